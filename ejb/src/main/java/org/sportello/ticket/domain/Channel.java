package org.sportello.ticket.domain;

import org.sportello.platform.code.Coded;

/** Where a ticket or a message came from (000-03). */
public enum Channel implements Coded {
  PORTAL("portal"),
  EMAIL("email"),
  PHONE("phone"),
  API("api"),
  CHAT("chat");

  private final String code;

  Channel(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
