package org.sportello.benchmark.audit;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Looks at a server's memory five times a second and remembers the most. */
final class MemoryWatch implements AutoCloseable {
  private static final long MILLISECONDS = 200;

  private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor();
  private final AtomicLong most = new AtomicLong();
  private final ScheduledFuture<?> looks;
  private final long idle;

  MemoryWatch(LongSupplier memory) {
    idle = memory.getAsLong();
    most.set(idle);
    looks =
        looking.scheduleWithFixedDelay(
            () -> most.accumulateAndGet(memory.getAsLong(), Math::max),
            0,
            MILLISECONDS,
            TimeUnit.MILLISECONDS);
  }

  /** By how much the memory has grown at most since the watch began, in its unit. */
  long grown() {
    return most.get() - idle;
  }

  @Override
  public void close() {
    looks.cancel(true);
    looking.shutdownNow();
  }
}
