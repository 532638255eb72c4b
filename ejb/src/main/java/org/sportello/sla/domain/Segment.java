package org.sportello.sla.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A part of a clock's life under one policy, either running or paused for one reason.
 *
 * @param from its start
 * @param to its end, or nothing for the present one
 * @param policy what was promised meanwhile
 * @param pause why nothing counted, or nothing when business time did
 */
record Segment(Instant from, Optional<Instant> to, SlaPolicy policy, Optional<CountReason> pause) {

  Segment endedAt(Instant at) {
    return new Segment(from, Optional.of(at), policy, pause);
  }

  Segment begunAgain(Instant at) {
    return new Segment(at, Optional.empty(), policy, pause);
  }

  boolean isRunning() {
    return pause.isEmpty();
  }

  boolean goesOnUnder(SlaPolicy nextPolicy, Optional<CountReason> nextPause) {
    return policy.id() == nextPolicy.id() && pause.equals(nextPause);
  }

  /** Business seconds that counted until this instant. */
  long counted(Instant until) {
    Instant end = endBy(until);
    return isRunning() && from.isBefore(end) ? policy.calendar().openSeconds(from, end) : 0;
  }

  /** The time until this instant, with the reason for each stretch. */
  List<Stretch> stretches(Instant until) {
    Instant end = endBy(until);
    if (!from.isBefore(end)) {
      return List.of();
    }
    return pause
        .map(reason -> List.of(new Stretch(from, end, reason, Optional.empty())))
        .orElseGet(() -> policy.calendar().stretches(from, end));
  }

  private Instant endBy(Instant until) {
    return to.filter(end -> end.isBefore(until)).orElse(until);
  }
}
