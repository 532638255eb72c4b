package org.sportello.rehearsal.process;

import jakarta.enterprise.inject.Vetoed;
import java.util.Date;
import org.sportello.sla.process.SlaClock;

/** When an agreed time of the case is crossed next. */
@Vetoed
public class CaseSlaClock extends SlaClock {

  private final Pretended ticket;

  CaseSlaClock(Pretended ticket) {
    this.ticket = ticket;
  }

  @Override
  public Date nextWakeUpAt(String reference) {
    return ticket.nextCrossing();
  }
}
