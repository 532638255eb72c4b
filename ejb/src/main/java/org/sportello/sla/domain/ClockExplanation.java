package org.sportello.sla.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One clock from its start, second by second accounted for.
 *
 * @param target what it measures
 * @param startedAt when it began
 * @param fulfilledAt when the promise was kept, or nothing
 * @param endedAt when it ended for good, or nothing while it may still run
 * @param standing how it stands
 * @param counted business time that has counted
 * @param promises what it was measured against, oldest first
 * @param intervals every interval counted and not counted, and why, oldest first, without gaps
 */
public record ClockExplanation(
    TargetKind target,
    Instant startedAt,
    Optional<Instant> fulfilledAt,
    Optional<Instant> endedAt,
    ClockStanding standing,
    Duration counted,
    List<PromiseInForce> promises,
    List<Stretch> intervals) {

  public ClockExplanation {
    promises = List.copyOf(promises);
    intervals = List.copyOf(intervals);
  }
}
