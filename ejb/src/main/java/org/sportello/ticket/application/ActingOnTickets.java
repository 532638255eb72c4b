package org.sportello.ticket.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.ActorType;
import org.sportello.platform.code.Coded;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.failure.InvalidInput.FieldError;
import org.sportello.platform.failure.RuleViolated;
import org.sportello.requester.application.People;
import org.sportello.requester.domain.Person;
import org.sportello.staff.domain.Agent;
import org.sportello.ticket.domain.AuthorType;
import org.sportello.ticket.domain.Channel;
import org.sportello.ticket.domain.Impact;
import org.sportello.ticket.domain.Message;
import org.sportello.ticket.domain.Saying;
import org.sportello.ticket.domain.Ticket;
import org.sportello.ticket.domain.TicketKind;
import org.sportello.ticket.domain.TicketNumber;
import org.sportello.ticket.domain.TicketStatus;
import org.sportello.ticket.domain.Tickets;
import org.sportello.ticket.domain.Urgency;
import org.sportello.ticket.domain.Visibility;

/**
 * What people do to tickets through the steps of a diagram, with what they typed: takes, delegates,
 * sorts, asks, updates, escalates, waits for third parties.
 */
@Stateless
public class ActingOnTickets {

  /** A supplier is pressed again after this while. */
  private static final Duration CHASE_AGAIN = Duration.ofDays(2);

  private static final ZoneId OFFICE = ZoneId.of("Europe/Rome");
  private static final LocalTime END_OF_DAY = LocalTime.of(18, 0);

  private WorkingOnTickets work;
  private Conversations conversations;
  private EnclosingFiles enclosing;
  private WaitingForThirdParties thirdParties;
  private Tickets tickets;
  private People people;
  private Ledger ledger;
  private Acting acting;
  private Clock clock;
  private Event<PublicWords> publicWords;
  private Event<ThirdPartyPressed> pressed;

  @PersistenceContext private EntityManager entities;

  protected ActingOnTickets() {}

  @Inject
  public ActingOnTickets(
      WorkingOnTickets work,
      Conversations conversations,
      EnclosingFiles enclosing,
      WaitingForThirdParties thirdParties,
      Tickets tickets,
      People people,
      Ledger ledger,
      Acting acting,
      Clock clock,
      Event<PublicWords> publicWords,
      Event<ThirdPartyPressed> pressed) {
    this.work = work;
    this.conversations = conversations;
    this.enclosing = enclosing;
    this.thirdParties = thirdParties;
    this.tickets = tickets;
    this.people = people;
    this.ledger = ledger;
    this.acting = acting;
    this.clock = clock;
    this.publicWords = publicWords;
    this.pressed = pressed;
  }

  /**
   * Whoever acts now answers for the ticket.
   *
   * @return whether nobody did before
   * @throws RuleViolated when whoever acts is no agent
   */
  public boolean takeInCharge(String reference) {
    Ticket ticket = locked(reference);
    boolean isFirst = ticket.takenAt() == null;
    Long person = actingPerson();
    if (person == null || entities.find(Agent.class, person) == null) {
      throw new RuleViolated(
          "not-an-agent", "only an agent takes tickets in charge; assign it to one instead");
    }
    work.takeInCharge(reference, person);
    return isFirst;
  }

  /**
   * Delegates the ticket to an agent (003-09).
   *
   * @param assignee the agent's id or user name
   * @param note an internal note, or null
   */
  public void assignWithNote(String reference, String assignee, String note) {
    work.assign(reference, person(assignee, "/assignee").id());
    if (note != null) {
      note(reference, note);
    }
  }

  /** Assigns the suited agent with the least load, when anybody suited is present. */
  public void assignSuitedAgent(String reference) {
    work.assignSuitedAgent(reference);
  }

  /** Records what a person has found out; null leaves a fact as it is. */
  public void triage(
      String reference,
      String kind,
      String impact,
      String urgency,
      String product,
      String requester) {
    if (requester != null) {
      Person person = person(requester, "/requester");
      if (!person.isKnown()) {
        throw new InvalidInput(
            "/requester", "this person belongs to no organisation yet; enter one first");
      }
      work.recogniseRequester(reference, person.id());
    }
    work.classify(
        reference,
        kind == null ? null : Coded.of(TicketKind.class, kind),
        impact == null ? null : Coded.of(Impact.class, impact),
        urgency == null ? null : Coded.of(Urgency.class, urgency),
        product);
  }

  /** Enters into the register why the facts of a ticket were corrected (004-09). */
  public void explainTriage(String reference, String reason) {
    conversations.enter(
        TicketNumber.of(reference), "reclassification", actingPerson(), reason, null);
  }

  /** Puts a question to the requester, if there is one; it is their turn now. */
  public void askRequester(String reference, String question) {
    if (question != null) {
      sayPublicly(reference, "public-reply", question);
    }
    work.turn(reference, TicketStatus.PENDING);
  }

