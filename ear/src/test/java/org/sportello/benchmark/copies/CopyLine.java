package org.sportello.benchmark.copies;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.sportello.ledger.domain.Entry;
import org.sportello.ledger.domain.Hash;
import org.sportello.platform.acting.ProcessElement;

/** Rows in the text format of PostgreSQL's COPY. */
final class CopyLine {
  /** The columns of a ledger's entry in the order in which its line has them. */
  static final String ENTRY_COLUMNS =
      "chain, sequence, at, kind, actor_type, actor_id, process_key, process_version, element,"
          + " element_name, data, previous_hash, hash";

  private static final String NOTHING = "\\N";

  private CopyLine() {}

  /** An entry of the ledger. */
  static String of(Entry entry) {
    ProcessElement process = entry.process();
    return of(
        entry.chain(),
        entry.sequence(),
        entry.at(),
        entry.kind(),
        entry.actorType().code(),
        entry.actorId(),
        process == null ? null : process.key(),
        process == null ? null : process.version(),
        process == null ? null : process.element(),
        process == null ? null : process.elementName(),
        entry.data(),
        hex(entry.previousHash()),
        hex(entry.hash()));
  }

  private static String hex(Hash hash) {
    return hash == null ? null : "\\x" + hash.hex();
  }

  /** Any values; null is nothing. */
  static String of(Object... values) {
    return Arrays.stream(values).map(CopyLine::escaped).collect(Collectors.joining("\t", "", "\n"));
  }

  private static String escaped(Object value) {
    return value == null
        ? NOTHING
        : value
            .toString()
            .replace("\\", "\\\\")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
            .replace("\t", "\\t");
  }
}
