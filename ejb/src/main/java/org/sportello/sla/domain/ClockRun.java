package org.sportello.sla.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sportello.ticket.domain.TicketStatus;

/**
 * One run of a clock: it starts, is paused and goes on as the ticket's status says, is measured
 * against another target when priority or plan change, and is fulfilled or ends otherwise.
 */
final class ClockRun {

  private final TargetKind kind;
  private final List<Segment> segments = new ArrayList<>();
  private final Reports reports = new Reports();
  private Instant targetSince;
  private Optional<Instant> fulfilledAt = Optional.empty();
  private Optional<Instant> endedAt = Optional.empty();
  private boolean isCutOff;

  ClockRun(TargetKind kind, Instant at, SlaPolicy policy, TicketStatus status) {
    this.kind = kind;
    this.targetSince = at;
    segments.add(new Segment(at, Optional.empty(), policy, pause(policy, status)));
  }

  TargetKind kind() {
    return kind;
  }

  boolean isOpen() {
    return endedAt.isEmpty();
  }

  /** Goes on under this policy in this status. */
  void goesOn(Instant at, SlaPolicy policy, TicketStatus status) {
    Optional<CountReason> pause = pause(policy, status);
    if (present().goesOnUnder(policy, pause)) {
      return;
    }
    Optional<SlaTarget> before = target();
    segments.set(segments.size() - 1, present().endedAt(at));
    segments.add(new Segment(at, Optional.empty(), policy, pause));
    if (!before.map(SlaTarget::time).equals(target().map(SlaTarget::time))) {
      targetSince = at;
      target().ifPresent(now -> reports.rearm(now, counted(at)));
    }
  }

  void fulfilled(Instant at) {
    fulfilledAt = Optional.of(at);
  }

  /** The promise is owed again. */
  void resumed() {
    fulfilledAt = Optional.empty();
  }

  void ended(Instant at) {
    endedAt = Optional.of(at);
    segments.set(segments.size() - 1, present().endedAt(at));
  }

  /** The ticket was closed while the clock ran. */
  void cutOff(Instant at) {
    ended(at);
    isCutOff = true;
  }

  /** The ticket was closed by mistake: the clock goes on, and what lies between does not count. */
  void takenUpAgain(Instant at) {
    if (isCutOff) {
      isCutOff = false;
      endedAt = Optional.empty();
      fulfilledAt = Optional.empty();
      segments.add(present().begunAgain(at));
    }
  }

  void reported(Threshold threshold, Instant at) {
    target().ifPresent(target -> reports.add(threshold, target, counted(at)));
  }

  /** The gravest threshold that this instant finds passed and unreported. */
  Optional<Crossing> crossing(Instant now) {
    long counted = counted(now);
    return awaited().stream()
        .filter(next -> counted >= next.seconds())
        .findFirst()
        .map(next -> new Crossing(kind, next.threshold(), reached(next.seconds()).orElse(now)));
  }

  /** When the next unreported threshold is passed, or nothing when time does not count now. */
  Optional<Instant> nextWakeUp() {
    return awaited().stream()
        .min(Comparator.comparing(Reports.Awaited::seconds))
        .flatMap(next -> reached(next.seconds()));
  }

  /** When the promise is due, as long as it is owed and its clock runs. */
  Optional<Instant> owedBy() {
    return isOwed() ? target().flatMap(target -> reached(target.seconds())) : Optional.empty();
  }

  /** When three quarters of its time are used up, as long as it is owed and its clock runs. */
  Optional<Instant> atRiskFrom() {
    return isOwed()
        ? target().flatMap(target -> reached(target.atRiskSeconds()))
        : Optional.empty();
  }

  private boolean isOwed() {
    return endedAt.isEmpty() && fulfilledAt.isEmpty();
  }

  private List<Reports.Awaited> awaited() {
    if (!isOwed()) {
      return List.of();
    }
    return target().map(reports::awaited).orElse(List.of());
  }

