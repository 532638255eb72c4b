package org.sportello.rehearsal.process;

import java.time.Duration;

/** How far a case may go: a draft may hold anything, an endless loop as well. */
final class Limits {

  /** So many elements are entered in one case. */
  static final int ELEMENTS = 2_000;

  /** So many timers and jobs run in one case. */
  static final int JOBS = 1_000;

  /** So long one case is played, by the clock on the wall. */
  static final Duration CASE = Duration.ofSeconds(10);

  /** So long the server waits for the answer to one case, whatever it does. */
  static final Duration ANSWER = Duration.ofSeconds(20);

  private Limits() {}
}
