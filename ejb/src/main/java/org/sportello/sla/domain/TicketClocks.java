package org.sportello.sla.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.sportello.ticket.domain.TicketStatus;

/**
 * All clocks of one ticket, as its events have made them.
 *
 * <p>Opening starts the first response, the resolution and the updates. A person's public answer
 * fulfils first and next response and starts the updates anew, an automatic one only the latter. A
 * requester's words after the first answer start a next response, unless one is owed already.
 * Solving fulfils the resolution and pauses the rest; reopening takes all of them up again; closing
 * ends them.
 */
public final class TicketClocks {

  private static final Duration IDLE = Duration.ofHours(24);

  private final LongFunction<SlaPolicy> policies;
  private final List<ClockRun> runs = new ArrayList<>();
  private final Map<TargetKind, ClockRun> latest = new EnumMap<>(TargetKind.class);
  private SlaPolicy policy;
  private TicketStatus status = TicketStatus.NEW;

  private TicketClocks(LongFunction<SlaPolicy> policies) {
    this.policies = policies;
  }

  /**
   * Replays one ticket's events, oldest first.
   *
   * @param policies gives the policy with a key
   */
  public static TicketClocks replayed(
      Collection<SlaEvent> events, LongFunction<SlaPolicy> policies) {
    TicketClocks clocks = new TicketClocks(policies);
    events.forEach(clocks::happened);
    return clocks;
  }

  private void happened(SlaEvent event) {
    Instant at = event.at();
    switch (event.kind()) {
      case OPENED -> opened(event);
      case PROMISED -> policy = policies.apply(event.policyId());
      case STATUS_CHANGED -> statusChanged(event.status(), at);
      case HUMAN_REPLY -> humanReply(at);
      case AUTOMATIC_REPLY -> restartUpdates(at);
      case REQUESTER_REPLY -> requesterReply(at);
      case AT_RISK -> reported(event, Threshold.AT_RISK);
      case BREACHED -> reported(event, Threshold.BREACHED);
      case UPDATE_DUE -> reported(event, Threshold.UPDATE_DUE);
    }
    runs.stream().filter(ClockRun::isOpen).forEach(run -> run.goesOn(at, policy, status));
  }

  private void opened(SlaEvent event) {
    policy = policies.apply(event.policyId());
    start(TargetKind.FIRST_RESPONSE, event.at());
    start(TargetKind.RESOLUTION, event.at());
    start(TargetKind.UPDATE, event.at());
  }

  private void start(TargetKind kind, Instant at) {
    ClockRun run = new ClockRun(kind, at, policy, status);
    runs.add(run);
    latest.put(kind, run);
  }

  private void statusChanged(TicketStatus next, Instant at) {
    if (status == TicketStatus.CLOSED && next != TicketStatus.CLOSED) {
      latest.values().forEach(run -> run.takenUpAgain(at));
    }
    status = next;
    if (next == TicketStatus.SOLVED) {
      open(TargetKind.RESOLUTION).ifPresent(run -> run.fulfilled(at));
    } else if (next == TicketStatus.CLOSED) {
      runs.stream().filter(ClockRun::isOpen).forEach(run -> run.cutOff(at));
    } else {
      open(TargetKind.RESOLUTION).ifPresent(ClockRun::resumed);
    }
  }

  private void humanReply(Instant at) {
    answered(TargetKind.FIRST_RESPONSE, at);
    answered(TargetKind.NEXT_RESPONSE, at);
    restartUpdates(at);
  }

  private void answered(TargetKind kind, Instant at) {
    open(kind)
        .ifPresent(
            run -> {
              run.fulfilled(at);
              run.ended(at);
            });
  }

  private void restartUpdates(Instant at) {
    if (open(TargetKind.UPDATE).isPresent()) {
      answered(TargetKind.UPDATE, at);
      start(TargetKind.UPDATE, at);
    }
  }

  private void requesterReply(Instant at) {
    if (status != TicketStatus.CLOSED
        && open(TargetKind.FIRST_RESPONSE).isEmpty()
        && open(TargetKind.NEXT_RESPONSE).isEmpty()) {
      start(TargetKind.NEXT_RESPONSE, at);
    }
  }

  private void reported(SlaEvent event, Threshold threshold) {
    Optional.ofNullable(latest.get(event.target()))
        .ifPresent(run -> run.reported(threshold, event.at()));
  }

  private Optional<ClockRun> open(TargetKind kind) {
    return Optional.ofNullable(latest.get(kind)).filter(ClockRun::isOpen);
  }

  /** How the clocks that the requester is promised stand. */
  public SlaStanding standing(Instant now) {
    return new SlaStanding(
        standing(TargetKind.FIRST_RESPONSE, now),
        standing(TargetKind.NEXT_RESPONSE, now),
        standing(TargetKind.RESOLUTION, now));
  }

  private ClockStanding standing(TargetKind kind, Instant now) {
    return Optional.ofNullable(latest.get(kind))
        .map(run -> run.standing(seconds(now)))
        .orElseGet(ClockStanding::none);
  }

  /** When the next promise to the requester is due, as the clocks run now. */
  public Optional<Instant> owedBy() {
    return earliest(ClockRun::owedBy);
  }

  /** When the first of them is at risk. */
  public Optional<Instant> atRiskFrom() {
    return earliest(ClockRun::atRiskFrom);
  }

  private Optional<Instant> earliest(Function<ClockRun, Optional<Instant>> moment) {
    return latest.values().stream()
        .filter(run -> !isStopped() && run.kind() != TargetKind.UPDATE)
        .map(moment)
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }

  /** Every clock that ever ran, in the order of their starts. */
  public List<ClockExplanation> explanations(Instant now) {
    return runs.stream()
        .map(run -> run.explanation(seconds(now)))
        .sorted(Comparator.comparing(ClockExplanation::startedAt))
        .toList();
  }

  /** The gravest threshold passed and not reported yet. */
  public Optional<Crossing> crossing(Instant now) {
    return latest.values().stream()
        .map(run -> run.crossing(seconds(now)))
        .flatMap(Optional::stream)
        .min(Comparator.comparing(Crossing::threshold).thenComparing(Crossing::crossedAt));
  }

  /** Whether nothing runs any more, until the ticket is reopened: it is solved or closed. */
  public boolean isStopped() {
    return status == TicketStatus.SOLVED || status == TicketStatus.CLOSED;
  }

  /**
   * When to look at the clocks again: at the next threshold, or in a day when none is ahead. It
   * lies in the past when one has been passed unreported.
   */
  public Instant nextWakeUpAt(Instant now) {
    return latest.values().stream()
        .map(ClockRun::nextWakeUp)
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder())
        .orElseGet(() -> now.plus(IDLE));
  }

  private static Instant seconds(Instant now) {
    return now.truncatedTo(ChronoUnit.SECONDS);
  }
}
