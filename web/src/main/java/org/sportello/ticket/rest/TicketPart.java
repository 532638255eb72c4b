package org.sportello.ticket.rest;

import org.sportello.platform.code.Coded;

/** What an answer about one ticket may carry besides the ticket. */
enum TicketPart implements Coded {
  MESSAGES("messages");

  private final String code;

  TicketPart(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
