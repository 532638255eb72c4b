package org.sportello.processtest.application;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.sportello.processtest.application.TestStore.Kept;

/**
 * The test cases of a run, a few at a time: the kept ones in the order of their keys, some of them
 * replaced by others of their names; then those that are added, with negative keys.
 */
final class Portions {
  private static final int MOST = 10;

  private final TestStore tests;
  private final Map<String, TestDocument> added = new TreeMap<>();
  private long after;
  private boolean areKeptDone;
  private long key;

  Portions(TestStore tests, List<TestDocument> changed) {
    this.tests = tests;
    changed.forEach(one -> added.put(named(one), one));
  }

  private static String named(TestDocument test) {
    return test.name().toLowerCase(Locale.ROOT);
  }

  /** The next few; none when all have been. */
  List<Kept> next() {
    List<Kept> kept = areKeptDone ? List.of() : tests.after(after, MOST);
    if (!kept.isEmpty()) {
      after = kept.get(kept.size() - 1).id();
      return kept.stream().map(this::changed).toList();
    }
    areKeptDone = true;
    List<Kept> portion = new ArrayList<>();
    Iterator<TestDocument> rest = added.values().iterator();
    while (rest.hasNext() && portion.size() < MOST) {
      portion.add(new Kept(--key, rest.next()));
      rest.remove();
    }
    return portion;
  }

  private Kept changed(Kept kept) {
    TestDocument other = added.remove(named(kept.document()));
    return other == null ? kept : new Kept(kept.id(), other);
  }
}
