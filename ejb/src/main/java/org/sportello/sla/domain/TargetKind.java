package org.sportello.sla.domain;

import org.sportello.platform.code.Coded;

/** What can be promised: each is measured by a clock of its own (002-10, 002-11). */
public enum TargetKind implements Coded {
  /** From opening to the first public answer of a person. */
  FIRST_RESPONSE("first-response"),
  /** From a requester's reply to the next public answer of a person. */
  NEXT_RESPONSE("next-response"),
  /** From opening to solved, less what lies between solved and reopened. */
  RESOLUTION("resolution"),
  /** From one public word to the next, again and again until the ticket is solved. */
  UPDATE("update");

  private final String code;

  TargetKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
