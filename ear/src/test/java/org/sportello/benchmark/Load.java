package org.sportello.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/** Some clients that do the same work side by side, each without a pause, for some seconds. */
public final class Load {
  private static final double WARM_SHARE = 0.25;

  private Load() {}

  /** Warms up for a quarter of the time given, then measures for all of it. */
  public static Timing run(int clients, double seconds, Work work) {
    long start = System.nanoTime();
    long from = start + (long) (seconds * WARM_SHARE * 1e9);
    long until = from + (long) (seconds * 1e9);
    List<long[]> durations = all(clients, client -> durations(client, from, until, work));
    return Timing.of(durations.stream().flatMapToLong(LongStream::of).toArray(), seconds);
  }

  /** Does the work so many times in all, however long it takes. */
  public static void times(int clients, int times, Work work) {
    AtomicInteger left = new AtomicInteger(times);
    all(
        clients,
        client -> {
          for (long turn = 0; left.getAndDecrement() > 0; turn++) {
            work.once(client, turn);
          }
          return new long[0];
        });
  }

  /** What one client measures. */
  private interface Client {
    long[] run(int number) throws Exception;
  }

  private static List<long[]> all(int clients, Client client) {
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try {
      List<Future<long[]>> running = new ArrayList<>();
      for (int number = 0; number < clients; number++) {
        int own = number;
        running.add(threads.submit(() -> client.run(own)));
      }
      List<long[]> all = new ArrayList<>();
      for (Future<long[]> one : running) {
        all.add(one.get());
      }
      return all;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a client failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      threads.shutdownNow();
    }
  }

  private static long[] durations(int client, long from, long until, Work work) throws Exception {
    LongStream.Builder durations = LongStream.builder();
    for (long turn = 0; ; turn++) {
      long begin = System.nanoTime();
      if (begin >= until) {
        return durations.build().toArray();
      }
      work.once(client, turn);
      long end = System.nanoTime();
      if (end >= from && end <= until) {
        durations.add(end - begin);
      }
    }
  }
}
