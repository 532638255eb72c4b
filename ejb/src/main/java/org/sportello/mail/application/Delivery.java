package org.sportello.mail.application;

/** What became of a delivery. */
public enum Delivery {
  /** The mail server has taken the mail. */
  SENT("sent"),
  /** It had been sent before; nothing was done. */
  ALREADY_SENT("sent"),
  /** The mail server refused it for good. */
  REFUSED("refused");

  private final String code;

  Delivery(String code) {
    this.code = code;
  }

  /** The value that diagrams compare with. */
  public String code() {
    return code;
  }
}
