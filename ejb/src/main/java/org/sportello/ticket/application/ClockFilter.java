package org.sportello.ticket.application;

import org.sportello.platform.code.Coded;

/** How the clocks of a ticket stand that is worked on, as a list may ask for it. */
public enum ClockFilter implements Coded {
  /** Three quarters of the time for something that is owed are used up, or all of it. */
  AT_RISK("at-risk", "t.risk_at"),
  /** Something that is owed is late. */
  BREACHED("breached", "t.due_at");

  private final String code;
  private final String column;

  ClockFilter(String code, String column) {
    this.code = code;
    this.column = column;
  }

  @Override
  public String code() {
    return code;
  }

  /** Of alias {@code t}: from when on it is so. */
  String column() {
    return column;
  }
}
