package org.sportello.ticket.domain;

import org.sportello.platform.code.Coded;

/** What people enter into a ticket's register by hand (004-09). */
public enum LogEntryKind implements Coded {
  CALL_ARRANGED("call-arranged"),
  CALL("call"),
  THIRD_PARTY_REQUEST("third-party-request"),
  COLLEAGUE_NOTE("colleague-note"),
  WORK_DONE("work-done"),
  OTHER("other");

  private final String code;

  LogEntryKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
