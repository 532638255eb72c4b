package org.sportello.sla.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Date;
import org.sportello.platform.engine.ExpressionHelper;
import org.sportello.sla.application.SlaClocks;
import org.sportello.ticket.domain.TicketNumber;

/** Tells timers when the next agreed time needs attention: business hours are not in ISO 8601. */
@ExpressionHelper(help = "When the ticket's service targets next need attention.")
@Named("slaClock")
@ApplicationScoped
public class SlaClock {

  private final SlaClocks clocks;

  protected SlaClock() {
    this(null);
  }

  @Inject
  public SlaClock(SlaClocks clocks) {
    this.clocks = clocks;
  }

  /** The earliest instant at which a threshold is crossed; never null. */
  public Date nextWakeUpAt(String reference) {
    return Date.from(clocks.nextWakeUpAt(TicketNumber.of(reference).id()));
  }
}
