package org.sportello.ticket.rest;

import org.sportello.platform.code.Coded;

/** What an answer about many tickets may carry besides the tickets. */
enum ListPart implements Coded {
  FOUND("found"),
  FOUND_SUBJECT("found-subject");

  private final String code;

  ListPart(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
