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
 */
public record ClockStanding(ClockState state, Optional<Instant> due, Optional<Duration> remaining) {

  static ClockStanding none() {
    return new ClockStanding(ClockState.NONE, Optional.empty(), Optional.empty());
  }
}
