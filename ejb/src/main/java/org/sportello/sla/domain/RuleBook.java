package org.sportello.sla.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sportello.ticket.domain.Priority;

/** All policies that ever were, with their calendars. */
public final class RuleBook {

  private final List<SlaPolicy> policies;

  public RuleBook(Collection<SlaPolicy> policies) {
    this.policies = List.copyOf(policies);
  }

  /**
   * The policy that holds for this plan and priority at this instant; the one without a plan where
   * the plan has none of its own.
   *
   * @throws IllegalStateException when there is none of either
   */
  public SlaPolicy policyFor(Optional<String> plan, Priority priority, Instant at) {
    return latest(plan, priority, at)
        .or(() -> latest(Optional.empty(), priority, at))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "SPO-1202 no SLA policy for priority "
                        + priority.code()
                        + ": add one without a plan to table sla_policy"));
  }

  /** The policy with this key, or nothing when it is not in this book. */
  public Optional<SlaPolicy> policy(long id) {
    return policies.stream().filter(policy -> policy.id() == id).findFirst();
  }

  private Optional<SlaPolicy> latest(Optional<String> plan, Priority priority, Instant at) {
    return policies.stream()
        .filter(policy -> policy.isFor(plan, priority, at))
        .max(Comparator.comparing(SlaPolicy::validFrom));
  }
}
