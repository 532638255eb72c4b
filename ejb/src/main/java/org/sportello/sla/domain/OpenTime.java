package org.sportello.sla.domain;

import java.util.Arrays;
import java.util.List;

/**
 * The open seconds of one stretch of the time line, added up once so that each question about them
 * is a binary search.
 */
final class OpenTime {

  private final long[] starts;
  private final long[] before;
  private final long total;

  private OpenTime(long[] starts, long[] before, long total) {
    this.starts = starts;
    this.before = before;
    this.total = total;
  }

  static OpenTime of(List<Stretch> stretches) {
    List<Stretch> open = stretches.stream().filter(Stretch::counted).toList();
    long[] starts = new long[open.size()];
    long[] before = new long[open.size()];
    long sum = 0;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = open.get(i).from().getEpochSecond();
      before[i] = sum;
      sum += open.get(i).to().getEpochSecond() - starts[i];
    }
    return new OpenTime(starts, before, sum);
  }

  long total() {
    return total;
  }

  /** Open seconds before this second. */
  long until(long second) {
    int at = Arrays.binarySearch(starts, second);
    int index = at >= 0 ? at : -at - 2;
    if (index < 0) {
      return 0;
    }
    long through = index + 1 < before.length ? before[index + 1] : total;
    return Math.min(before[index] + second - starts[index], through);
  }

  /** The first second before which this many open ones lie; between 1 and the total. */
  long reached(long open) {
    int at = Arrays.binarySearch(before, open - 1);
    int index = at >= 0 ? at : -at - 2;
    return starts[index] + open - before[index];
  }
}
