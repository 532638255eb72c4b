package org.sportello.moving.application;

import jakarta.ejb.ApplicationException;
import java.util.List;
import org.sportello.platform.failure.Foreseen;

/** A ticket can't be moved; nothing was changed. */
@ApplicationException(rollback = true)
public class CannotMove extends RuntimeException implements Foreseen {

  private static final long serialVersionUID = 1L;

  private final transient List<MoveFinding> findings;

  public CannotMove(List<MoveFinding> findings) {
    super(findings.isEmpty() ? "cannot be moved" : findings.get(0).rule());
    this.findings = List.copyOf(findings);
  }

  /** Why, element by element. */
  public List<MoveFinding> findings() {
    return findings;
  }
}
