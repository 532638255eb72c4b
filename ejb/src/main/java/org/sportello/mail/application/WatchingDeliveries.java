package org.sportello.mail.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.mail.domain.OutgoingMails;
import org.sportello.mail.domain.OutgoingState;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.Actor;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.failure.NotFound;
import org.sportello.platform.failure.RuleViolated;
import org.sportello.platform.security.Caller;
import org.sportello.ticket.application.TicketAccess;
import org.sportello.ticket.domain.Ticket;
import org.sportello.ticket.domain.TicketNumber;
import org.sportello.ticket.domain.Tickets;

/** Shows staff what became of each mail, and lets them try again what could not be sent. */
@Stateless
public class WatchingDeliveries {

  private Tickets tickets;
  private TicketAccess access;
  private OutgoingMails mails;
  private MailDelivery delivery;
  private Ledger ledger;
  private Acting acting;

  @PersistenceContext private EntityManager entities;

  protected WatchingDeliveries() {}

  @Inject
  public WatchingDeliveries(
      Tickets tickets,
      TicketAccess access,
      OutgoingMails mails,
      MailDelivery delivery,
      Ledger ledger,
      Acting acting) {
    this.tickets = tickets;
    this.access = access;
    this.mails = mails;
    this.delivery = delivery;
    this.ledger = ledger;
    this.acting = acting;
  }

  /**
   * One mail of a ticket and where it stands.
   *
   * @param state {@code queued}, {@code sent}, {@code failed} or {@code bounced}
   * @param failures how many tries have failed
   * @param lastError what the last failed try said, or null
   */
  public record DeliveryView(
      long id,
      String template,
      String recipient,
      String subject,
      String messageId,
      String state,
      int failures,
      @Schema(nullable = true) String lastError,
      Instant createdAt,
      @Schema(nullable = true) Instant sentAt) {}

  /**
   * One mail that came in and became no message.
   *
   * @param state a code: quarantined, set-aside, or received and undecided
   * @param reason why, or null while it is undecided
   */
  public record IncomingView(
      long id,
      String mailbox,
      @Schema(nullable = true) String sender,
      @Schema(nullable = true) String subject,
      String state,
      @Schema(nullable = true) String reason,
      Instant receivedAt) {}

  /** The mails of a ticket, oldest first; the outgoing correspondence is for staff and auditors. */
  public List<DeliveryView> of(Caller caller, TicketNumber number) {
    Ticket ticket = seen(caller, number);
    List<?> rows =
        entities
            .createNativeQuery(
                "select m.id, m.template, m.recipient, m.subject, m.message_id, m.state,"
                    + " cast(count(a.id) as int) as failures,"
                    + " (array_agg(a.error order by a.id desc))[1] as last_error,"
                    + " m.created_at, m.sent_at from outgoing_mail m"
                    + " left join outgoing_mail_attempt a on a.outgoing_mail_id = m.id"
                    + " where m.ticket_id = :ticket group by m.id order by m.id",
                Tuple.class)
            .setParameter("ticket", ticket.id())
            .getResultList();
    return rows.stream().map(row -> delivery((Tuple) row)).toList();
  }

  /**
   * Tries a mail again that could not be sent.
   *
   * @throws RuleViolated when it was sent already
   */
  public void retry(Caller caller, TicketNumber number, long mailId) {
    Ticket ticket = seen(caller, number);
    if (!caller.isStaff()) {
      throw new Forbidden("Mails are tried again by staff.");
    }
    OutgoingMails.Stored stored = mails.lock(mailId);
    if (!stored.mail().ticket().equals(ticket.number())) {
      throw new NotFound("The ticket has no mail " + mailId + ".");
    }
    if (stored.state() == OutgoingState.SENT || stored.state() == OutgoingState.BOUNCED) {
      throw new RuleViolated("mail-sent", "this mail has been sent already");
    }
    if (stored.state() == OutgoingState.FAILED) {
      mails.queuedAgain(mailId);
    }
    acting.as(
        Actor.person(Long.toString(caller.personId()), caller.name()),
        () -> {
          ledger.append(
              Chain.ticket(ticket.reference()), "mail.retried", Facts.none().put("mail", mailId));
          delivery.again(mailId, ticket.reference());
        });
  }

  /** The newest mails that came in and became no message, for staff and auditors. */
  public List<IncomingView> undecided(Caller caller, String state, int limit) {
    if (!access.readsInternals(caller)) {
      throw new Forbidden("Mails set aside are for staff.");
    }
    List<?> rows =
        entities
            .createNativeQuery(
                "select id, mailbox, sender, subject, state, reason, received_at"
                    + " from incoming_mail where state = :state order by id desc",
                Tuple.class)
            .setParameter("state", state)
            .setMaxResults(limit)
            .getResultList();
    return rows.stream().map(row -> incoming((Tuple) row)).toList();
  }

  private Ticket seen(Caller caller, TicketNumber number) {
    Ticket ticket = tickets.lock(number);
    access.requireSeen(caller, ticket);
    if (!access.readsInternals(caller)) {
      throw new Forbidden("The mails of a ticket are shown to staff.");
    }
    return ticket;
  }

  private static DeliveryView delivery(Tuple row) {
    return new DeliveryView(
        row.get("id", Long.class),
        row.get("template", String.class),
        row.get("recipient", String.class),
        row.get("subject", String.class),
        row.get("message_id", String.class),
        row.get("state", String.class),
        row.get("failures", Integer.class),
        row.get("last_error", String.class),
        row.get("created_at", Instant.class),
        row.get("sent_at", Instant.class));
  }

  private static IncomingView incoming(Tuple row) {
    return new IncomingView(
        row.get("id", Long.class),
        row.get("mailbox", String.class),
        row.get("sender", String.class),
        row.get("subject", String.class),
        row.get("state", String.class),
        row.get("reason", String.class),
        row.get("received_at", Instant.class));
  }
}
