package org.sportello.platform.failure;

import jakarta.ejb.ApplicationException;

/** The domain refuses what must never be (409); the code names the rule and stays the same. */
@ApplicationException(rollback = true)
public class RuleViolated extends RuntimeException implements Foreseen {

  private static final long serialVersionUID = 1L;

  private final String rule;

  public RuleViolated(String rule, String why) {
    super(why);
    this.rule = rule;
  }

  /** The rule's stable name, such as {@code ticket-closed}. */
  public String rule() {
    return rule;
  }
}
