package org.sportello.ledger.infrastructure;

import jakarta.json.JsonException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.sportello.ledger.application.LedgerFailure;
import org.sportello.ledger.application.LedgerSnapshot;
import org.sportello.ledger.application.TicketEntries;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.ChainRecords;
import org.sportello.ledger.domain.Entry;
import org.sportello.ledger.domain.Leaf;
import org.sportello.ledger.domain.SignedCheckpoint;

/** The ledger as one read-only transaction sees it. */
final class JdbcSnapshot implements LedgerSnapshot {
  /** Each branch comes sorted from its index, so that nothing is sorted or kept. */
  private static final String RECORDS =
      """
      select * from (
        select chain, sequence, 0 as part, cast(null as bigint) as leaf_index, hash, previous_hash,
          at, kind, actor_type, actor_id, process_key, process_version, element, element_name,
          data
        from ledger_entry
        union all
        select chain, sequence, 1, leaf_index, hash, null, null, null, null, null, null, null, null,
          null, null
        from ledger_leaf
        union all
        select chain, sequence, 2, null, hash, null, null, null, null, null, null, null, null,
          null, null
        from ledger_chain where hash is not null
      ) record
      """;

  private static final String ORDER = " order by chain, sequence, part";
  private static final String LEAF = "select leaf_index, chain, sequence, hash from ledger_leaf ";

  private static final String CHAINS_BETWEEN =
      "select chain from ledger_entry where at >= ? and at < ?";

  private static final String WRONG_TEXTS =
      """
      select distinct p.chain, p.sequence
      from ledger_text p left join ledger_entry e on e.chain = p.chain and e.sequence = p.sequence
      where encode(sha256(p.salt || convert_to(p.value, 'UTF8')), 'hex')
        is distinct from e.data -> p.field ->> 'commitment'
      order by p.chain, p.sequence
      """;

  private final Connection connection;

  JdbcSnapshot(Connection connection) {
    this.connection = connection;
  }

  @Override
  public void chains(ChainRecords records) {
    query(RECORDS + ORDER, row -> handOver(row, records));
  }

  @Override
  public void chain(Chain chain, ChainRecords records) {
    query(RECORDS + " where chain = ?" + ORDER, row -> handOver(row, records), chain.id());
  }

  @Override
  public void chainsBetween(Instant from, Instant to, ChainRecords records) {
    query(
        RECORDS + " where chain in (" + CHAINS_BETWEEN + ")" + ORDER,
        row -> handOver(row, records),
        at(from),
        at(to));
  }

  @Override
  public long count(Instant from, Instant to) {
    AtomicLong count = new AtomicLong();
    String all = "select coalesce(sum(sequence), 0) from ledger_chain";
    if (from == null && to == null) {
      query(all, row -> count.set(row.getLong(1)));
    } else {
      query(
          all + " where chain in (" + CHAINS_BETWEEN + ")",
          row -> count.set(row.getLong(1)),
          at(from),
          at(to));
    }
    return count.get();
  }

  @Override
  public TicketEntries ticketEntries() {
    return new JdbcTicketEntries(connection);
  }

  @Override
  public Optional<Leaf> newestLeaf(Chain chain) {
    return first(LEAF + "where chain = ? order by sequence desc limit 1", Rows::leaf, chain.id());
  }

  @Override
  public Optional<SignedCheckpoint> newestCheckpoint() {
    return first("select * from ledger_checkpoint order by number desc limit 1", Rows::checkpoint);
  }

  @Override
  public void checkpoints(Consumer<SignedCheckpoint> checkpoints) {
    query(
        "select * from ledger_checkpoint order by number",
        row -> checkpoints.accept(Rows.checkpoint(row)));
  }

  @Override
  public void leaves(Consumer<Leaf> leaves) {
    query(LEAF + "order by leaf_index", row -> leaves.accept(Rows.leaf(row)));
  }

  @Override
  public List<Leaf> leavesBetween(long fromIndex, long toIndex, int limit) {
    List<Leaf> found = new ArrayList<>();
    query(
        LEAF + "where leaf_index >= ? and leaf_index < ? order by leaf_index limit ?",
        row -> found.add(Rows.leaf(row)),
        fromIndex,
        toIndex,
        limit);
    return found;
  }

  @Override
  public void wrongPersonalTexts(BiConsumer<String, Long> places) {
    query(WRONG_TEXTS, row -> places.accept(row.getString(1), row.getLong(2)));
  }

  private static void handOver(ResultSet row, ChainRecords records) throws SQLException {
    switch (row.getInt("part")) {
      case 0 -> handOverEntry(row, records);
      case 1 -> records.leaf(Rows.leaf(row));
      default -> records.head(Rows.head(row));
    }
  }

  private static void handOverEntry(ResultSet row, ChainRecords records) throws SQLException {
    Entry entry;
    try {
      entry = Rows.entry(row);
    } catch (IllegalArgumentException | JsonException e) {
      records.unreadable(row.getString("chain"), row.getLong("sequence"));
      return;
    }
    records.entry(entry);
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  /** What a row stands for. */
  @FunctionalInterface
  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <T> Optional<T> first(String sql, Reading<T> reading, Object... parameters) {
    List<T> found = new ArrayList<>();
    query(sql, row -> found.add(reading.of(row)), parameters);
    return found.stream().findFirst();
  }

  private void query(String sql, Sql.Row row, Object... parameters) {
    try {
      Sql.query(connection, sql, row, parameters);
    } catch (SQLException e) {
      throw new LedgerFailure("The ledger could not be read", e);
    }
  }
}
