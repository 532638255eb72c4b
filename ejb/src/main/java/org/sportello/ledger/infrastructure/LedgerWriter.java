package org.sportello.ledger.infrastructure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sportello.ledger.domain.Draft;
import org.sportello.ledger.domain.Entry;
import org.sportello.platform.acting.ProcessElement;

/**
 * Gives the drafts of one transaction their places and writes them: one statement to lock the heads
 * (none where every chain begins here), one batch of entries, one of personal texts where there are
 * any, one of heads. Chains are locked in the order of their ids, so that two transactions never
 * wait for each other in a circle.
 */
final class LedgerWriter {
  private static final String INSERT_ENTRY =
      """
      insert into ledger_entry (chain, sequence, at, kind, actor_type, actor_id,
        process_key, process_version, element, element_name, data, previous_hash, hash)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?)
      """;
  private static final String INSERT_PERSONAL =
      """
      insert into ledger_personal (chain, sequence, field, salt, value, person_id)
      values (?, ?, ?, ?, ?, ?)
      """;

  private LedgerWriter() {}

  /** Writes the drafts, in their order, in the connection's transaction. */
  static void write(Connection connection, List<Draft> drafts) throws SQLException {
    SortedSet<String> known = new TreeSet<>();
    SortedSet<String> begun = new TreeSet<>();
    for (Draft draft : drafts) {
      String chain = draft.entry().chain();
      if (draft.opensChain()) {
        begun.add(chain);
      } else if (!begun.contains(chain)) {
        known.add(chain);
      }
    }
    Map<String, ChainHead> heads = new TreeMap<>(ChainHeads.lock(connection, known));
    begun.forEach(chain -> heads.put(chain, ChainHead.NONE));
    List<Placed> placed = place(drafts, heads);
    insertEntries(connection, placed);
    insertPersonal(connection, placed);
    ChainHeads.insert(connection, begun, heads);
    ChainHeads.update(connection, known, heads);
  }

  private record Placed(Entry entry, List<Draft.PersonalText> personal) {}

  private static List<Placed> place(List<Draft> drafts, Map<String, ChainHead> heads) {
    List<Placed> placed = new ArrayList<>(drafts.size());
    for (Draft draft : drafts) {
      Entry entry = heads.get(draft.entry().chain()).chain(draft.entry());
      heads.put(entry.chain(), ChainHead.at(entry));
      placed.add(new Placed(entry, draft.personal()));
    }
    return placed;
  }

  private static void insertEntries(Connection connection, List<Placed> placed)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT_ENTRY)) {
      for (Placed each : placed) {
        bind(insert, each.entry());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void bind(PreparedStatement insert, Entry entry) throws SQLException {
    ProcessElement process = entry.process();
    insert.setString(1, entry.chain());
    insert.setLong(2, entry.sequence());
    insert.setObject(3, entry.at().atOffset(ZoneOffset.UTC));
    insert.setString(4, entry.kind());
    insert.setString(5, entry.actorType().code());
    insert.setString(6, entry.actorId());
    insert.setString(7, process == null ? null : process.key());
    insert.setObject(8, process == null ? null : process.version(), Types.INTEGER);
    insert.setString(9, process == null ? null : process.element());
    insert.setString(10, process == null ? null : process.elementName());
    insert.setString(11, entry.data().toString());
    insert.setBytes(12, entry.previousHash() == null ? null : entry.previousHash().bytes());
    insert.setBytes(13, entry.hash().bytes());
  }

  private static void insertPersonal(Connection connection, List<Placed> placed)
      throws SQLException {
    if (placed.stream().allMatch(each -> each.personal().isEmpty())) {
      return;
    }
    try (PreparedStatement insert = connection.prepareStatement(INSERT_PERSONAL)) {
      for (Placed each : placed) {
        for (Draft.PersonalText text : each.personal()) {
          insert.setString(1, each.entry().chain());
          insert.setLong(2, each.entry().sequence());
          insert.setString(3, text.field());
          insert.setBytes(4, text.commitment().saltBytes());
          insert.setString(5, text.value());
          insert.setObject(6, text.personId(), Types.BIGINT);
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }
}
