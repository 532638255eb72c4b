package org.sportello.ledger.infrastructure;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.sportello.ledger.application.LedgerFailure;
import org.sportello.ledger.application.LedgerSnapshot;
import org.sportello.ledger.application.LedgerStore;
import org.sportello.ledger.domain.CanonicalJson;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Commitment;
import org.sportello.ledger.domain.Draft;
import org.sportello.ledger.domain.Entry;
import org.sportello.ledger.domain.Hash;
import org.sportello.ledger.domain.SignedCheckpoint;
import org.sportello.ledger.domain.SigningKey;

/** Reads and seals the ledger in PostgreSQL. */
@ApplicationScoped
public class JdbcLedgerStore implements LedgerStore {
  private static final String ENTRIES =
      "select * from ledger_entry where chain = ? and sequence > ? order by sequence limit ?";
  private static final String OF_KINDS =
      """
      select * from ledger_entry
      where chain = ? and kind in (select jsonb_array_elements_text(cast(? as jsonb)))
      order by sequence
      """;
  private static final String PERSONAL =
      """
      select p.sequence, p.field, p.salt, p.value, p.person_id, e.data -> p.field ->> 'commitment'
      from ledger_text p join ledger_entry e on e.chain = p.chain and e.sequence = p.sequence
      where p.chain = ? and p.sequence between ? and ?
      order by p.sequence, p.field
      """;
  private static final String CHECKPOINTS =
      "select * from ledger_checkpoint where number > ? order by number limit ?";
  private static final String ERASE = "delete from ledger_personal where person_id = ?";

  @Resource(lookup = "java:jboss/datasources/SportelloDS")
  private DataSource database;

  protected JdbcLedgerStore() {}

  /** Reads from that database; outside the server. */
  JdbcLedgerStore(DataSource database) {
    this.database = database;
  }

  @Override
  public List<Entry> entries(Chain chain, long afterSequence, int limit) {
    return list(ENTRIES, Rows::entry, chain.id(), afterSequence, limit);
  }

  @Override
  public List<Entry> entriesOfKinds(Chain chain, Collection<String> kinds) {
    return list(OF_KINDS, Rows::entry, chain.id(), CanonicalJson.array(kinds).toString());
  }

  @Override
  public Map<Long, List<Draft.PersonalText>> personalTexts(Chain chain, long from, long to) {
    Map<Long, List<Draft.PersonalText>> texts = new TreeMap<>();
    withConnection(
        connection -> {
          Sql.query(connection, PERSONAL, row -> addText(texts, row), chain.id(), from, to);
          return null;
        });
    return texts;
  }

  @Override
  public List<SignedCheckpoint> checkpoints(long afterNumber, int limit) {
    return list(CHECKPOINTS, Rows::checkpoint, afterNumber, limit);
  }

  @Override
  public int erase(long personId) {
    return withConnection(
        connection -> {
          try (PreparedStatement erase = connection.prepareStatement(ERASE)) {
            erase.setLong(1, personId);
            return erase.executeUpdate();
          }
        });
  }

  @Override
  public Optional<SignedCheckpoint> seal(SigningKey key, Instant at, Optional<Chain> sealer) {
    return withConnection(connection -> Sealing.seal(connection, key, at, sealer));
  }

  @Override
  public void read(Consumer<LedgerSnapshot> reader) {
    withConnection(
        connection -> {
          connection.setAutoCommit(false);
          try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
            reader.accept(new JdbcSnapshot(connection));
          } finally {
            connection.rollback();
            connection.setAutoCommit(true);
          }
          return null;
        });
  }

  private static void addText(Map<Long, List<Draft.PersonalText>> texts, ResultSet row)
      throws SQLException {
    String commitment = row.getString(6);
    if (commitment == null) {
      return;
    }
    Long personId = row.getObject(5, Long.class);
    String salt = HexFormat.of().formatHex(row.getBytes(3));
    texts
        .computeIfAbsent(row.getLong(1), sequence -> new ArrayList<>())
        .add(
            new Draft.PersonalText(
                row.getString(2),
                new Commitment(salt, new Hash(commitment)),
                row.getString(4),
                personId));
  }

  /** What a row stands for. */
  @FunctionalInterface
  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** Something done with a connection. */
  @FunctionalInterface
  private interface Use<T> {
    T of(Connection connection) throws SQLException;
  }

  private <T> List<T> list(String sql, Reading<T> reading, Object... parameters) {
    return withConnection(
        connection -> {
          List<T> found = new ArrayList<>();
          Sql.query(connection, sql, row -> found.add(reading.of(row)), parameters);
          return found;
        });
  }

  private <T> T withConnection(Use<T> use) {
    try (Connection connection = database.getConnection()) {
      return use.of(connection);
    } catch (SQLException e) {
      throw new LedgerFailure("The ledger's tables could not be used", e);
    }
  }
}
