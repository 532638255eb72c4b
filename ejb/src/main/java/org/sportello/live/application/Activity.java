package org.sportello.live.application;

import org.sportello.platform.code.Coded;

/** What somebody does who has a ticket before them. */
public enum Activity implements Coded {
  LOOKING("looking"),
  WRITING("writing");

  private final String code;

  Activity(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
