package org.sportello.benchmark.floor;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** A service clock that never has to compute anything. */
public final class TomorrowsClock {

  /** Tomorrow. */
  public Date nextWakeUpAt(String reference) {
    return Date.from(Instant.now(java.time.Clock.systemUTC()).plus(Duration.ofDays(1)));
  }
}
