package org.sportello.ticket.rest;

import org.sportello.platform.failure.NotFound;
import org.sportello.ticket.domain.TicketNumber;

/** Reads what points at a ticket. */
public final class References {
  private References() {}

  /**
   * The ticket's number.
   *
   * @throws NotFound when the text is not one
   */
  public static TicketNumber number(String reference) {
    return TicketNumber.parse(reference)
        .orElseThrow(() -> new NotFound("There is no ticket " + reference + "."));
  }

  /** What is answered when a part of a ticket is asked for that does not exist for the caller. */
  public static NotFound nothing(String what, long id) {
    return new NotFound("There is no " + what + " " + id + " on this ticket.");
  }
}
