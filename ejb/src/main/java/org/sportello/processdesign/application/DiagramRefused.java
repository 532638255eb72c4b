package org.sportello.processdesign.application;

import jakarta.ejb.ApplicationException;
import java.util.List;

/** A proposed diagram breaks rules (422); nothing was kept. */
@ApplicationException(rollback = true)
public class DiagramRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  public DiagramRefused(List<Finding> findings) {
    super("the diagram is refused: " + findings.size() + " findings");
    this.findings = List.copyOf(findings);
  }

  /** What is wrong, element by element. */
  public List<Finding> findings() {
    return findings;
  }
}
