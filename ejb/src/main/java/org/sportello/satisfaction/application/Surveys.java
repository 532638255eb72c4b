package org.sportello.satisfaction.application;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.Actor;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.failure.NotFound;
import org.sportello.platform.failure.RuleViolated;
import org.sportello.platform.security.Caller;
import org.sportello.requester.domain.Person;
import org.sportello.satisfaction.domain.Rating;
import org.sportello.satisfaction.domain.RatingCause;
import org.sportello.ticket.application.TicketAccess;
import org.sportello.ticket.application.TicketProcess;
import org.sportello.ticket.domain.Ticket;
import org.sportello.ticket.domain.TicketNumber;
import org.sportello.ticket.domain.Tickets;

/** Takes verdicts and their classification; the ticket itself does not change by either. */
@Stateless
@PermitAll
public class Surveys {
  private Tickets tickets;
  private TicketProcess process;
  private TicketAccess access;
  private Ledger ledger;
  private Acting acting;
  private Clock clock;

  @PersistenceContext private EntityManager entities;

  protected Surveys() {}

  @Inject
  public Surveys(
      Tickets tickets,
      TicketProcess process,
      TicketAccess access,
      Ledger ledger,
      Acting acting,
      Clock clock) {
    this.tickets = tickets;
    this.process = process;
    this.access = access;
    this.ledger = ledger;
    this.acting = acting;
    this.clock = clock;
  }

  /** The verdict of a ticket, as far as there is one and the caller sees the ticket. */
  public Optional<Rating> of(Caller caller, TicketNumber number) {
    Ticket ticket = tickets.find(number).orElseThrow(() -> unknown(number));
    access.requireSeen(caller, ticket);
    return Optional.ofNullable(entities.find(Rating.class, ticket.id()));
  }

  /**
   * A logged-in requester answers the survey.
   *
   * @throws RuleViolated when the process does not ask, or was answered before
   */
  public Rating answer(Caller caller, TicketNumber number, boolean satisfied, String comment) {
    Ticket ticket = tickets.lock(number);
    access.requireSeen(caller, ticket);
    if (!caller.isRequesterSide()) {
      throw new Forbidden("Only those who asked for help say whether they are satisfied.");
    }
    return acting.as(
        Actor.person(Long.toString(caller.personId()), caller.name()),
        () -> answered(ticket, satisfied, comment));
  }

  /** The requester answers by the link of the survey mail, which stands for a login. */
  public Rating answeredByRequester(TicketNumber number, boolean satisfied, String comment) {
    Ticket ticket = tickets.lock(number);
    Person requester = ticket.requester();
    return acting.as(
        Actor.person(Long.toString(requester.id()), requester.name()),
        () -> answered(ticket, satisfied, comment));
  }

  /**
   * A supervisor says what was behind a verdict, which stays as it was given.
   *
   * @param personId who says so, or null when the process alone does
   */
  public void classify(TicketNumber number, RatingCause cause, String note, Long personId) {
    Ticket ticket = tickets.lock(number);
    Rating rating = entities.find(Rating.class, ticket.id());
    if (rating == null) {
      throw new NotFound("There is no verdict on " + number + ".");
    }
    rating.classified(cause, note, personId, now());
    ledger.append(
        Chain.ticket(ticket.reference()),
        "survey.classified",
        Facts.none().put("cause", cause.code()).personal("note", note, ticket.requester().id()));
  }

  private Rating answered(Ticket ticket, boolean satisfied, String comment) {
    if (entities.find(Rating.class, ticket.id()) != null) {
      throw new RuleViolated("survey-answered", "this survey has been answered before");
    }
    Rating rating = Rating.answered(ticket.id(), satisfied, comment, now());
    entities.persist(rating);
    ledger.append(
        Chain.ticket(ticket.reference()),
        "survey.answered",
        Facts.none()
            .put("satisfied", satisfied)
            .personal("comment", rating.comment(), ticket.requester().id()));
    if (!process.signal(ticket.number(), "survey.answered", Map.of("isSatisfied", satisfied))) {
      throw new RuleViolated("survey-not-open", "this ticket's survey is not open");
    }
    return rating;
  }

  private static NotFound unknown(TicketNumber number) {
    return new NotFound("There is no ticket " + number + ".");
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
