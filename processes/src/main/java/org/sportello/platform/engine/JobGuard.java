package org.sportello.platform.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngineException;
import org.jboss.logging.MDC;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.Actor;
import org.sportello.ticket.domain.TicketNumber;

/**
 * Runs a job on behalf of its process, after taking the lock of its ticket, so that a timer and a
 * click never cross (design.md, "One command, one transaction"). Only a job that begins with a step
 * that asks a server elsewhere goes without: that step locks the ticket when it has its answer.
 */
public class JobGuard {

  /** The variable by which a process remembers the request that began it, for its jobs' logs. */
  public static final String REQUEST_ID = "requestId";

  private static final String WHOSE =
      """
      select root.business_key_, def.key_, request.text_, def.id_,
        case when job.handler_type_ = 'async-continuation' and split_part(job.handler_cfg_, '$', 1)
          in ('transition-create-scope', 'activity-start-create-scope') then place.act_id_ end
      from engine.act_ru_job job
      left join engine.act_ru_execution own on own.id_ = job.process_instance_id_
      left join engine.act_ru_execution place on place.id_ = job.execution_id_
      left join engine.act_ru_execution root on root.id_ = own.root_proc_inst_id_
      left join engine.act_re_procdef def on def.id_ = job.process_def_id_
      left join engine.act_ru_variable request
        on request.execution_id_ = job.process_instance_id_ and request.name_ = ?
      where job.id_ = ?
      """;
  private static final String LOCK = "select 1 from ticket where reference = ? for update";

  private final DataSource database;
  private final Acting acting;

  JobGuard(DataSource database, Acting acting) {
    this.database = database;
    this.acting = acting;
  }

  /**
   * Runs the work in the transaction of the current engine command. When it fails, the engine tells
   * so only afterwards: the request's id stays in the log's context for that.
   */
  <T> T during(String jobId, Supplier<T> work) {
    Owner owner = lockTicketOf(jobId);
    try {
      return acting.<T, RuntimeException>request(
          owner.requestId(), () -> acting.<T, RuntimeException>as(owner.actor(), work::get));
    } catch (RuntimeException e) {
      MDC.put(Acting.REQUEST_ID_IN_LOG, owner.requestId());
      throw e;
    }
  }

  /** On whose behalf a job runs, and the request that it goes on with. */
  private record Owner(Actor actor, String requestId) {}

  private Owner lockTicketOf(String jobId) {
    try (Connection connection = database.getConnection();
        PreparedStatement whose = connection.prepareStatement(WHOSE)) {
      whose.setString(1, REQUEST_ID);
      whose.setString(2, jobId);
      try (ResultSet result = whose.executeQuery()) {
        if (!result.next()) {
          return new Owner(Actor.system(), "job-" + jobId);
        }
        String begins = result.getString(5);
        boolean isOutside = begins != null && OutsideSteps.contain(result.getString(4), begins);
        if (!isOutside && TicketNumber.parse(result.getString(1)).isPresent()) {
          lock(connection, result.getString(1));
        }
        String process = result.getString(2);
        String request = result.getString(3);
        return new Owner(
            process == null ? Actor.system() : Actor.process(process),
            request == null ? "job-" + jobId : request);
      }
    } catch (SQLException e) {
      throw new ProcessEngineException("SPO-1502 the ticket of job " + jobId + " is not locked", e);
    }
  }

  private static void lock(Connection connection, String reference) throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
      lock.setString(1, reference);
      lock.execute();
    }
  }
}
