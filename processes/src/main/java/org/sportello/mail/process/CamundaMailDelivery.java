package org.sportello.mail.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.sportello.mail.application.MailDelivery;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.engine.Engine;
import org.sportello.platform.engine.JobGuard;

/** Starts the delivery of a queued mail; its job sends after commit, with the diagram's retries. */
@ApplicationScoped
public class CamundaMailDelivery implements MailDelivery {

  private static final String PROCESS = "MessageDelivery";

  private static final int TRIES = 5;

  private final Engine engine;
  private final Acting acting;

  protected CamundaMailDelivery() {
    this(null, null);
  }

  @Inject
  public CamundaMailDelivery(Engine engine, Acting acting) {
    this.engine = engine;
    this.acting = acting;
  }

  @Override
  public void queued(long mailId, String ticketReference) {
    VariableMap variables =
        Variables.putValue("deliveryId", mailId).putValue("ticketId", ticketReference);
    acting.requestId().ifPresent(id -> variables.putValue(JobGuard.REQUEST_ID, id));
    engine.get().getRuntimeService().startProcessInstanceByKey(PROCESS, ticketReference, variables);
  }

  @Override
  public void again(long mailId, String ticketReference) {
    ManagementService jobs = engine.get().getManagementService();
    List<Job> waiting = jobsOf(mailId, ticketReference);
    if (waiting.isEmpty()) {
      queued(mailId, ticketReference);
    }
    for (Job job : waiting) {
      jobs.setJobRetries(job.getId(), TRIES);
      jobs.setJobDuedate(job.getId(), ClockUtil.getCurrentTime());
    }
  }

  /** Those that wait for their next try, or have used up their tries. */
  private List<Job> jobsOf(long mailId, String ticketReference) {
    return engine
        .get()
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processDefinitionKey(PROCESS)
        .processInstanceBusinessKey(ticketReference)
        .variableValueEquals("deliveryId", mailId)
        .list()
        .stream()
        .flatMap(
            delivery ->
                engine
                    .get()
                    .getManagementService()
                    .createJobQuery()
                    .processInstanceId(delivery.getId())
                    .list()
                    .stream())
        .toList();
  }
}
