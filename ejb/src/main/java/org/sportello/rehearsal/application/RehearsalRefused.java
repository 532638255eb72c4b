package org.sportello.rehearsal.application;

import jakarta.ejb.ApplicationException;
import org.sportello.platform.failure.RuleViolated;

/** A rehearsal can't begin; the message says why. */
@ApplicationException(rollback = true)
public class RehearsalRefused extends RuleViolated {

  private static final long serialVersionUID = 1L;

  /**
   * Refuses.
   *
   * @param rule {@code not-rehearsable} for a file, {@code rehearsals-busy} for a lack of room
   */
  public RehearsalRefused(String rule, String message) {
    super(rule, message);
  }
}
