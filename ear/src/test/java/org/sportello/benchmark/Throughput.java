package org.sportello.benchmark;

/**
 * Something long that was done once.
 *
 * @param what was done
 * @param tickets in the database when it began
 * @param number how many things it went through
 * @param unit what these things are
 * @param seconds that it took
 * @param mebibytes by which WildFly's memory grew at most while it ran, shared memory counted once
 */
public record Throughput(
    String what, int tickets, long number, String unit, double seconds, long mebibytes) {

  /** How many a second. */
  public double perSecond() {
    return number / seconds;
  }
}