  /**
   * Waits for the requester of a pending ticket for this long.
   *
   * @return when the wait ends
   */
  public Instant expectAnswer(String reference, Duration period) {
    return work.waitUntilAnswered(reference, period);
  }

  /** Writes to the requester how far the work is. */
  public void updateRequester(String reference, String words) {
    sayPublicly(reference, "interim-update", words);
  }

  /**
   * Records a move on the ladder before it happens.
   *
   * @param trigger {@code manual}, {@code breach} or {@code reopened}
   * @throws InvalidInput when a person asks for more skill without saying what was tried and why
   *     (003-05)
   */
  public void recordEscalation(
      String reference, String trigger, String direction, String attempt, String reason) {
    boolean isUp = direction.equals("up");
    if (trigger.equals("manual")) {
      List<FieldError> errors = new ArrayList<>();
      if (isUp && attempt == null) {
        errors.add(new FieldError("/attempt", "say what was tried at this level"));
      }
      if (reason == null) {
        errors.add(new FieldError("/reason", "say why the ticket should move"));
      }
      if (!errors.isEmpty()) {
        throw new InvalidInput(errors);
      }
    }
    Ticket ticket = locked(reference);
    Long person = actingPerson();
    ledger.append(
        Chain.ticket(reference),
        isUp ? "ticket.escalated" : "ticket.deEscalated",
        Facts.none()
            .put("trigger", trigger)
            .put("fromLevel", ticket.level())
            .put("heldBy", ticket.assignee() == null ? null : ticket.assignee().id())
            .personal("attempt", attempt, person)
            .personal("reason", reason, person));
    String words = (attempt == null ? "" : attempt + "\n\n") + (reason == null ? trigger : reason);
    conversations.enter(
        ticket.number(), isUp ? "escalation" : "de-escalation", person, words, null);
  }

  /**
   * A third party's turn begins.
   *
   * @param due a date, an instant or their ISO 8601 texts; a date counts until the end of its
   *     business day
   * @return when the third party is pressed if it does not answer
   */
  public Instant awaitThirdParty(
      String reference,
      String supplier,
      String supplierReference,
      String supplierEmail,
      Object due) {
    Instant dueAt = instant(due);
    if (!dueAt.isAfter(clock.instant())) {
      throw new InvalidInput("/dueDate", "the answer can only be due in the future");
    }
    thirdParties.begin(reference, supplier, supplierReference, supplierEmail, dueAt);
    conversations.enter(
        locked(reference).number(), "third-party-request", actingPerson(), supplier, null);
    work.turn(reference, TicketStatus.ON_HOLD);
    return dueAt;
  }

  /**
   * Presses the third party.
   *
   * @return when to press it again
   */
  public Instant chaseThirdParty(String reference) {
    thirdParties.chase(reference);
    pressed.fire(new ThirdPartyPressed(reference));
    return clock.instant().plus(CHASE_AGAIN);
  }

  private static Instant instant(Object due) {
    if (due instanceof Date date) {
      return date.toInstant();
    }
    try {
      String text = String.valueOf(due);
      return text.length() <= 10
          ? LocalDate.parse(text).atTime(END_OF_DAY).atZone(OFFICE).toInstant()
          : Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new InvalidInput("/dueDate", "expected a date such as 2026-11-30");
    }
  }

  private void sayPublicly(String reference, String occasion, String words) {
    Message message = say(reference, words, Visibility.PUBLIC);
    List<Long> files = enclosing.enclose(TicketNumber.of(reference), message, null);
    publicWords.fire(new PublicWords(reference, occasion, words, null, files));
  }

  private void note(String reference, String words) {
    say(reference, words, Visibility.INTERNAL);
  }

  private Message say(String reference, String words, Visibility visibility) {
    Long person = actingPerson();
    boolean isAutomatic = person == null;
    Person author = isAutomatic ? null : entities.getReference(Person.class, person);
    return conversations.add(
        TicketNumber.of(reference),
        new Saying(
            author,
            isAutomatic ? AuthorType.SYSTEM : AuthorType.STAFF,
            visibility,
            Channel.PORTAL,
            isAutomatic,
            words,
            null,
            null));
  }

  private Person person(String idOrUsername, String pointer) {
    return (idOrUsername.chars().allMatch(Character::isDigit)
            ? people.byId(Long.parseLong(idOrUsername))
            : people.byUsername(idOrUsername))
        .orElseThrow(() -> new InvalidInput(pointer, "nobody is known as " + idOrUsername));
  }

  private Long actingPerson() {
    return acting.actor().type() == ActorType.PERSON ? Long.valueOf(acting.actor().id()) : null;
  }

  private Ticket locked(String reference) {
    return tickets.lock(TicketNumber.of(reference));
  }
}
