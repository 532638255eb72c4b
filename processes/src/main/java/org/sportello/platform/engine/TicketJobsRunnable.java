package org.sportello.platform.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.jboss.logging.MDC;
import org.sportello.platform.acting.Acting;

/** A batch of jobs, each executed under its guard. */
class TicketJobsRunnable extends ExecuteJobsRunnable {

  private final JobGuard guard;

  TicketJobsRunnable(List<String> jobIds, ProcessEngineImpl processEngine, JobGuard guard) {
    super(jobIds, processEngine);
    this.guard = guard;
  }

  @Override
  public void run() {
    try {
      super.run();
    } finally {
      MDC.remove(Acting.REQUEST_ID_IN_LOG);
    }
  }

  /** The engine tells of a failed job after this: the guard has left its request's id for that. */
  @Override
  protected void executeJob(String job, CommandExecutor executor, JobFailureCollector failures) {
    MDC.remove(Acting.REQUEST_ID_IN_LOG);
    ExecuteJobHelper.executeJob(
        job,
        executor,
        failures,
        new GuardedJob(job, failures, guard),
        processEngine.getProcessEngineConfiguration());
  }

  /** The engine's own command, inside the guard and thus inside the job's transaction. */
  private static final class GuardedJob extends ExecuteJobsCmd {

    private static final long serialVersionUID = 1L;

    private final transient JobGuard guard;

    GuardedJob(String jobId, JobFailureCollector failures, JobGuard guard) {
      super(jobId, failures);
      this.guard = guard;
    }

    @Override
    public Void execute(CommandContext context) {
      return guard.during(jobId, () -> super.execute(context));
    }
  }
}
