package org.sportello.ticket.domain;

import org.sportello.platform.code.Coded;

/** How soon it hurts. */
public enum Urgency implements Coded {
  LOW("low"),
  NORMAL("normal"),
  HIGH("high");

  private final String code;

  Urgency(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
