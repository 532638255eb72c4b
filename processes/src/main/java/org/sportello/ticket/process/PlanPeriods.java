package org.sportello.ticket.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.sportello.plan.application.Periods;
import org.sportello.platform.engine.ExpressionHelper;
import org.sportello.ticket.domain.TicketNumber;

/** Lets a timer show its period and a plan set it otherwise. */
@ExpressionHelper(help = "The plan's period of a name, or the one that the diagram shows.")
@Named("periods")
@ApplicationScoped
public class PlanPeriods {

  private final Periods periods;

  protected PlanPeriods() {
    this(null);
  }

  @Inject
  public PlanPeriods(Periods periods) {
    this.periods = periods;
  }

  /** The plan's period, or the fallback; both ISO 8601. */
  public String of(String reference, String name, String fallback) {
    return periods.of(TicketNumber.of(reference), name, fallback);
  }
}
