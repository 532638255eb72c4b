package org.sportello.platform.engine;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jboss.logging.Logger;
import org.sportello.platform.failure.Foreseen;

/**
 * Logs engine commands that failed, in place of the engine, which can't tell a refusal from a
 * failure: a refusal is an answer to whoever asked, and what was foreseen needs no stack trace.
 */
class CommandFailures extends CommandInterceptor {

  private static final Logger LOG = Logger.getLogger(CommandFailures.class);

  @Override
  public <T> T execute(Command<T> command) {
    boolean isOutermost = Context.getCommandContext() == null;
    try {
      return next.execute(command);
    } catch (RuntimeException e) {
      if (isOutermost) {
        log(command, e);
      }
      throw e;
    }
  }

  private static void log(Command<?> command, RuntimeException failure) {
    boolean isJob = command instanceof ExecuteJobsCmd;
    Throwable foreseen = within(failure, Foreseen.class);
    if (foreseen != null && isJob) {
      LOG.warnf(
          "SPO-1510 A job could not do its work now (%s): it is tried again as its diagram says; if"
              + " that goes on, look at the ticket's deliveries and the incidents",
          foreseen.getClass().getSimpleName());
    } else if (foreseen != null
        || within(failure, OptimisticLockingException.class) != null
        || within(failure, BadUserRequestException.class) != null) {
      LOG.debugf(failure, "refused: %s", command);
    } else {
      LOG.errorf(
          failure,
          "SPO-1509 The engine could not execute %s and has changed nothing: remove the cause below,"
              + " then repeat it, or retry the incident where there is one",
          isJob ? "a job" : command.getClass().getSimpleName());
    }
  }

  private static Throwable within(Throwable failure, Class<?> type) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return cause;
      }
    }
    return null;
  }
}
