package org.sportello.mail.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.sportello.mail.application.MailDelivery;
import org.sportello.platform.engine.Engine;

/** Starts the delivery of a queued mail; its job sends after commit, with the diagram's retries. */
@ApplicationScoped
public class CamundaMailDelivery implements MailDelivery {

  private static final String PROCESS = "MessageDelivery";

  private static final int TRIES = 5;

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

  @Override
  public void again(long mailId, String ticketReference) {
    List<Job> resting =
        engine.get().getManagementService().createJobQuery().noRetriesLeft().list().stream()
            .filter(job -> isDelivery(job, mailId))
            .toList();
    if (resting.isEmpty()) {
      queued(mailId, ticketReference);
    }
    resting.forEach(job -> engine.get().getManagementService().setJobRetries(job.getId(), TRIES));
  }

  private boolean isDelivery(Job job, long mailId) {
    return PROCESS.equals(job.getProcessDefinitionKey())
        && Long.valueOf(mailId)
            .equals(
                engine
                    .get()
                    .getRuntimeService()
                    .getVariable(job.getProcessInstanceId(), "deliveryId"));
  }
}
