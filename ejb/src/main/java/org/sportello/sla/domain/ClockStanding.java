package org.sportello.sla.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One clock at one instant.
 *
 * @param state how it stands
 * @param due when the time is or was used up; nothing while it is paused
 * @param remaining business time that is left, negative when overdue
 * @param isDone whether what was promised has been done, in time or late
 */
public record ClockStanding(
    ClockState state, Optional<Instant> due, Optional<Duration> remaining, boolean isDone) {

  static ClockStanding none() {
    return new ClockStanding(ClockState.NONE, Optional.empty(), Optional.empty(), false);
  }
}
