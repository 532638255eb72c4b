package org.sportello.platform.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngineException;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.Actor;
import org.sportello.ticket.domain.TicketNumber;

/**
 * Runs a job on behalf of its process, after taking the lock of its ticket, so that a timer and a
 * click never cross (design.md, "One command, one transaction").
 */
class JobGuard {

  private static final String WHOSE =
      """
      select root.business_key_, def.key_
      from engine.act_ru_job job
      left join engine.act_ru_execution own on own.id_ = job.process_instance_id_
      left join engine.act_ru_execution root on root.id_ = own.root_proc_inst_id_
      left join engine.act_re_procdef def on def.id_ = job.process_def_id_
      where job.id_ = ?
      """;
  private static final String LOCK = "select 1 from ticket where reference = ? for update";

  private final DataSource database;
  private final Acting acting;

  JobGuard(DataSource database, Acting acting) {
    this.database = database;
    this.acting = acting;
  }

  /** Runs the work in the transaction of the current engine command. */
  <T> T during(String jobId, Supplier<T> work) {
    Actor actor = lockTicketOf(jobId);
    return acting.<T, RuntimeException>request(
        "job-" + jobId, () -> acting.<T, RuntimeException>as(actor, work::get));
  }

  private Actor lockTicketOf(String jobId) {
    try (Connection connection = database.getConnection();
        PreparedStatement whose = connection.prepareStatement(WHOSE)) {
      whose.setString(1, jobId);
      try (ResultSet result = whose.executeQuery()) {
        if (!result.next()) {
          return Actor.system();
        }
        if (TicketNumber.parse(result.getString(1)).isPresent()) {
          lock(connection, result.getString(1));
        }
        return result.getString(2) == null ? Actor.system() : Actor.process(result.getString(2));
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
