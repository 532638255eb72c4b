package org.sportello.benchmark.copies;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.sportello.benchmark.copies.TemplateEntry.Committed;
import org.sportello.ledger.domain.CanonicalJson;
import org.sportello.ledger.domain.Entry;
import org.sportello.ledger.domain.Hash;
import org.sportello.platform.acting.ActorType;
import org.sportello.platform.acting.ProcessElement;

/** Reads the tickets that are to be copied: newly opened ones, on which no mail went out yet. */
final class Templates {
  private static final int NODE_DIGITS = 12;
  private static final String NEWEST =
      """
      select t.reference, right(e.proc_inst_id_, 12) as node,
        (select array_agg(m.id order by m.id) from ticket_message m where m.ticket_id = t.id) as messages
      from ticket t
      join engine.act_ru_execution e on e.business_key_ = t.reference and e.super_exec_ is null
        and e.parent_id_ is null
      where not exists (select from outgoing_mail o where o.ticket_id = t.id)
        and t.reference <= ?
      order by t.id desc limit ?
      """;
  private static final String ENTRIES =
      """
      select e.*, (select p.salt from ledger_text p where p.chain = e.chain
          and p.sequence = e.sequence and p.field = 'subject') as subject_salt,
        (select p.salt from ledger_text p where p.chain = e.chain
          and p.sequence = e.sequence and p.field = 'body') as body_salt
      from ledger_entry e where e.chain = ? order by e.sequence
      """;

  private final Connection connection;

  Templates(Connection connection) {
    this.connection = connection;
  }

  /** The newest ones whose processes were started by one server. */
  List<Template> newest(String upTo, int most) throws SQLException {
    List<Template> templates = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(NEWEST)) {
      query.setString(1, upTo);
      query.setInt(2, most);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          String reference = rows.getString("reference");
          String node = rows.getString("node");
          if (node.length() == NODE_DIGITS
              && (templates.isEmpty() || templates.get(0).node().equals(node))) {
            List<Long> messages = List.of((Long[]) rows.getArray("messages").getArray());
            templates.add(new Template(reference, node, messages, entries(reference)));
          }
        }
      }
    }
    return templates;
  }

  private List<TemplateEntry> entries(String reference) throws SQLException {
    List<TemplateEntry> entries = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(ENTRIES)) {
      query.setString(1, "ticket:" + reference);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          entries.add(entry(rows));
        }
      }
    }
    return entries;
  }

  private static TemplateEntry entry(ResultSet row) throws SQLException {
    byte[] previous = row.getBytes("previous_hash");
    Entry entry =
        new Entry(
            row.getString("chain"),
            row.getLong("sequence"),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            row.getString("kind"),
            ActorType.ofCode(row.getString("actor_type")),
            row.getString("actor_id"),
            process(row),
            CanonicalJson.parse(row.getString("data")),
            previous == null ? null : Hash.ofBytes(previous),
            Hash.ofBytes(row.getBytes("hash")));
    if (!entry.computedHash().equals(entry.hash())) {
      throw new IllegalStateException("the ledger does not verify: " + entry);
    }
    JsonObject data = entry.data();
    return new TemplateEntry(
        new String(CanonicalJson.bytes(entry.body()), UTF_8),
        CopyLine.of(entry),
        entry.hash().hex(),
        data.containsKey("message") ? data.getJsonNumber("message").longValueExact() : null,
        committed(data.get("subject"), row.getBytes("subject_salt")),
        row.getLong("sequence") == 1
            ? committed(data.get("body"), row.getBytes("body_salt"))
            : null);
  }

  private static ProcessElement process(ResultSet row) throws SQLException {
    String key = row.getString("process_key");
    return key == null
        ? null
        : new ProcessElement(
            key,
            row.getInt("process_version"),
            row.getString("element"),
            row.getString("element_name"));
  }

  private static Committed committed(JsonValue fact, byte[] salt) {
    return salt == null
        ? null
        : new Committed(
            HexFormat.of().formatHex(salt), fact.asJsonObject().getString(Entry.COMMITMENT));
  }
}
