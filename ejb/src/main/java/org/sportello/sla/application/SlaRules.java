package org.sportello.sla.application;

import org.sportello.sla.domain.RuleBook;

/** Where policies and calendars are kept. */
public interface SlaRules {

  /** Reads all of them as they stand now. */
  RuleBook load();
}
