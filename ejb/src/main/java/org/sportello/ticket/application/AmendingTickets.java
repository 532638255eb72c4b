package org.sportello.ticket.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.Actor;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.failure.InvalidInput.FieldError;
import org.sportello.platform.failure.StaleState;
import org.sportello.platform.security.Caller;
import org.sportello.question.application.ReadingQuestions;
import org.sportello.ticket.domain.Ticket;
import org.sportello.ticket.domain.TicketNumber;
import org.sportello.ticket.domain.Tickets;

/**
 * Lets staff correct what no process depends on: a ticket's subject and its opener's own fields.
 * What decides about work (kind, impact, urgency, priority) is corrected by an action of the
 * process instead.
 */
@Stateless
public class AmendingTickets {

  private Tickets tickets;
  private TicketAccess access;
  private ReadingQuestions questions;
  private Ledger ledger;
  private Acting acting;
  private Clock clock;

  protected AmendingTickets() {}

  @Inject
  public AmendingTickets(
      Tickets tickets,
      TicketAccess access,
      ReadingQuestions questions,
      Ledger ledger,
      Acting acting,
      Clock clock) {
    this.tickets = tickets;
    this.access = access;
    this.questions = questions;
    this.ledger = ledger;
    this.acting = acting;
    this.clock = clock;
  }

  /** What a ticket says of itself, as far as staff may word it anew. */
  public record Wording(String subject, String custom) {}

  /** How a present wording becomes the next one. */
  @FunctionalInterface
  public interface Amendment {
    /** The next wording. */
    Wording of(Wording present);
  }

  /**
   * Words a ticket anew.
   *
   * @param expectedVersion the version that the caller has seen, or null for any
   * @throws StaleState when the ticket has changed since
   */
  public void amend(
      Caller caller, TicketNumber number, Integer expectedVersion, Amendment amendment) {
    Ticket ticket = tickets.lock(number);
    access.requireSeen(caller, ticket);
    if (!caller.isStaff()) {
      throw new Forbidden("Tickets are corrected by staff.");
    }
    if (expectedVersion != null && expectedVersion != ticket.version()) {
      throw new StaleState(
          "The ticket is at version " + ticket.version() + ", not " + expectedVersion + ".");
    }
    Wording before = new Wording(ticket.subject(), ticket.custom());
    Wording after = amendment.of(before);
    List<FieldError> errors = questions.misfits(after.custom());
    if (!errors.isEmpty()) {
      throw new InvalidInput(errors);
    }
    acting.as(
        Actor.person(Long.toString(caller.personId()), caller.name()),
        () -> record(ticket, before, after));
  }

  private void record(Ticket ticket, Wording before, Wording after) {
    ticket.worded(after.subject(), after.custom(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    Long requester = ticket.requester().id();
    Facts facts = Facts.none();
    if (!ticket.subject().equals(before.subject())) {
      facts
          .personal("subjectBefore", before.subject(), requester)
          .personal("subject", ticket.subject(), requester);
    }
    if (!Objects.equals(after.custom(), before.custom())) {
      facts
          .personal("customBefore", before.custom(), requester)
          .personal("custom", after.custom(), requester);
    }
    ledger.append(Chain.ticket(ticket.reference()), "ticket.amended", facts);
  }
}
