package org.sportello.ticket.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.requester.domain.Person;
import org.sportello.staff.application.AssigningAgents;
import org.sportello.staff.domain.Agent;
import org.sportello.ticket.domain.ClosureKind;
import org.sportello.ticket.domain.Impact;
import org.sportello.ticket.domain.Priority;
import org.sportello.ticket.domain.Ticket;
import org.sportello.ticket.domain.TicketKind;
import org.sportello.ticket.domain.TicketNumber;
import org.sportello.ticket.domain.TicketStatus;
import org.sportello.ticket.domain.Tickets;
import org.sportello.ticket.domain.Urgency;

/**
 * The changes of a ticket that the steps of a diagram offer. Every one locks the ticket, changes it
 * and enters what changed into the ledger; none decides what comes next.
 */
@Stateless
public class WorkingOnTickets {

  private Tickets tickets;
  private AssigningAgents agents;
  private Ledger ledger;
  private Event<TicketEvent> events;
  private Clock clock;

  @PersistenceContext private EntityManager entities;

  protected WorkingOnTickets() {}

  @Inject
  public WorkingOnTickets(
      Tickets tickets,
      AssigningAgents agents,
      Ledger ledger,
      Event<TicketEvent> events,
      Clock clock) {
    this.tickets = tickets;
    this.agents = agents;
    this.ledger = ledger;
    this.events = events;
    this.clock = clock;
  }

  /** Says on whose behalf the ticket is. */
  public void recogniseRequester(String reference, long personId) {
    Ticket ticket = locked(reference);
    Person person = required(Person.class, personId, "/requester");
    Instant now = now();
    ticket.requesterRecognised(person, now);
    append(
        ticket,
        "ticket.requesterRecognised",
        Facts.none().put("at", now).put("requester", personId).put("plan", ticket.planCode()));
    events.fire(new TicketEvent.PlanChanged(ticket.id(), ticket.planCode(), now));
  }

  /** Says what the ticket is about; null leaves a fact as it is. */
  public void classify(
      String reference, TicketKind kind, Impact impact, Urgency urgency, String product) {
    Ticket ticket = locked(reference);
    requireProduct(product);
    ticket.classified(
        kind == null ? ticket.kind() : kind,
        impact == null ? ticket.impact() : impact,
        urgency == null ? ticket.urgency() : urgency,
        product,
        now());
    append(
        ticket,
        "ticket.classified",
        Facts.none()
            .put("kind", ticket.kind().code())
            .put("impact", ticket.impact().code())
            .put("urgency", ticket.urgency().code())
            .put("product", ticket.productCode()));
  }

  private void requireProduct(String code) {
    if (code != null
        && entities
            .createNativeQuery("select 1 from product where code = :code", Integer.class)
            .setParameter("code", code)
            .getResultList()
            .isEmpty()) {
      throw new InvalidInput("/product", "no product has the code " + code);
    }
  }

  /** Sets the order of work; service targets follow from now on when it is another one. */
  public void prioritise(String reference, Priority priority) {
    Ticket ticket = locked(reference);
    Priority before = ticket.priority();
    Instant now = now();
    ticket.prioritised(priority, now);
    append(
        ticket,
        "ticket.prioritised",
        Facts.none().put("at", now).put("from", before.code()).put("to", priority.code()));
    if (before != priority) {
      events.fire(new TicketEvent.Prioritised(ticket.id(), priority, now));
    }
  }

  /** Hands the ticket to a team at a level; whoever had it has it no more. */
  public void route(String reference, String team, int level) {
    Ticket ticket = locked(reference);
    ticket.routedTo(team, level, now());
    append(ticket, "ticket.routed", Facts.none().put("team", team).put("level", level));
  }

  /** Hands the ticket to a team, at the level that the team works on. */
  public void routeToTeam(String reference, String team) {
    List<?> level =
        entities
            .createNativeQuery("select level from team where code = :team", Integer.class)
            .setParameter("team", team)
            .getResultList();
    if (level.isEmpty()) {
      throw new InvalidInput("/team", "no team has the code " + team);
    }
    route(reference, team, (Integer) level.get(0));
  }

  /**
   * Assigns the suited agent of the ticket's team (003-07, 003-23).
   *
   * @return whether anybody present is suited
   */
  public boolean assignSuitedAgent(String reference) {
    Ticket ticket = locked(reference);
    Optional<Long> suited =
        agents.suitedAgent(
            ticket.level(),
            ticket.teamCode(),
            ticket.productCode(),
            ticket.language(),
            ticket.organization() == null ? null : ticket.organization().areaCode());
    suited.ifPresent(agent -> assign(reference, agent));
    return suited.isPresent();
  }

