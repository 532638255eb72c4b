package org.sportello.mail.domain;

import org.sportello.platform.code.Coded;

/** What has become of a mail that came in. */
public enum IncomingState implements Coded {
  RECEIVED("received"),
  PROCESSED("processed"),
  QUARANTINED("quarantined"),
  SET_ASIDE("set-aside");

  private final String code;

  IncomingState(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
