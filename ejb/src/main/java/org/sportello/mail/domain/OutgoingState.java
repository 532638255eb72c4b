package org.sportello.mail.domain;

import org.sportello.platform.code.Coded;

/** What has become of a mail of ours. */
public enum OutgoingState implements Coded {
  QUEUED("queued"),
  SENT("sent"),
  FAILED("failed"),
  BOUNCED("bounced");

  private final String code;

  OutgoingState(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
