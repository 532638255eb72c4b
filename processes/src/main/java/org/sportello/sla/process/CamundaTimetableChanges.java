package org.sportello.sla.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.sportello.platform.engine.Engine;
import org.sportello.sla.application.TimetableChanges;

/** Starts {@code TimetableChange}, in the transaction that enters the timetable. */
@ApplicationScoped
public class CamundaTimetableChanges implements TimetableChanges {

  private static final String MESSAGE = "sla.timetableEntered";

  private final Engine engine;

  protected CamundaTimetableChanges() {
    this(null);
  }

  @Inject
  public CamundaTimetableChanges(Engine engine) {
    this.engine = engine;
  }

  @Override
  public void entered(String calendar) {
    engine
        .get()
        .getRuntimeService()
        .startProcessInstanceByMessage(
            MESSAGE, "calendar-" + calendar, Map.of("calendar", calendar));
  }
}
