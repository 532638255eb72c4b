package org.sportello.scenario.parts;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Waits for what comes by itself, and no longer than it takes. */
public final class Patience {
  private static final Duration POLL = Duration.ofMillis(250);

  private Patience() {}

  /** Waits until something is there. */
  public static <T> T until(String what, Duration atMost, Supplier<Optional<T>> look) {
    AtomicReference<T> seen = new AtomicReference<>();
    try {
      Awaitility.await(what)
          .pollInterval(POLL)
          .pollDelay(Duration.ZERO)
          .atMost(atMost)
          .until(
              () -> {
                look.get().ifPresent(seen::set);
                return seen.get() != null;
              });
    } catch (ConditionTimeoutException late) {
      throw new AssertionError("waited " + atMost + " in vain for " + what, late);
    }
    return seen.get();
  }

  /** Waits until a condition holds. */
  public static void untilTrue(String what, Duration atMost, Supplier<Boolean> condition) {
    until(what, atMost, () -> condition.get() ? Optional.of(true) : Optional.empty());
  }
}
