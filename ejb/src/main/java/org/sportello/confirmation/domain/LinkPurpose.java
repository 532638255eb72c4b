package org.sportello.confirmation.domain;

import org.sportello.platform.code.Coded;

/** What a one-click link answers. */
public enum LinkPurpose implements Coded {
  CONFIRM("confirm"),
  REOPEN("reopen"),
  SATISFIED("satisfied"),
  UNSATISFIED("unsatisfied");

  private final String code;

  LinkPurpose(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
