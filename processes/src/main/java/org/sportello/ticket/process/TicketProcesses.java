package org.sportello.ticket.process;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngineException;

/** Reads which processes a ticket is in: its life, and all that it has called. */
@ApplicationScoped
public class TicketProcesses {

  /** The process that is a ticket's life. */
  public static final String LIFECYCLE = CamundaTicketProcess.LIFECYCLE;

  private static final String ALL =
      """
      select process.id_, process.proc_def_id_
      from engine.act_ru_execution root
      join engine.act_re_procdef life on life.id_ = root.proc_def_id_ and life.key_ = ?
      join engine.act_ru_execution process on process.root_proc_inst_id_ = root.id_
      where root.business_key_ = ? and root.parent_id_ is null and root.super_exec_ is null
        and process.parent_id_ is null
      order by process.super_exec_ is not null, process.id_
      """;

  @Resource(lookup = "java:jboss/datasources/SportelloDS")
  private DataSource database;

  protected TicketProcesses() {}

  /** Reads from that database. */
  public TicketProcesses(DataSource database) {
    this.database = database;
  }

  /**
   * One process.
   *
   * @param id the engine's id of the instance
   * @param definition the engine's id of the version that it runs on
   */
  public record Instance(String id, String definition) {}

  /** The processes of the ticket, its life first; none where it has ended. */
  public List<Instance> of(String reference) {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(ALL)) {
      query.setString(1, LIFECYCLE);
      query.setString(2, reference);
      try (ResultSet rows = query.executeQuery()) {
        List<Instance> instances = new ArrayList<>();
        while (rows.next()) {
          instances.add(new Instance(rows.getString(1), rows.getString(2)));
        }
        return instances;
      }
    } catch (SQLException e) {
      throw new ProcessEngineException("SPO-1503 the processes of a ticket cannot be read", e);
    }
  }
}
