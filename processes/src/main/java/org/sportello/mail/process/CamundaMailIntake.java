package org.sportello.mail.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.sportello.mail.application.MailIntake;
import org.sportello.platform.engine.Engine;

/** Starts the intake of a stored mail by message; the diagram makes it go on after commit. */
@ApplicationScoped
public class CamundaMailIntake implements MailIntake {

  private static final String MESSAGE = "mail.received";

  private final Engine engine;

  protected CamundaMailIntake() {
    this(null);
  }

  @Inject
  public CamundaMailIntake(Engine engine) {
    this.engine = engine;
  }

  @Override
  public void received(long mailId) {
    engine
        .get()
        .getRuntimeService()
        .startProcessInstanceByMessage(MESSAGE, "mail-" + mailId, Map.of("mailId", mailId));
  }
}
