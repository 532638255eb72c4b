package org.sportello.ticket.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.ticket.domain.LinkKind;
import org.sportello.ticket.domain.Message;
import org.sportello.ticket.domain.Opening;
import org.sportello.ticket.domain.Saying;
import org.sportello.ticket.domain.Ticket;
import org.sportello.ticket.domain.TicketLink;
import org.sportello.ticket.domain.TicketNumber;
import org.sportello.ticket.domain.Tickets;

/** Opens tickets: stores them with their first message and starts their process. */
@Stateless
public class OpeningTickets {

  private Tickets tickets;
  private TicketProcess process;
  private Ledger ledger;
  private Event<TicketEvent> events;
  private Clock clock;

  @PersistenceContext private EntityManager entities;

  protected OpeningTickets() {}

  @Inject
  public OpeningTickets(
      Tickets tickets,
      TicketProcess process,
      Ledger ledger,
      Event<TicketEvent> events,
      Clock clock) {
    this.tickets = tickets;
    this.process = process;
    this.ledger = ledger;
    this.events = events;
    this.clock = clock;
  }

  /** Opens a ticket and lets its process run up to the first wait. */
  public TicketNumber open(Opening opening, Saying firstMessage) {
    Ticket ticket = stored(opening, firstMessage);
    process.start(ticket.number(), Map.of());
    return ticket.number();
  }

  /** Opens a ticket that goes on where a closed one ended. */
  public TicketNumber openFollowUp(
      TicketNumber closedTicket, Opening opening, Saying firstMessage) {
    Ticket original = tickets.lock(closedTicket);
    Ticket ticket = stored(opening, firstMessage);
    entities.persist(
        TicketLink.between(ticket, LinkKind.FOLLOW_UP_OF, original, ticket.createdAt()));
    ledger.append(
        Chain.ticket(original.reference()),
        "ticket.followedUp",
        Facts.none().put("followUp", ticket.reference()));
    process.start(ticket.number(), Map.of());
    process.signal(original.number(), "ticket.followedUp", Map.of("followUp", ticket.reference()));
    return ticket.number();
  }

  private Ticket stored(Opening opening, Saying firstMessage) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    TicketNumber number = tickets.nextNumber(now.atZone(ZoneOffset.UTC).getYear());
    Ticket ticket = Ticket.opened(number, opening, now);
    tickets.add(ticket);
    Message message = Message.said(ticket, firstMessage, now);
    entities.persist(message);
    entities.flush();
    ledger.start(
        Chain.ticket(ticket.reference()),
        "ticket.opened",
        Facts.none()
            .put("at", now)
            .put("kind", ticket.kind().code())
            .put("channel", ticket.channel().code())
            .put("impact", ticket.impact().code())
            .put("urgency", ticket.urgency().code())
            .put("plan", ticket.planCode())
            .put("product", ticket.productCode())
            .put("requester", ticket.requester().id())
            .put("openedBy", ticket.openedById())
            .put("message", message.id())
            .personal("subject", ticket.subject(), ticket.requester().id())
            .personal("body", message.body(), ticket.requester().id()));
    events.fire(
        new TicketEvent.Opened(
            ticket.id(), ticket.planCode(), ticket.priority(), ticket.status(), now));
    return ticket;
  }
}
