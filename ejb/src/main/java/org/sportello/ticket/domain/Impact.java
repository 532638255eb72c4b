package org.sportello.ticket.domain;

import org.sportello.platform.code.Coded;

/** How many are hit. */
public enum Impact implements Coded {
  LOW("low"),
  NORMAL("normal"),
  HIGH("high");

  private final String code;

  Impact(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
