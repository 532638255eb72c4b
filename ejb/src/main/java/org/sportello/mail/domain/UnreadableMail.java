package org.sportello.mail.domain;

/** A mail that nothing can be made of; it is quarantined with the reason and blocks no other. */
public class UnreadableMail extends Exception {

  private static final long serialVersionUID = 1L;

  /** Why a mail can't be read. */
  public enum Reason {
    /** The stored bytes hold no mail at all. */
    EMPTY("empty"),
    /** No field names a usable address of the author. */
    NO_SENDER("no-sender"),
    /** The structure can't be followed. */
    BROKEN("broken"),
    /** Larger than the desk accepts. */
    TOO_LARGE("too-large");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    /** The stable code that is stored with the mail. */
    public String code() {
      return code;
    }
  }

  private final Reason reason;

  public UnreadableMail(Reason reason, Throwable cause) {
    super(reason.code(), cause);
    this.reason = reason;
  }

  public UnreadableMail(Reason reason) {
    this(reason, null);
  }

  /** Why the mail can't be read. */
  public Reason reason() {
    return reason;
  }
}
