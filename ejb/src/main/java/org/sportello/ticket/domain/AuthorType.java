package org.sportello.ticket.domain;

import org.sportello.platform.code.Coded;

/** On which side of the desk an author stands. */
public enum AuthorType implements Coded {
  REQUESTER("requester"),
  STAFF("staff"),
  SYSTEM("system");

  private final String code;

  AuthorType(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