  ClockStanding standing(Instant now) {
    ClockState state = state(now);
    if (state == ClockState.NONE) {
      return ClockStanding.none();
    }
    SlaTarget target = target().orElseThrow();
    return new ClockStanding(
        state,
        due(target),
        Optional.of(Duration.ofSeconds(target.seconds() - counted(now))),
        fulfilledAt.isPresent());
  }

  private ClockState state(Instant now) {
    if (target().isEmpty()) {
      return ClockState.NONE;
    }
    long promised = target().orElseThrow().seconds();
    long counted = counted(now);
    if (fulfilledAt.isPresent()) {
      return counted <= promised ? ClockState.FULFILLED : ClockState.BREACHED;
    }
    if (counted >= promised) {
      return ClockState.BREACHED;
    }
    if (endedAt.isPresent()) {
      return ClockState.NONE;
    }
    return present().isRunning() ? ClockState.RUNNING : ClockState.PAUSED;
  }

  ClockExplanation explanation(Instant now) {
    return new ClockExplanation(
        kind,
        segments.get(0).from(),
        fulfilledAt,
        endedAt,
        standing(now),
        Duration.ofSeconds(counted(now)),
        promises(),
        Stretch.joined(
            segments.stream().flatMap(segment -> segment.stretches(now).stream()).toList()));
  }

  /** Business seconds that counted until this instant. */
  private long counted(Instant until) {
    return segments.stream().mapToLong(segment -> segment.counted(until)).sum();
  }

  private Optional<Instant> due(SlaTarget target) {
    Optional<Instant> reached = reached(target.seconds());
    return reached.isPresent() || fulfilledAt.isEmpty() ? reached : missedBy(target);
  }

  /** When this many business seconds have counted, but not before they were promised. */
  private Optional<Instant> reached(long seconds) {
    long counted = 0;
    for (Segment segment : segments) {
      long here = segment.to().map(segment::counted).orElse(Long.MAX_VALUE - counted);
      if (segment.isRunning() && counted + here >= seconds) {
        Instant reached = segment.policy().calendar().after(segment.from(), seconds - counted);
        return Optional.of(reached.isBefore(targetSince) ? targetSince : reached);
      }
      counted += segment.isRunning() ? here : 0;
    }
    return Optional.empty();
  }

  /** When a promise that was kept would have been due, had its clock just run on. */
  private Optional<Instant> missedBy(SlaTarget target) {
    long left = target.seconds();
    Optional<Instant> due = Optional.empty();
    for (Segment segment : segments.stream().filter(Segment::isRunning).toList()) {
      due = Optional.of(segment.policy().calendar().after(segment.from(), left));
      left -= segment.to().map(segment::counted).orElse(0L);
    }
    return due;
  }

  private List<PromiseInForce> promises() {
    List<PromiseInForce> promises = new ArrayList<>();
    Instant from = segments.get(0).from();
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      boolean last = i == segments.size() - 1;
      if (last || segments.get(i + 1).policy().id() != segment.policy().id()) {
        promises.add(promise(from, segment));
        from = segment.to().orElse(from);
      }
    }
    return promises;
  }

  private PromiseInForce promise(Instant from, Segment last) {
    SlaPolicy policy = last.policy();
    return new PromiseInForce(
        from,
        last.to(),
        policy.plan(),
        policy.priority(),
        policy.calendar().code(),
        policy.target(kind).map(SlaTarget::time));
  }

  private Segment present() {
    return segments.get(segments.size() - 1);
  }

  private Optional<SlaTarget> target() {
    return present().policy().target(kind);
  }

  private Optional<CountReason> pause(SlaPolicy policy, TicketStatus status) {
    Optional<SlaTarget> target = policy.target(kind);
    if (target.isEmpty()) {
      return Optional.of(CountReason.NO_TARGET);
    }
    return target.filter(promise -> promise.pausesIn(status)).flatMap(x -> CountReason.of(status));
  }
}
