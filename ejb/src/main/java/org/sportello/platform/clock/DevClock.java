package org.sportello.platform.clock;

import java.time.Duration;
import java.time.Instant;

/** Moves the clock of a trial installation on; in any other there is no such thing (404). */
public interface DevClock {

  /**
   * What time it is now.
   *
   * @throws org.sportello.platform.failure.NotFound outside the local profile
   */
  Instant now();

  /**
   * Moves the clock on, timer by timer in their order, and returns once the jobs due by then have
   * run.
   *
   * @param by how far, more than nothing and at most ten years
   * @return what time it is then
   * @throws org.sportello.platform.failure.NotFound outside the local profile
   * @throws org.sportello.platform.failure.InvalidInput when the duration is out of range
   */
  Instant advance(Duration by);
}
