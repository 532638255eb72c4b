package org.sportello.ledger.verifier;

import java.util.BitSet;
import java.util.Locale;
import java.util.Objects;
import org.sportello.ledger.domain.Entry;
import org.sportello.ledger.domain.Hash;
import org.sportello.ledger.domain.Head;
import org.sportello.ledger.domain.Leaf;

/**
 * One chain while its records come in. Each entry's own hash tells under which number it was
 * written; the numbers that were written and are not there any more were removed, those that are
 * there twice were inserted, the links tell the rest.
 */
final class ChainUnderTest {
  /** More entries than any chain has; numbers beyond can only be made up. */
  private static final int LARGEST_NUMBER = 1 << 24;

  private final String id;
  private final Findings findings;
  private final BitSet written = new BitSet();
  private Place last;
  private Hash beforeLast;
  private Head head;
  private long sealed;
  private long missingSealed;

  /**
   * An entry, the number it was written under, and whether something is known to be wrong with it.
   */
  private record Place(Entry entry, long written, boolean suspect, boolean confirmed) {
    Place confirmedBySeal() {
      return new Place(entry, written, suspect, true);
    }

    Place suspected() {
      return new Place(entry, written, true, confirmed);
    }
  }

  ChainUnderTest(String id, Findings findings) {
    this.id = id;
    this.findings = findings;
  }

  String id() {
    return id;
  }

  long sealed() {
    return sealed;
  }

  void entry(Entry entry) {
    long number = entry.sequence();
    if (number < 1 || number > LARGEST_NUMBER) {
      find(Problem.INSERTED, number, "No chain has an entry of that number.");
      return;
    }
    Place place = locate(entry);
    if (written.get((int) place.written())) {
      place = new Place(entry, place.written(), duplicate(place), place.confirmed());
    }
    written.set((int) place.written());
    if (last != null && !last.suspect() && !place.suspect()) {
      place = checkLink(place);
    } else if (last == null && number == 1 && !place.suspect() && entry.previousHash() != null) {
      find(Problem.VALUE_CHANGED, 1, "The first entry claims one before it.");
    }
    beforeLast = last == null ? null : last.entry().hash();
    last = place;
  }

  void unreadable(long sequence) {
    find(Problem.VALUE_CHANGED, sequence, "The entry can't be read any more.");
    if (sequence > 0 && sequence <= LARGEST_NUMBER) {
      written.set((int) sequence);
    }
  }

  void leaf(Leaf leaf) {
    if (leaf.sequence() < 1 || leaf.sequence() > LARGEST_NUMBER) {
      find(Problem.REWRITTEN, leaf.sequence(), "A checkpoint covers an entry that no chain has.");
      return;
    }
    if (last == null || last.entry().sequence() != leaf.sequence()) {
      missingSealed = Math.max(missingSealed, leaf.sequence());
    } else if (last.entry().hash().equals(leaf.hash())) {
      last = last.confirmedBySeal();
    } else if (!last.suspect()) {
      find(
          Problem.REWRITTEN,
          leaf.sequence(),
          String.format(
              Locale.ROOT,
              "A checkpoint sealed another entry here: it, or one after number %d, was rewritten with all that follow.",
              sealed));
      last = last.suspected();
    }
    sealed = leaf.sequence();
  }

  void head(Head found) {
    head = found;
  }

  void end() {
    long longest = Math.max(missingSealed, head == null ? 0 : head.sequence());
    findRemoved(Math.max(written.length() - 1L, Math.min(longest, LARGEST_NUMBER)));
    if (last == null) {
      return;
    }
    long end = last.entry().sequence();
    if (head == null) {
      find(Problem.HEAD_MISMATCH, end, "The chain has lost its head.");
    } else if (head.sequence() < sealed) {
      find(Problem.HEAD_MISMATCH, head.sequence(), "The head was put back to before a checkpoint.");
    } else if (head.sequence() < end) {
      find(
          Problem.INSERTED,
          head.sequence() + 1,
          String.format(
              Locale.ROOT,
              "Entries %d to %d were put in after the head of the chain.",
              head.sequence() + 1,
              end));
    } else if (head.sequence() == end
        && !last.suspect()
        && !head.hash().equals(last.entry().hash())) {
      find(
          Problem.HEAD_MISMATCH,
          end,
          "The last entry is not the one that the head of the chain names.");
    }
  }

  private Place locate(Entry entry) {
    if (entry.computedHash().equals(entry.hash())) {
      return new Place(entry, entry.sequence(), false, false);
    }
    long reach = Math.min(LARGEST_NUMBER, entry.sequence() + 1000);
    for (long number = Math.max(1, entry.sequence() - 1000); number <= reach; number++) {
      if (entry.at(number).computedHash().equals(entry.hash())) {
        find(
            Problem.REORDERED,
            entry.sequence(),
            String.format(Locale.ROOT, "This entry was written as number %d.", number));
        return new Place(entry, number, true, false);
      }
    }
    find(Problem.VALUE_CHANGED, entry.sequence(), "The entry is not the one that was hashed.");
    return new Place(entry, entry.sequence(), true, false);
  }

  /** The same number is there already: what stands before the one that moved was put in. */
  private boolean duplicate(Place place) {
    if (last != null && last.written() == place.written() && !last.suspect()) {
      find(
          Problem.INSERTED,
          last.entry().sequence(),
          String.format(Locale.ROOT, "Another entry was written as number %d.", place.written()));
    }
    return true;
  }

  private Place checkLink(Place place) {
    boolean neighbours = place.written() == last.written() + 1;
    if (!neighbours || Objects.equals(place.entry().previousHash(), last.entry().hash())) {
      return place;
    }
    if (last.confirmed()) {
      find(
          Problem.VALUE_CHANGED,
          place.entry().sequence(),
          "The entry is not chained to the one before it, which a checkpoint confirms.");
      return place.suspected();
    }
    boolean skipsLast = Objects.equals(place.entry().previousHash(), beforeLast);
    find(
        skipsLast ? Problem.INSERTED : Problem.VALUE_CHANGED,
        last.entry().sequence(),
        "The entry after it is chained to another one, so this one was put in or rewritten with a new hash.");
    return place;
  }

  private void findRemoved(long longest) {
    int from = written.nextClearBit(1);
    while (from <= longest) {
      int next = written.nextSetBit(from);
      long to = next < 0 ? longest : next - 1L;
      find(
          Problem.REMOVED,
          from,
          from == to
              ? String.format(Locale.ROOT, "Entry %d is missing.", from)
              : String.format(Locale.ROOT, "Entries %d to %d are missing.", from, to));
      from = next < 0 ? Integer.MAX_VALUE : written.nextClearBit(next);
    }
  }

  private void find(Problem problem, long sequence, String detail) {
    findings.add(LedgerFinding.inChain(problem, id, sequence, detail));
  }
}
