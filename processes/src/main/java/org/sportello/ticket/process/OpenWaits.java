package org.sportello.ticket.process;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.sportello.ticket.domain.TicketNumber;

/** Reads in one statement everything that the processes of a ticket wait for. */
@ApplicationScoped
public class OpenWaits {

  private static final String ALL =
      """
      select task.proc_def_id_, task.task_def_key_, task.id_, null
      from engine.act_ru_execution root
      join engine.act_ru_execution process on process.root_proc_inst_id_ = root.id_
      join engine.act_ru_execution own on own.proc_inst_id_ = process.id_
      join engine.act_ru_task task on task.execution_id_ = own.id_
      where root.business_key_ = ? and root.parent_id_ is null
        and root.super_exec_ is null and task.suspension_state_ = 1
      union all
      select own.proc_def_id_, wait.activity_id_, wait.execution_id_, wait.event_name_
      from engine.act_ru_execution root
      join engine.act_ru_execution process on process.root_proc_inst_id_ = root.id_
      join engine.act_ru_execution own on own.proc_inst_id_ = process.id_
      join engine.act_ru_event_subscr wait on wait.execution_id_ = own.id_
      where root.business_key_ = ? and root.parent_id_ is null
        and root.super_exec_ is null and wait.event_type_ = 'message'
      order by 1, 2, 3
      """;

  @Resource(lookup = "java:jboss/datasources/SportelloDS")
  private DataSource database;

  protected OpenWaits() {}

  /** Reads from that database. */
  public OpenWaits(DataSource database) {
    this.database = database;
  }

  /**
   * One wait.
   *
   * @param definition the engine's id of the process version
   * @param element the waiting element
   * @param handle what completes it
   */
  record Wait(String definition, String element, Handle handle) {}

  /** All user tasks and message events of the ticket's processes. */
  List<Wait> of(TicketNumber ticket) {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(ALL)) {
      query.setString(1, ticket.toString());
      query.setString(2, ticket.toString());
      try (ResultSet rows = query.executeQuery()) {
        List<Wait> waits = new ArrayList<>();
        while (rows.next()) {
          waits.add(
              new Wait(
                  rows.getString(1),
                  rows.getString(2),
                  new Handle(rows.getString(3), rows.getString(4))));
        }
        return waits;
      }
    } catch (SQLException e) {
      throw new ProcessEngineException("SPO-1503 the open waits cannot be read", e);
    }
  }

  /** The executions that wait for that message, as the transaction in progress sees them. */
  List<String> forMessage(TicketNumber ticket, String message) {
    Set<String> stored =
        of(ticket).stream()
            .filter(wait -> message.equals(wait.handle().message()))
            .map(wait -> wait.handle().id())
            .collect(Collectors.toSet());
    CommandContext command = Context.getCommandContext();
    return command == null
        ? List.copyOf(stored)
        : stored.stream().filter(execution -> stillWaits(command, execution, message)).toList();
  }

  /** Inside an engine command, what the database shows may be gone already. */
  private static boolean stillWaits(CommandContext command, String execution, String message) {
    ExecutionEntity waiting = command.getExecutionManager().findExecutionById(execution);
    return waiting != null
        && !waiting.isEnded()
        && waiting.getEventSubscriptions().stream()
            .map(EventSubscriptionEntity::getEventName)
            .anyMatch(message::equals);
  }
}
