package org.sportello.sla.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.sla.domain.ClockExplanation;
import org.sportello.sla.domain.Crossing;
import org.sportello.sla.domain.SlaEvent;
import org.sportello.sla.domain.SlaEvents;
import org.sportello.sla.domain.SlaPolicy;
import org.sportello.sla.domain.SlaStanding;
import org.sportello.sla.domain.TicketClocks;
import org.sportello.ticket.domain.Priority;
import org.sportello.ticket.domain.TicketStatus;

/**
 * Keeps the service-level clocks of all tickets. Whoever tells them something holds the ticket's
 * lock. Each thing told is one row to insert; each question is one query.
 */
@Stateless
public class SlaClocks {

  private SlaEvents events;
  private RuleBooks rules;
  private WatchedTickets tickets;
  private Ledger ledger;
  private Clock clock;

  public SlaClocks() {}

  @Inject
  public SlaClocks(
      SlaEvents events, RuleBooks rules, WatchedTickets tickets, Ledger ledger, Clock clock) {
    this.events = events;
    this.rules = rules;
    this.tickets = tickets;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * A new ticket's clocks start now or at the next opening (000-08).
   *
   * @param planCode the requester's plan, or null while it is unknown
   */
  public void ticketOpened(long ticketId, String planCode, Priority priority, Instant at) {
    SlaEvent opened =
        SlaEvent.opened(ticketId, rules.policyFor(Optional.ofNullable(planCode), priority, at), at);
    events.add(opened);
    stand(ticketId, replayed(List.of(opened)));
  }

  /**
   * Priority or plan are these from now on: other targets and perhaps another calendar hold, what
   * has counted stays counted, and the earlier promise stays on record.
   *
   * @param planCode the requester's plan, or null while it is unknown
   * @return whether the clocks have to be checked sooner than they said before
   */
  public boolean promiseChanged(long ticketId, String planCode, Priority priority, Instant at) {
    return makesSooner(
        SlaEvent.promised(
            ticketId, rules.policyFor(Optional.ofNullable(planCode), priority, at), at));
  }

  /**
   * The ticket has another status from now on: pending and on-hold pause what the policy says,
   * solved fulfils the resolution, any other status after it resumes, closed ends all clocks; they
   * go on when a closed ticket is taken up again. Who watches a ticket that is solved is told at
   * once that there is nothing to watch.
   *
   * @return whether the clocks have to be checked sooner than they said before
   */
  public boolean statusChanged(long ticketId, TicketStatus from, TicketStatus to, Instant at) {
    SlaEvent event = SlaEvent.statusChanged(ticketId, to, at);
    boolean mayResume =
        from == TicketStatus.PENDING || from == TicketStatus.ON_HOLD || from == TicketStatus.SOLVED;
    if (mayResume && to != TicketStatus.CLOSED && to != TicketStatus.SOLVED) {
      return makesSooner(event);
    }
    add(event);
    return to == TicketStatus.SOLVED;
  }

  /** A person of ours answered in public: that fulfils what was owed (002-10). */
  public void humanPublicReply(long ticketId, Instant at) {
    add(SlaEvent.humanReply(ticketId, at));
  }

  /** Something automatic went to the requester: a public word, but no answer. */
  public void automaticPublicReply(long ticketId, Instant at) {
    events.add(SlaEvent.automaticReply(ticketId, at));
  }

  /**
   * The requester wrote again and is owed an answer.
   *
   * @return whether the clocks have to be checked sooner than they said before
   */
  public boolean requesterReplied(long ticketId, Instant at) {
    return makesSooner(SlaEvent.requesterReply(ticketId, at));
  }

  /**
   * The gravest threshold passed and not reported yet, which is reported with this; whoever calls
   * must act on it in the same transaction. When there are several, the next check is due at once.
   */
  public Optional<Crossing> check(long ticketId, Instant now) {
    Optional<Crossing> crossing = clocks(ticketId).crossing(now);
    crossing.ifPresent(passed -> report(ticketId, passed, now));
    return crossing;
  }

  private void report(long ticketId, Crossing passed, Instant now) {
    events.add(SlaEvent.reported(ticketId, passed, now));
    ledger.append(
        Chain.ticket(tickets.get(ticketId).reference()),
        "sla.thresholdPassed",
        Facts.none()
            .put("target", passed.target().code())
            .put("threshold", passed.threshold().code())
            .put("passedAt", passed.crossedAt()));
  }

  /**
   * When to check next: at the next threshold, at once when one has been passed unreported or the
   * clocks are stopped.
   */
  public Instant nextWakeUpAt(long ticketId) {
    TicketClocks clocks = clocks(ticketId);
    Instant now = clock.instant();
    stand(ticketId, clocks);
    return clocks.isStopped() ? now : clocks.nextWakeUpAt(now);
  }

  /** Whether the ticket is solved or closed, so that nothing is left to watch. */
  public boolean isStopped(long ticketId) {
    return clocks(ticketId).isStopped();
  }

  /** How the ticket's clocks stand now. */
  public SlaStanding standing(long ticketId) {
    return clocks(ticketId).standing(clock.instant());
  }

  /** How the clocks of these tickets stand now, in one query; every ticket asked for is there. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Map<Long, SlaStanding> standings(Collection<Long> ticketIds) {
    Instant now = clock.instant();
    Map<Long, List<SlaEvent>> found = events.of(ticketIds);
    Map<Long, SlaStanding> standings = new HashMap<>();
    for (Long ticketId : ticketIds) {
      standings.put(ticketId, replayed(found.getOrDefault(ticketId, List.of())).standing(now));
    }
    return standings;
  }

  /**
   * How the clocks of a ticket would stand that is opened now.
   *
   * @param planCode the requester's plan, or null while it is unknown
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public SlaStanding promised(String planCode, Priority priority) {
    Instant now = clock.instant();
    SlaPolicy policy = rules.policyFor(Optional.ofNullable(planCode), priority, now);
    return replayed(List.of(SlaEvent.opened(0, policy, now))).standing(now);
  }

  /** Every clock of the ticket until now: each interval counted and not counted, and why. */
  public List<ClockExplanation> explain(long ticketId) {
    return clocks(ticketId).explanations(clock.instant());
  }

  /** How many targets of all tickets were found breached since this instant. */
  public long breachesSince(Instant at) {
    return events.breachesSince(at);
  }

  private void add(SlaEvent event) {
    List<SlaEvent> history = new ArrayList<>(events.of(event.ticketId()));
    events.add(event);
    history.add(event);
    stand(event.ticketId(), replayed(history));
  }

  /** Lets the ticket be found and sorted by how its clocks stand. */
  private void stand(long ticketId, TicketClocks clocks) {
    tickets.get(ticketId).clocksStand(clocks.owedBy(), clocks.atRiskFrom());
  }

  private boolean makesSooner(SlaEvent event) {
    List<SlaEvent> history = new ArrayList<>(events.of(event.ticketId()));
    Instant now = clock.instant();
    Instant before = replayed(history).nextWakeUpAt(now);
    events.add(event);
    history.add(event);
    TicketClocks after = replayed(history);
    stand(event.ticketId(), after);
    return after.nextWakeUpAt(now).isBefore(before);
  }

  private TicketClocks clocks(long ticketId) {
    return replayed(events.of(ticketId));
  }

  private TicketClocks replayed(List<SlaEvent> history) {
    return TicketClocks.replayed(history, rules::policy);
  }
}
