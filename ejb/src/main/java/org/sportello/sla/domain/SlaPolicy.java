package org.sportello.sla.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.sportello.ticket.domain.Priority;

/**
 * What a plan promises for a priority, from an instant on. It never changes: a new promise is a new
 * policy, and a ticket keeps the one it was given until its own priority or plan changes.
 */
public final class SlaPolicy {

  private final long id;
  private final Optional<String> plan;
  private final Priority priority;
  private final Instant validFrom;
  private final BusinessCalendar calendar;
  private final Map<TargetKind, SlaTarget> targets = new EnumMap<>(TargetKind.class);

  /**
   * A policy.
   *
   * @param plan code of the plan; without one it is for requesters whose plan is unknown
   */
  public SlaPolicy(
      long id,
      Optional<String> plan,
      Priority priority,
      Instant validFrom,
      BusinessCalendar calendar,
      Collection<SlaTarget> targets) {
    this.id = id;
    this.plan = plan;
    this.priority = priority;
    this.validFrom = validFrom;
    this.calendar = calendar;
    targets.forEach(target -> this.targets.put(target.kind(), target));
  }

  public long id() {
    return id;
  }

  public Optional<String> plan() {
    return plan;
  }

  public Priority priority() {
    return priority;
  }

  public BusinessCalendar calendar() {
    return calendar;
  }

  /** The promise of this kind, or nothing when there is none. */
  public Optional<SlaTarget> target(TargetKind kind) {
    return Optional.ofNullable(targets.get(kind));
  }

  Instant validFrom() {
    return validFrom;
  }

  boolean isFor(Optional<String> otherPlan, Priority otherPriority, Instant at) {
    return plan.equals(otherPlan) && priority == otherPriority && !validFrom.isAfter(at);
  }
}
