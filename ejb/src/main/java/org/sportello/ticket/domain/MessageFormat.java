package org.sportello.ticket.domain;

import org.sportello.platform.code.Coded;

/** How a message's words are written: as they stand, or with marks for what stands out. */
public enum MessageFormat implements Coded {
  PLAIN("plain"),
  MARKDOWN("markdown");

  private final String code;

  MessageFormat(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
