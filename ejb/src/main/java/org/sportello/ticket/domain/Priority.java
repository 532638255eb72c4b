package org.sportello.ticket.domain;

import org.sportello.platform.code.Coded;

/** Order of work, decided by table from impact and urgency and set by staff only (004-17). */
public enum Priority implements Coded {
  LOW("low"),
  NORMAL("normal"),
  HIGH("high"),
  URGENT("urgent");

  private final String code;

  Priority(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
