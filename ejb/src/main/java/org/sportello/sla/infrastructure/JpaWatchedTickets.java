package org.sportello.sla.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.sportello.sla.application.WatchedTickets;
import org.sportello.ticket.domain.Ticket;

/** Tickets as the persistence context of the transaction holds them. */
@ApplicationScoped
public class JpaWatchedTickets implements WatchedTickets {

  @PersistenceContext private EntityManager entities;

  @Override
  public Ticket get(long ticketId) {
    return entities.find(Ticket.class, ticketId);
  }
}
