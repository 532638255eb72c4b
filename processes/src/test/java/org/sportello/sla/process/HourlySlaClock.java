package org.sportello.sla.process;

import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Service clocks that need attention an hour from now, always. */
public class HourlySlaClock extends SlaClock {

  @Override
  public Date nextWakeUpAt(String reference) {
    return Date.from(ClockUtil.getCurrentTime().toInstant().plus(Duration.ofHours(1)));
  }
}
