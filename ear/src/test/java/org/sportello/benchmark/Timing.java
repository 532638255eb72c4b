package org.sportello.benchmark;

import java.util.Arrays;

/**
 * How long something took, over all clients.
 *
 * @param times it was done
 * @param perSecond by all clients together
 * @param p50 milliseconds
 * @param p95 milliseconds
 * @param p99 milliseconds
 */
public record Timing(long times, double perSecond, double p50, double p95, double p99) {

  /** From single durations in nanoseconds, measured within so many seconds. */
  public static Timing of(long[] durations, double seconds) {
    long[] sorted = durations.clone();
    Arrays.sort(sorted);
    return new Timing(
        sorted.length,
        sorted.length / seconds,
        percentile(sorted, 0.50),
        percentile(sorted, 0.95),
        percentile(sorted, 0.99));
  }

  private static double percentile(long[] sorted, double share) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    return sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
  }
}
