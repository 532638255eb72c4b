package org.sportello.mail.domain;

import org.sportello.platform.code.Coded;

/**
 * A file of a mail that was not taken over; it stands in the stored raw mail alone.
 *
 * @param size in bytes as far as it was read
 */
public record OmittedFile(String fileName, Reason reason, long size) {

  /** Why a file is left out. */
  public enum Reason implements Coded {
    /** It is larger than a file may be. */
    TOO_LARGE("too-large"),
    /** The mail has more files than one may have. */
    TOO_MANY("too-many"),
    /** It is of a kind that could do harm when it is opened. */
    FORBIDDEN("forbidden");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }
}
