package org.sportello.sla.domain;

import org.sportello.platform.code.Coded;

/** How a clock stands. */
public enum ClockState implements Coded {
  RUNNING("running"),
  PAUSED("paused"),
  /** The due date passed before the promise was kept; it stays so. */
  BREACHED("breached"),
  /** Kept in time. */
  FULFILLED("fulfilled"),
  /** Nothing is promised, nothing is asked yet, or the ticket ended before it was due. */
  NONE("none");

  private final String code;

  ClockState(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
