package org.sportello.audit.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.sportello.platform.security.Caller;

/** Has it remembered what an auditor looks at: once for half an hour, however often a page asks. */
@Stateless
public class RecordingVisits {
  private Readings readings;
  private Clock clock;

  protected RecordingVisits() {}

  @Inject
  public RecordingVisits(Readings readings, Clock clock) {
    this.readings = readings;
    this.clock = clock;
  }

  /** Somebody has looked at something. */
  public void visited(Caller caller, Visit visit) {
    readings.remember(caller, visit, clock.instant().minus(Readings.ONE_READING));
  }
}
