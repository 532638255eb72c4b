package org.sportello.sla.domain;

import org.sportello.platform.code.Coded;

/** What can happen to a ticket that matters to its clocks. */
public enum SlaEventKind implements Coded {
  OPENED("opened"),
  /** Another priority or plan, hence another policy. */
  PROMISED("promised"),
  STATUS_CHANGED("status-changed"),
  HUMAN_REPLY("human-reply"),
  AUTOMATIC_REPLY("automatic-reply"),
  REQUESTER_REPLY("requester-reply"),
  AT_RISK("at-risk"),
  BREACHED("breached"),
  UPDATE_DUE("update-due");

  private final String code;

  SlaEventKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  static SlaEventKind reporting(Threshold threshold) {
    return switch (threshold) {
      case AT_RISK -> AT_RISK;
      case BREACHED -> BREACHED;
      case UPDATE_DUE -> UPDATE_DUE;
    };
  }
}
