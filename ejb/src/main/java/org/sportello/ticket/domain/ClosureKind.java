package org.sportello.ticket.domain;

import org.sportello.platform.code.Coded;

/** How a ticket ended; ex officio and confirmed are different facts (001-07). */
public enum ClosureKind implements Coded {
  CONFIRMED("confirmed"),
  CONFIRMED_BY_STAFF("confirmed-by-staff"),
  EX_OFFICIO("ex-officio"),
  CANCELLED("cancelled"),
  DUPLICATE("duplicate"),
  REFUSED("refused");

  private final String code;

  ClosureKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
