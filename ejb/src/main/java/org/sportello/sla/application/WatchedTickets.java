package org.sportello.sla.application;

import org.sportello.ticket.domain.Ticket;

/** The tickets whose clocks run. */
public interface WatchedTickets {

  /** The ticket with this key, which has been loaded in this transaction. */
  Ticket get(long ticketId);
}
