package org.sportello.benchmark.copies;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.sportello.benchmark.copies.TemplateEntry.Committed;
import org.sportello.ledger.domain.Hash;

/**
 * Writes the chains of copies: each entry of the template under the copy's names, chained and
 * hashed anew. Everything that is replaced has the same form in the hashed text and in the row.
 */
final class CopiedChains {
  private static final int PORTION = 1 << 20;
  private static final int TICKETS = 1_000;
  private static final String ENTRIES =
      "copy ledger_entry (" + CopyLine.ENTRY_COLUMNS + ") from stdin";
  private static final String HEADS = "copy ledger_chain (chain, sequence, hash) from stdin";

  private final Connection connection;
  private final StringBuilder heads = new StringBuilder();
  private final StringBuilder lines = new StringBuilder();

  CopiedChains(Connection connection) {
    this.connection = connection;
  }

  /**
   * In transactions of a thousand tickets: whoever reads the ledger transaction by transaction is
   * not given all of them at once.
   */
  void write(List<Copy> copies) throws SQLException, IOException {
    for (int from = 0; from < copies.size(); from += TICKETS) {
      CopyIn stream = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(ENTRIES);
      for (Copy copy : copies.subList(from, Math.min(from + TICKETS, copies.size()))) {
        chain(copy);
        if (lines.length() > PORTION) {
          send(stream, lines);
        }
      }
      send(stream, lines);
      stream.endCopy();
    }
    CopyIn last = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(HEADS);
    send(last, heads);
    last.endCopy();
  }

  private void chain(Copy copy) {
    String formerPrevious = null;
    String previous = null;
    for (TemplateEntry entry : copy.template().entries()) {
      String hashed = entry.hashed();
      String line = entry.line();
      if (formerPrevious != null) {
        hashed = hashed.replace(formerPrevious, previous);
        line = line.replace(formerPrevious, previous);
      }
      hashed = renamed(hashed, copy, entry);
      String hash = Hash.of(hashed.getBytes(UTF_8)).hex();
      lines.append(renamed(line, copy, entry).replace(entry.hash(), hash));
      formerPrevious = entry.hash();
      previous = hash;
    }
    heads.append(
        CopyLine.of(
            "ticket:" + copy.reference(), copy.template().entries().size(), "\\x" + previous));
  }

  private static String renamed(String text, Copy copy, TemplateEntry entry) {
    Template template = copy.template();
    String renamed =
        text.replace(template.reference(), copy.reference()).replace(template.node(), copy.node());
    if (entry.message() != null) {
      long message = copy.firstMessage() + template.messages().indexOf(entry.message());
      renamed = renamed.replace("\"message\":" + entry.message(), "\"message\":" + message);
    }
    if (entry.subject() != null) {
      renamed = committed(renamed, entry.subject(), copy.subject());
    }
    return entry.body() == null ? renamed : committed(renamed, entry.body(), copy.body());
  }

  private static String committed(String text, Committed former, String value) {
    return text.replace(
        former.hash(),
        Hash.of(HexFormat.of().parseHex(former.salt()), value.getBytes(UTF_8)).hex());
  }

  private static void send(CopyIn stream, StringBuilder text) throws SQLException {
    byte[] bytes = text.toString().getBytes(UTF_8);
    stream.writeToCopy(bytes, 0, bytes.length);
    text.setLength(0);
  }
}
