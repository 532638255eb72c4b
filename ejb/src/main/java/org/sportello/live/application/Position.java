package org.sportello.live.application;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the feed of changes: everything up to and including it has been told. Its text is the
 * id of the event there.
 *
 * @param transaction PostgreSQL's number of the transaction
 * @param chain the ledger's chain within it; empty before the first
 * @param sequence the entry within the chain
 */
record Position(long transaction, String chain, long sequence) implements Comparable<Position> {

  private static final Pattern FORM =
      Pattern.compile("([0-9]{1,18})(?:\\.([\\x21-\\x2d\\x2f-\\x7e]{1,200})\\.([0-9]{1,18}))?");
  private static final Comparator<Position> ORDER =
      Comparator.comparingLong(Position::transaction)
          .thenComparing(Position::chain)
          .thenComparingLong(Position::sequence);

  /** Before everything that this transaction and those after it have written. */
  static Position before(long transaction) {
    return new Position(transaction, "", 0);
  }

  /** The place that this text names; empty where it names none. */
  static Optional<Position> of(String text) {
    Matcher found = FORM.matcher(text == null ? "" : text);
    if (!found.matches()) {
      return Optional.empty();
    }
    long transaction = Long.parseLong(found.group(1));
    return Optional.of(
        found.group(2) == null
            ? before(transaction)
            : new Position(transaction, found.group(2), Long.parseLong(found.group(3))));
  }

  boolean isAfter(Position other) {
    return compareTo(other) > 0;
  }

  @Override
  public int compareTo(Position other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return chain.isEmpty()
        ? Long.toString(transaction)
        : transaction + "." + chain + "." + sequence;
  }
}
