package org.sportello.platform.engine;

import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.jboss.logging.Logger;

/** Raises an incident when a job has used up its retries, and tells the feature concerned. */
class FailedJobs extends DefaultIncidentHandler {

  private static final Logger LOG = Logger.getLogger(FailedJobs.class);

  private final Consumer<Failure> listener;

  /**
   * A job that has failed for good.
   *
   * @param businessKey of the process instance
   * @param element where it failed
   */
  record Failure(String businessKey, String element) {}

  FailedJobs(Consumer<Failure> listener) {
    super(Incident.FAILED_JOB_HANDLER_TYPE);
    this.listener = listener;
  }

  @Override
  public Incident handleIncident(IncidentContext context, String message) {
    Incident incident = super.handleIncident(context, message);
    LOG.warnf(
        "SPO-1507 A job failed for good at %s (job %s): find the cause, then retry the incident",
        context.getActivityId(), context.getConfiguration());
    String businessKey = businessKey(context.getExecutionId());
    if (businessKey != null) {
      listener.accept(new Failure(businessKey, context.getActivityId()));
    }
    return incident;
  }

  private static String businessKey(String executionId) {
    ExecutionEntity execution =
        executionId == null
            ? null
            : Context.getCommandContext().getExecutionManager().findExecutionById(executionId);
    return execution == null ? null : execution.getProcessBusinessKey();
  }
}
