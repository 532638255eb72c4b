package org.sportello.sla.domain;

import java.util.Optional;
import org.sportello.platform.code.Coded;
import org.sportello.ticket.domain.TicketStatus;

/** Why a stretch of time counts towards a target, or why it does not. */
public enum CountReason implements Coded {
  /** The office is open and it is our turn: the only reason to count. */
  OPEN("open"),
  /** Between two opening intervals of one day, such as lunch. */
  BREAK("break"),
  OUTSIDE_HOURS("outside-hours"),
  /** A day of the week that has no opening hours. */
  CLOSED_DAY("closed-day"),
  HOLIDAY("holiday"),
  PENDING("pending"),
  ON_HOLD("on-hold"),
  SOLVED("solved"),
  /** The plan promises nothing of this kind. */
  NO_TARGET("no-target");

  private final String code;

  CountReason(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** The pause that this status makes for a clock that pauses in it; nothing for a working one. */
  static Optional<CountReason> of(TicketStatus status) {
    return switch (status) {
      case PENDING -> Optional.of(PENDING);
      case ON_HOLD -> Optional.of(ON_HOLD);
      case SOLVED -> Optional.of(SOLVED);
      case NEW, OPEN, CLOSED -> Optional.empty();
    };
  }
}
