package org.sportello.sla.domain;

import java.time.Duration;
import org.sportello.ticket.domain.TicketStatus;

/**
 * One promise: how much business time may pass.
 *
 * @param kind what is promised
 * @param time business time until it is due, in whole seconds, at least one
 * @param pausedWhilePending whether its clock stops while it is the requester's turn
 * @param pausedWhileOnHold whether its clock stops while it is a third party's turn
 */
public record SlaTarget(
    TargetKind kind, Duration time, boolean pausedWhilePending, boolean pausedWhileOnHold) {

  public SlaTarget {
    if (time.toSeconds() < 1) {
      throw new IllegalArgumentException("a target needs time: " + kind.code());
    }
  }

  /** Business seconds until it is due. */
  long seconds() {
    return time.toSeconds();
  }

  /** Business seconds until three quarters are used up, when the assignee is warned. */
  long atRiskSeconds() {
    return (time.toSeconds() * 3 + 3) / 4;
  }

  boolean pausesIn(TicketStatus status) {
    return switch (status) {
      case PENDING -> pausedWhilePending;
      case ON_HOLD -> pausedWhileOnHold;
      case SOLVED -> true;
      case NEW, OPEN, CLOSED -> false;
    };
  }
}
