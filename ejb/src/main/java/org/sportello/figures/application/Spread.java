package org.sportello.figures.application;

import java.time.Duration;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How long many visits took: how many fell into each bucket of the database's {@code
 * duration_bucket}, which holds sixteen to a doubling.
 */
final class Spread {

  private static final double BUCKETS_TO_A_DOUBLING = 16;
  private static final long SECONDS_ARE_ENOUGH = 60;

  private final NavigableMap<Integer, Long> buckets = new TreeMap<>();
  private long visits;

  void add(int bucket, long more) {
    buckets.merge(bucket, more, Long::sum);
    visits += more;
  }

  long visits() {
    return visits;
  }

  /**
   * The time within which this part of the visits ended.
   *
   * @param part more than 0, at most 1
   */
  Duration within(double part) {
    long rank = Math.max(1, (long) Math.ceil(part * visits));
    long before = 0;
    for (var bucket : buckets.entrySet()) {
      if (before + bucket.getValue() >= rank) {
        return time(bucket.getKey(), (rank - before - 0.5) / bucket.getValue());
      }
      before += bucket.getValue();
    }
    return Duration.ZERO;
  }

  /** Between a bucket's two ends; to the second where it is short, to the minute otherwise. */
  private static Duration time(int bucket, double share) {
    if (bucket <= 0) {
      return Duration.ZERO;
    }
    double shortest = Math.pow(2, (bucket - 1) / BUCKETS_TO_A_DOUBLING);
    double longest = Math.pow(2, bucket / BUCKETS_TO_A_DOUBLING);
    long seconds = Math.round(shortest + (longest - shortest) * share);
    return seconds < SECONDS_ARE_ENOUGH * SECONDS_ARE_ENOUGH
        ? Duration.ofSeconds(seconds)
        : Duration.ofMinutes(Math.round(seconds / (double) SECONDS_ARE_ENOUGH));
  }
}
