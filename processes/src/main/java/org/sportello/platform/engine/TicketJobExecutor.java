package org.sportello.platform.engine;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.cdi.impl.ManagedJobExecutor;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;

/**
 * Runs the engine's jobs on the server's threads, no more at once than permitted, each under the
 * lock of its ticket. Several nodes share the jobs through the database.
 */
public class TicketJobExecutor extends ManagedJobExecutor {

  private static final int AT_ONCE = 8;
  private static final int SHUTDOWN_SECONDS = 20;

  private final Semaphore slots = new Semaphore(AT_ONCE);
  private final ManagedExecutorService threads;
  private final JobGuard guard;

  TicketJobExecutor(ManagedExecutorService threads, JobGuard guard) {
    super(threads);
    this.threads = threads;
    this.guard = guard;
    setMaxJobsPerAcquisition(AT_ONCE);
    setWaitTimeInMillis(500);
    setMaxWait(2_000);
    setBackoffTimeInMillis(25);
    setMaxBackoff(400);
    setLockTimeInMillis(120_000);
    setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
  }

  @Override
  public void executeJobs(List<String> jobIds, ProcessEngineImpl processEngine) {
    if (!slots.tryAcquire()) {
      rejectedJobsHandler.jobsRejected(jobIds, processEngine, this);
      return;
    }
    try {
      threads.execute(getExecuteJobsRunnable(jobIds, processEngine));
    } catch (RejectedExecutionException e) {
      slots.release();
      rejectedJobsHandler.jobsRejected(jobIds, processEngine, this);
    }
  }

  @Override
  public Runnable getExecuteJobsRunnable(List<String> jobIds, ProcessEngineImpl processEngine) {
    Runnable work = new TicketJobsRunnable(jobIds, processEngine, guard);
    return () -> {
      try {
        work.run();
      } finally {
        slots.release();
      }
    };
  }

  @Override
  protected void stopExecutingJobs() {
    try {
      if (slots.tryAcquire(AT_ONCE, SHUTDOWN_SECONDS, TimeUnit.SECONDS)) {
        slots.release(AT_ONCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
