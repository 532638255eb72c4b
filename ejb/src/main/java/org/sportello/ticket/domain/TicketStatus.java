package org.sportello.ticket.domain;

import org.sportello.platform.code.Coded;

/** Standard statuses of a ticket; the diagrams decide the moves between them. */
public enum TicketStatus implements Coded {
  NEW("new"),
  OPEN("open"),
  PENDING("pending"),
  ON_HOLD("on-hold"),
  SOLVED("solved"),
  CLOSED("closed");

  private final String code;

  TicketStatus(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
