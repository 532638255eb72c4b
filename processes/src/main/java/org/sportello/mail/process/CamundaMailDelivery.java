package org.sportello.mail.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.sportello.mail.application.MailDelivery;
import org.sportello.platform.engine.Engine;

/** Starts the delivery of a queued mail; its job sends after commit, with the diagram's retries. */
@ApplicationScoped
public class CamundaMailDelivery implements MailDelivery {

  private static final String PROCESS = "MessageDelivery";

  private final Engine engine;

  protected CamundaMailDelivery() {
    this(null);
  }

  @Inject
  public CamundaMailDelivery(Engine engine) {
    this.engine = engine;
  }

  @Override
  public void queued(long mailId, String ticketReference) {
    engine
        .get()
        .getRuntimeService()
        .startProcessInstanceByKey(
            PROCESS, ticketReference, Map.of("deliveryId", mailId, "ticketId", ticketReference));
  }
}
