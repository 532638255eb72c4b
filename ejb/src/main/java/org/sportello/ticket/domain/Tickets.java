package org.sportello.ticket.domain;

import java.util.Optional;

/** All tickets. */
public interface Tickets {

  /** A number that no other ticket has or will have. */
  TicketNumber nextNumber(int year);

  void add(Ticket ticket);

  /**
   * Finds a ticket and takes its lock for the rest of the transaction: two commands on one ticket
   * never interleave.
   *
   * @throws org.sportello.platform.failure.NotFound when there is none
   */
  Ticket lock(TicketNumber number);

  /** Finds a ticket for reading. */
  Optional<Ticket> find(TicketNumber number);
}
