package org.sportello.sla.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.sportello.sla.domain.RuleBook;
import org.sportello.sla.domain.SlaPolicy;
import org.sportello.ticket.domain.Priority;

/**
 * The rule book in memory, so that a ticket's clocks cost one statement and not three. It may be a
 * minute old; that is safe because the database takes new policies and timetables only when they
 * become valid five minutes later or more, and never lets a row change.
 */
@ApplicationScoped
public class RuleBooks {

  private static final Duration FRESH = Duration.ofMinutes(1);

  private final AtomicReference<Read> latest = new AtomicReference<>();
  private SlaRules rules;
  private Clock clock;

  protected RuleBooks() {}

  @Inject
  public RuleBooks(SlaRules rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  /** The policy that holds for this plan and priority at this instant. */
  public SlaPolicy policyFor(Optional<String> plan, Priority priority, Instant at) {
    return book().policyFor(plan, priority, at);
  }

  /**
   * The policy with this key.
   *
   * @throws IllegalStateException when there is none
   */
  public SlaPolicy policy(long id) {
    return book()
        .policy(id)
        .or(() -> read().policy(id))
        .orElseThrow(() -> new IllegalStateException("SPO-1203 no SLA policy " + id));
  }

  private RuleBook book() {
    Read read = latest.get();
    boolean fresh =
        read != null && Duration.between(read.at, clock.instant()).abs().compareTo(FRESH) < 0;
    return fresh ? read.book : read();
  }

  private RuleBook read() {
    Read read = new Read(rules.load(), clock.instant());
    latest.set(read);
    return read.book;
  }

  private record Read(RuleBook book, Instant at) {}
}
