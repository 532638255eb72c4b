package org.sportello.processbundle.application;

import jakarta.ejb.ApplicationException;
import java.util.List;

/** Files of a bundle break rules (422); nothing was changed. */
@ApplicationException(rollback = true)
public class BundleRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<BundleFinding> findings;

  public BundleRefused(List<BundleFinding> findings) {
    super("the bundle is refused: " + findings.size() + " findings");
    this.findings = List.copyOf(findings);
  }

  /** What is wrong, file by file and element by element. */
  public List<BundleFinding> findings() {
    return findings;
  }
}
