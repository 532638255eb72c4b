package org.sportello.ticket.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.Actor;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.failure.NotFound;
import org.sportello.platform.failure.RuleViolated;
import org.sportello.platform.security.Caller;
import org.sportello.ticket.domain.Attachment;
import org.sportello.ticket.domain.AuthorType;
import org.sportello.ticket.domain.Impact;
import org.sportello.ticket.domain.LinkKind;
import org.sportello.ticket.domain.Message;
import org.sportello.ticket.domain.Opening;
import org.sportello.ticket.domain.Saying;
import org.sportello.ticket.domain.Ticket;
import org.sportello.ticket.domain.TicketKind;
import org.sportello.ticket.domain.TicketLink;
import org.sportello.ticket.domain.TicketNumber;
import org.sportello.ticket.domain.Tickets;
import org.sportello.ticket.domain.Urgency;
import org.sportello.ticket.domain.Visibility;

/**
 * Makes a message a ticket of its own (001-25): a second matter that a requester wrote on the
 * ticket of another. The new ticket lives as any other does; the message stays where it is, too.
 */
@Stateless
public class SplittingTickets {

  private Tickets tickets;
  private TicketAccess access;
  private OpeningTickets opening;
  private FilingAttachments filing;
  private Ledger ledger;
  private Acting acting;
  private Event<MessageSplit> split;

  @PersistenceContext private EntityManager entities;

  protected SplittingTickets() {}

  @Inject
  public SplittingTickets(
      Tickets tickets,
      TicketAccess access,
      OpeningTickets opening,
      FilingAttachments filing,
      Ledger ledger,
      Acting acting,
      Event<MessageSplit> split) {
    this.tickets = tickets;
    this.access = access;
    this.opening = opening;
    this.filing = filing;
    this.ledger = ledger;
    this.acting = acting;
    this.split = split;
  }

  /**
   * Opens a ticket with the message's words and files, for the same requester.
   *
   * @param kind what it is about, or null for a question
   * @return the new ticket
   * @throws Forbidden when the caller is no staff
   * @throws NotFound when the ticket has no such message
   * @throws RuleViolated when staff or the system wrote it, or the ticket is closed
   */
  public TicketNumber split(
      Caller caller, TicketNumber from, long messageId, String subject, TicketKind kind) {
    Ticket source = tickets.lock(from);
    access.requireSeen(caller, source);
    if (!caller.isStaff()) {
      throw new Forbidden("Messages are split off by staff.");
    }
    Message message = entities.find(Message.class, messageId);
    if (message == null || !message.ticketId().equals(source.id())) {
      throw new NotFound("There is no message " + messageId + " on this ticket.");
    }
    if (message.authorType() != AuthorType.REQUESTER) {
      throw new RuleViolated(
          "not-the-requesters", "only what a requester has written becomes a ticket of theirs");
    }
    if (source.isClosed()) {
      throw new RuleViolated(
          "ticket-closed", "a closed ticket does not change; open a follow-up instead");
    }
    return acting.as(
        Actor.person(Long.toString(caller.personId()), caller.name()),
        () -> opened(caller, source, message, subject.strip(), kind));
  }

  private TicketNumber opened(
      Caller caller, Ticket source, Message message, String subject, TicketKind kind) {
    Opening what =
        new Opening(
            subject,
            kind == null ? TicketKind.QUESTION : kind,
            Impact.NORMAL,
            Urgency.NORMAL,
            Urgency.claimedIn(subject),
            message.channel(),
            source.requester(),
            source.productCode(),
            source.productVersion(),
            null,
            caller.personId());
    Saying words =
        new Saying(
            message.author(),
            AuthorType.REQUESTER,
            Visibility.PUBLIC,
            message.channel(),
            false,
            message.body(),
            message.html(),
            message.incomingMailId());
    TicketNumber number = opening.open(what, words);
    Ticket ticket = tickets.lock(number);
    copyFiles(message, number);
    entities.persist(TicketLink.between(ticket, LinkKind.RELATED_TO, source, ticket.createdAt()));
    ledger.append(
        Chain.ticket(source.reference()),
        "ticket.split",
        Facts.of("ticket", ticket.reference()).put("message", message.id()));
    ledger.append(
        Chain.ticket(ticket.reference()),
        "ticket.splitFrom",
        Facts.of("ticket", source.reference()).put("message", message.id()));
    split.fire(new MessageSplit(source.reference(), ticket.reference(), message.id()));
    return number;
  }

  private void copyFiles(Message message, TicketNumber to) {
    Message first =
        entities
            .createQuery(
                "select m from Message m where m.ticketId = :ticket order by m.id", Message.class)
            .setParameter("ticket", to.id())
            .setMaxResults(1)
            .getSingleResult();
    entities
        .createQuery(
            "select a from Attachment a where a.ticketId = :ticket and a.messageId = :message"
                + " order by a.id",
            Attachment.class)
        .setParameter("ticket", message.ticketId())
        .setParameter("message", message.id())
        .getResultList()
        .forEach(file -> filing.copyTo(to, first, file));
  }
}
