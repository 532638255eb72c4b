package org.sportello.ticket.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.sportello.platform.failure.RuleViolated;

/**
 * What came of a ticket: the answer, how often it did not hold, and the end, after which nothing
 * changes any more, unless a duplicate turns out to be none.
 */
@Embeddable
class Outcome {

  private String resolution;

  @Column(name = "solved_at")
  private Instant solvedAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "closure_kind")
  private ClosureKind closureKind;

  @Column(name = "closing_reason")
  private String closingReason;

  @Column(name = "reopen_count")
  private int reopenCount;

  protected Outcome() {}

  /** Nothing has come of it yet. */
  static Outcome none() {
    return new Outcome();
  }

  void solved(String answer, Instant at) {
    if (answer == null || answer.isBlank()) {
      throw new RuleViolated("resolution-empty", "a resolution is needed");
    }
    resolution = answer;
    solvedAt = at;
  }

  void reopened(TicketStatus status) {
    if (status != TicketStatus.SOLVED) {
      throw new RuleViolated("only-solved-reopens", "only a solved ticket can be reopened");
    }
    solvedAt = null;
    reopenCount++;
  }

  void closed(ClosureKind how, String reason, Instant at) {
    closureKind = how;
    closingReason = reason;
    closedAt = at;
  }

  void takenUpAgain() {
    if (closureKind != ClosureKind.DUPLICATE) {
      throw new RuleViolated(
          "only-duplicates-return", "only a ticket closed as a duplicate is taken up again");
    }
    closureKind = null;
    closingReason = null;
    closedAt = null;
    solvedAt = null;
  }

  void requireOpenEnd() {
    if (isClosed()) {
      throw new RuleViolated(
          "ticket-closed", "a closed ticket does not change; open a follow-up instead");
    }
  }

  boolean isClosed() {
    return closedAt != null;
  }

  String resolution() {
    return resolution;
  }

  Instant solvedAt() {
    return solvedAt;
  }

  Instant closedAt() {
    return closedAt;
  }

  ClosureKind closureKind() {
    return closureKind;
  }

  String closingReason() {
    return closingReason;
  }

  int reopenCount() {
    return reopenCount;
  }
}
