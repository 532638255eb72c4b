package org.sportello.processtest.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sportello.processtest.application.Expected.Decision;
import org.sportello.processtest.application.TestResult.OtherDecision;
import org.sportello.rehearsal.application.Trial;
import org.sportello.rehearsal.application.Ways;
import org.sportello.rehearsal.application.Ways.Fork;

/** Holds what came of a case against what was expected. */
final class Judging {
  /** Here the diagrams do not permit what had happened: the change is at fault, not the engine. */
  private static final Set<String> CHANGED = Set.of("action-not-offered", "field-refused");

  private Judging() {}

  static TestResult judge(long test, String name, Expected expected, Trial trial) {
    Expected found = Expected.of(trial);
    Trial.Stop stop = trial.stopped();
    Fork fork = Ways.part(expected.path(), found.path()).orElse(null);
    if (stop != null && !CHANGED.contains(stop.reason())) {
      Fork shown = trial.passed().isEmpty() ? null : fork;
      return new TestResult(test, name, "not-playable", shown, null, reason(stop));
    }
    boolean isWhole = fork == null && stop == null;
    OtherDecision decision = otherDecision(expected.decisions(), found.decisions(), isWhole);
    boolean isPassed = isWhole && decision == null;
    return new TestResult(
        test,
        name,
        isPassed ? "passed" : "failed",
        fork,
        decision,
        stop == null ? null : reason(stop));
  }

  private static String reason(Trial.Stop stop) {
    return stop.detail() == null ? stop.reason() : stop.reason() + ": " + stop.detail();
  }

  /**
   * The first table that decides otherwise; each table's decisions are compared in their order.
   *
   * @param isWhole whether both have gone the same way to its end; else what is missing follows
   *     from the way
   */
  private static OtherDecision otherDecision(
      List<Decision> expected, List<Decision> found, boolean isWhole) {
    Map<String, List<Decision>> left = new HashMap<>();
    found.forEach(one -> left.computeIfAbsent(one.table(), none -> new ArrayList<>()).add(one));
    for (Decision one : expected) {
      List<Decision> others = left.getOrDefault(one.table(), List.of());
      if (others.isEmpty()) {
        if (isWhole) {
          return new OtherDecision(one, null);
        }
      } else {
        Decision other = others.remove(0);
        if (!isSame(one, other)) {
          return new OtherDecision(one, other);
        }
      }
    }
    return isWhole
        ? left.values().stream()
            .flatMap(List::stream)
            .findFirst()
            .map(more -> new OtherDecision(null, more))
            .orElse(null)
        : null;
  }

  private static boolean isSame(Decision one, Decision other) {
    return one.rules().equals(other.rules()) && one.outputs().equals(other.outputs());
  }
}
