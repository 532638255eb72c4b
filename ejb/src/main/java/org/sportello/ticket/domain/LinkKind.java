package org.sportello.ticket.domain;

import org.sportello.platform.code.Coded;

/** How one ticket relates to another. */
public enum LinkKind implements Coded {
  FOLLOW_UP_OF("follow-up-of"),
  DUPLICATE_OF("duplicate-of"),
  CHILD_OF("child-of"),
  RELATED_TO("related-to");

  private final String code;

  LinkKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** Whether it says the same from both ends. */
  public boolean isMutual() {
    return this == RELATED_TO;
  }

  /** Whether a ticket has at most one of it. */
  public boolean isSingle() {
    return this == DUPLICATE_OF || this == CHILD_OF;
  }
}
