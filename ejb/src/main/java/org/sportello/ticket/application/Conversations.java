package org.sportello.ticket.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.ticket.domain.AuthorType;
import org.sportello.ticket.domain.LogEntry;
import org.sportello.ticket.domain.Message;
import org.sportello.ticket.domain.Saying;
import org.sportello.ticket.domain.Ticket;
import org.sportello.ticket.domain.TicketNumber;
import org.sportello.ticket.domain.Tickets;
import org.sportello.ticket.domain.Visibility;

/**
 * What is said on a ticket, by whatever channel: stores it, tells the service targets and the
 * process. Who may say it has been decided before.
 */
@Stateless
public class Conversations {

  private Tickets tickets;
  private TicketProcess process;
  private Ledger ledger;
  private Event<TicketEvent> events;
  private Clock clock;

  @PersistenceContext private EntityManager entities;

  protected Conversations() {}

  @Inject
  public Conversations(
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

  /**
   * Adds a message. A requester's message is told to the process, which may have waited for it; a
   * public message of staff counts as a human reply unless it is automatic.
   */
  public Message add(TicketNumber number, Saying saying) {
    Ticket ticket = tickets.lock(number);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    ticket.touched(now);
    Message message = Message.said(ticket, saying, now);
    entities.persist(message);
    Long author = saying.author() == null ? null : saying.author().id();
    ledger.append(
        Chain.ticket(ticket.reference()),
        "message.added",
        Facts.none()
            .put("at", now)
            .put("message", message.id())
            .put("authorType", saying.authorType().code())
            .put("author", author)
            .put("visibility", saying.visibility().code())
            .put("channel", saying.channel().code())
            .put("format", saying.format().code())
            .put("automatic", saying.automatic())
            .put("mail", saying.incomingMailId())
            .personal("body", saying.body(), author));
    if (saying.authorType() == AuthorType.REQUESTER && !saying.automatic()) {
      events.fire(new TicketEvent.RequesterReplied(ticket.id(), now));
      process.signal(number, "ticket.requesterReplied", Map.of());
    } else if (saying.authorType() == AuthorType.STAFF
        && saying.visibility() == Visibility.PUBLIC
        && !saying.automatic()) {
      events.fire(new TicketEvent.HumanReplied(ticket.id(), now));
    }
    return message;
  }

  /**
   * Enters something into the ticket's register (004-09).
   *
   * @param kind what it is, such as {@code call} or {@code third-party-request}
   * @param authorId the person, or null for the system
   * @param fields further fields as a JSON object, or null
   */
  public LogEntry enter(
      TicketNumber number, String kind, Long authorId, String content, String fields) {
    Ticket ticket = tickets.lock(number);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    LogEntry entry = LogEntry.of(ticket, kind, authorId, content, fields, now);
    entities.persist(entry);
    ledger.append(
        Chain.ticket(ticket.reference()),
        "log.entered",
        Facts.none()
            .put("entry", entry.id())
            .put("entryKind", kind)
            .put("author", authorId)
            .personal("content", content, ticket.requester().id()));
    return entry;
  }
}
