package org.sportello.platform.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The one clock of the application. It runs with the machine's, ahead of it by an offset that only
 * a trial installation ever sets.
 */
@ApplicationScoped
public class SportelloClock {

  private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

  /** How far the clock is ahead of the machine's. */
  public Duration offset() {
    return offset.get();
  }

  /** Sets the clock ahead of the machine's; it never goes back. */
  public void runAheadBy(Duration ahead) {
    offset.accumulateAndGet(ahead, (now, wanted) -> wanted.compareTo(now) > 0 ? wanted : now);
  }

  /** The clock that everybody injects. */
  @Produces
  public Clock clock() {
    return new Ahead(ZoneOffset.UTC);
  }

  private final class Ahead extends Clock {

    private final ZoneId zone;
    private final Clock machine;

    Ahead(ZoneId zone) {
      this.zone = zone;
      this.machine = Clock.system(zone);
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return new Ahead(other);
    }

    @Override
    public Instant instant() {
      return machine.instant().plus(offset.get());
    }
  }
}
