package org.sportello.sla.domain;

import org.sportello.platform.code.Coded;

/** A point that a clock passes and that somebody should be told of, once; the gravest first. */
public enum Threshold implements Coded {
  /** The due date has passed. */
  BREACHED("breached"),
  /** No public word went out for the plan's cadence (002-11). */
  UPDATE_DUE("update-due"),
  /** Three quarters of the time are used up. */
  AT_RISK("at-risk");

  private final String code;

  Threshold(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
