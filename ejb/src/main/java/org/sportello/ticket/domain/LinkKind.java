package org.sportello.ticket.domain;

import org.sportello.platform.code.Coded;

/** How one ticket relates to another. */
public enum LinkKind implements Coded {
  FOLLOW_UP_OF("follow-up-of"),
  DUPLICATE_OF("duplicate-of"),
  CHILD_OF("child-of");

  private final String code;

  LinkKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