  /** Makes this agent responsible. */
  public void assign(String reference, long agentId) {
    Ticket ticket = locked(reference);
    Agent agent = required(Agent.class, agentId, "/assignee");
    Long before = ticket.assignee() == null ? null : ticket.assignee().id();
    ticket.assignedTo(agent, now());
    append(ticket, "ticket.assigned", Facts.none().put("from", before).put("to", agentId));
  }

  /** This agent answers for the ticket from now on. */
  public void takeInCharge(String reference, long agentId) {
    Ticket ticket = locked(reference);
    TicketStatus before = ticket.status();
    ticket.takenInCharge(required(Agent.class, agentId, "/assignee"), now());
    append(ticket, "ticket.taken", Facts.none().put("assignee", agentId));
    statusChanged(ticket, before);
  }

  /** Says whose turn it is. */
  public void turn(String reference, TicketStatus status) {
    Ticket ticket = locked(reference);
    TicketStatus before = ticket.status();
    if (before != status) {
      ticket.turnedTo(status, now());
      statusChanged(ticket, before);
    }
  }

  /**
   * Notes until when a pending ticket waits for its requester.
   *
   * @return when the wait ends
   */
  public Instant waitUntilAnswered(String reference, Duration period) {
    Ticket ticket = locked(reference);
    Instant until = now().plus(period);
    ticket.waitsUntil(until, now());
    append(ticket, "ticket.waits", Facts.none().put("until", until));
    return until;
  }

  /** Moves the ticket on the ladder, to the team of the level above (1) or below (-1). */
  public void moveOnLadder(String reference, int steps) {
    Ticket ticket = locked(reference);
    int level = ticket.level() + steps;
    String team =
        entities
            .createNativeQuery(
                "select code from team where level = :level order by code <> 'first-level', code"
                    + " limit 1",
                String.class)
            .setParameter("level", level)
            .getSingleResult()
            .toString();
    route(reference, team, level);
  }

  /** Whether the ladder goes on from here. */
  public boolean canMoveOnLadder(String reference, int steps) {
    return locked(reference).canMove(steps);
  }

  /** The agent has answered. */
  public void resolve(String reference, String resolution) {
    Ticket ticket = locked(reference);
    TicketStatus before = ticket.status();
    Instant now = now();
    ticket.solved(resolution, now);
    append(
        ticket,
        "ticket.solved",
        Facts.none().put("at", now).personal("resolution", resolution, ticket.requester().id()));
    events.fire(new TicketEvent.HumanReplied(ticket.id(), now));
    statusChanged(ticket, before);
  }

  /**
   * The answer did not hold.
   *
   * @return how often that has happened to this ticket
   */
  public int reopen(String reference) {
    Ticket ticket = locked(reference);
    TicketStatus before = ticket.status();
    ticket.reopened(now());
    append(ticket, "ticket.reopened", Facts.none().put("times", ticket.reopenCount()));
    statusChanged(ticket, before);
    return ticket.reopenCount();
  }

  /** Ends the ticket; how it ended is a fact of its own (001-07). */
  public void close(String reference, ClosureKind how, String reason) {
    Ticket ticket = locked(reference);
    TicketStatus before = ticket.status();
    ticket.closed(how, reason, now());
    append(
        ticket,
        "ticket.closed",
        Facts.none().put("how", how.code()).personal("reason", reason, ticket.requester().id()));
    statusChanged(ticket, before);
  }

  /** A ticket closed as a duplicate was none: it is where it was before. */
  public void takeUpAgain(String reference) {
    Ticket ticket = locked(reference);
    TicketStatus before = ticket.status();
    ticket.takenUpAgain(now());
    append(ticket, "ticket.takenUpAgain", Facts.none());
    statusChanged(ticket, before);
  }

  private void statusChanged(Ticket ticket, TicketStatus before) {
    if (before != ticket.status()) {
      Instant now = now();
      append(
          ticket,
          "ticket.statusChanged",
          Facts.none().put("at", now).put("from", before.code()).put("to", ticket.status().code()));
      events.fire(new TicketEvent.StatusChanged(ticket.id(), before, ticket.status(), now));
    }
  }

  private void append(Ticket ticket, String kind, Facts facts) {
    ledger.append(Chain.ticket(ticket.reference()), kind, facts);
  }

  private Ticket locked(String reference) {
    return tickets.lock(TicketNumber.of(reference));
  }

  private <T> T required(Class<T> type, long id, String pointer) {
    T found = entities.find(type, id);
    if (found == null) {
      throw new InvalidInput(pointer, "nobody suited has the id " + id);
    }
    return found;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
