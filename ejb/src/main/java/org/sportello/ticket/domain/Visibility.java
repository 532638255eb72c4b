package org.sportello.ticket.domain;

import org.sportello.platform.code.Coded;

/** Who reads a message: the requester too, or staff alone. */
public enum Visibility implements Coded {
  PUBLIC("public"),
  INTERNAL("internal");

  private final String code;

  Visibility(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
