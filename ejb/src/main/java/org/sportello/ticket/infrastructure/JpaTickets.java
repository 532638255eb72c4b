package org.sportello.ticket.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.sportello.platform.failure.NotFound;
import org.sportello.ticket.domain.Ticket;
import org.sportello.ticket.domain.TicketNumber;
import org.sportello.ticket.domain.Tickets;

/** Tickets in PostgreSQL; the row's lock is the ticket's lock. */
@ApplicationScoped
public class JpaTickets implements Tickets {

  @PersistenceContext private EntityManager entities;

  @Override
  public TicketNumber nextNumber(int year) {
    Number next =
        (Number)
            entities
                .createNativeQuery("select nextval('ticket_seq')", Long.class)
                .getSingleResult();
    return new TicketNumber(year, next.longValue());
  }

  @Override
  public void add(Ticket ticket) {
    entities.persist(ticket);
  }

  @Override
  public Ticket lock(TicketNumber number) {
    Ticket ticket = entities.find(Ticket.class, number.id(), LockModeType.PESSIMISTIC_WRITE);
    if (ticket == null || !ticket.reference().equals(number.toString())) {
      throw new NotFound("There is no ticket " + number + ".");
    }
    return ticket;
  }

  @Override
  public Optional<Ticket> find(TicketNumber number) {
    return Optional.ofNullable(entities.find(Ticket.class, number.id()))
        .filter(ticket -> ticket.reference().equals(number.toString()));
  }
}
