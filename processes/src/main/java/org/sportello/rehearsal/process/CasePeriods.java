package org.sportello.rehearsal.process;

import jakarta.enterprise.inject.Vetoed;
import org.sportello.ticket.process.PlanPeriods;

/** The periods that the plan of the case sets. */
@Vetoed
public class CasePeriods extends PlanPeriods {

  private final Pretended ticket;

  CasePeriods(Pretended ticket) {
    this.ticket = ticket;
  }

  @Override
  public String of(String reference, String name, String fallback) {
    return ticket.period(name, fallback);
  }
}
