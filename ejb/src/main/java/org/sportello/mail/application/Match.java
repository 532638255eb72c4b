package org.sportello.mail.application;

import java.util.Optional;
import org.sportello.ticket.domain.TicketNumber;

/**
 * The ticket that a mail belongs to.
 *
 * @param kind whether there is one and whether it still goes on
 * @param ticket the ticket, where there is one
 */
public record Match(Kind kind, Optional<TicketNumber> ticket) {

  /** Whether a mail's ticket goes on. */
  public enum Kind {
    OPEN("open"),
    CLOSED("closed"),
    NONE("none");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The value that diagrams compare with. */
    public String code() {
      return code;
    }
  }

  /** No ticket. */
  public static Match none() {
    return new Match(Kind.NONE, Optional.empty());
  }
}
