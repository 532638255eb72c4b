package org.sportello.platform.engine;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/**
 * Creates the engine's tables in their own schema, once, however many nodes start together. The
 * engine's scripts name no schema, so they run on one connection whose search path is set.
 */
final class EngineSchema {

  /** The schema of the engine's tables; the domain's migrations create it, empty. */
  static final String NAME = "engine";

  private static final long LOCK = 7_206_125_001L;

  private static final String TICKET_WAIT =
      """
      create or replace view engine.ticket_wait as
      select process.business_key_ as reference, definition.key_ as process,
        definition.version_ as version, place.act_id_ as element, place.proc_inst_id_ as instance
      from engine.act_re_procdef definition
      join engine.act_ru_execution place on place.proc_def_id_ = definition.id_
      left join engine.act_ru_execution process on process.id_ = place.proc_inst_id_
      where place.act_id_ is not null and not exists (
        select from engine.act_ru_execution inner_one where inner_one.parent_id_ = place.id_)
      """;

  private static final String TICKET_RELEASE =
      """
      create or replace view engine.ticket_release as
      select life.business_key_ as reference, definition.version_ as release
      from engine.act_re_procdef definition
      join engine.act_ru_execution life on life.proc_def_id_ = definition.id_
      where definition.key_ = 'TicketLifecycle' and life.parent_id_ is null
        and life.super_exec_ is null
      """;

  private static final String FAILED_JOB =
      """
      create or replace view engine.failed_job as
      select process.business_key_ as reference, definition.key_ as process,
        definition.version_ as version, failure.activity_id_ as element
      from engine.act_re_procdef definition
      join engine.act_ru_incident failure on failure.proc_def_id_ = definition.id_
      left join engine.act_ru_execution process on process.id_ = failure.proc_inst_id_
      where failure.incident_type_ = 'failedJob' and failure.cause_incident_id_ = failure.id_
      """;

  private EngineSchema() {}

  /**
   * Creates what is missing; waits while another node does the same.
   *
   * @throws ProcessEngineException when the database refuses
   */
  static void createMissing(DataSource database) {
    try (Connection connection = database.getConnection()) {
      lock(connection, "select pg_advisory_lock(?)");
      try {
        if (!exists(connection)) {
          create(connection);
        }
        letRowsBeFound(connection);
        showWhereTicketsAre(connection);
      } finally {
        lock(connection, "select pg_advisory_unlock(?)");
      }
    } catch (SQLException e) {
      throw new ProcessEngineException("SPO-1501 the engine's tables cannot be created", e);
    }
  }

  private static boolean exists(Connection connection) throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement("select to_regclass('engine.act_ge_property')");
        ResultSet result = query.executeQuery()) {
      result.next();
      return result.getString(1) != null;
    }
  }

  private static void lock(Connection connection, String call) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(call)) {
      statement.setLong(1, LOCK);
      statement.execute();
    }
  }

  private static void create(Connection connection) throws SQLException {
    setSearchPath(connection, NAME);
    try {
      StandaloneProcessEngineConfiguration configuration =
          new StandaloneProcessEngineConfiguration();
      EngineSettings.applyTo(configuration);
      configuration.setProcessEngineName("schema");
      configuration.setDataSource(new OneConnection(connection));
      configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
      configuration.buildProcessEngine().close();
    } finally {
      setSearchPath(connection, "\"$user\", public");
    }
  }

  /**
   * The engine asks all the time which jobs are due, and the metrics which have failed; without an
   * index by due date, and with jobs that have none, they would read the timers of all tickets.
   * Whenever a task is done, the engine looks for tasks below it, of which there are none here:
   * without an index it would read the tasks of all tickets. So it would read the events that all
   * tickets wait for whenever it moves one.
   */
  private static void letRowsBeFound(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create index if not exists act_ru_job_due on engine.act_ru_job (duedate_)");
      statement.execute(
          "create index if not exists act_ru_job_failed on engine.act_ru_job (id_)"
              + " where retries_ = 0");
      statement.execute(
          "create index if not exists act_ru_task_parent on engine.act_ru_task (parent_task_id_)"
              + " where parent_task_id_ is not null");
      statement.execute(
          "create index if not exists act_ru_event_subscr_instance"
              + " on engine.act_ru_event_subscr (proc_inst_id_)");
      statement.execute(
          "update engine.act_ru_job set duedate_ = create_time_ where duedate_ is null");
    }
    if (!connection.getAutoCommit()) {
      connection.commit();
    }
  }

  /**
   * What the domain may know of the engine's tables: which tickets are at which element, and where
   * jobs have failed for good. An element that has others inside is not where a ticket is. Every
   * place has its process: an outer join lets the planner leave out what is not asked for.
   */
  private static void showWhereTicketsAre(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(TICKET_WAIT);
      statement.execute(TICKET_RELEASE);
      statement.execute(FAILED_JOB);
    }
    if (!connection.getAutoCommit()) {
      connection.commit();
    }
  }

  private static void setSearchPath(Connection connection, String path) throws SQLException {
    boolean autoCommit = connection.getAutoCommit();
    try (Statement statement = connection.createStatement()) {
      statement.execute("set search_path to " + path);
    }
    if (!autoCommit) {
      connection.commit();
    }
  }

  /** Hands out one connection again and again, and leaves closing it to its owner. */
  private record OneConnection(Connection connection) implements DataSource {

    @Override
    public Connection getConnection() {
      return (Connection)
          Proxy.newProxyInstance(
              EngineSchema.class.getClassLoader(),
              new Class<?>[] {Connection.class},
              (proxy, method, arguments) -> {
                if (method.getName().equals("close")) {
                  return null;
                }
                try {
                  return method.invoke(connection, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              });
    }

    @Override
    public Connection getConnection(String user, String password) {
      return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
      return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
      // the server's log is used
    }

    @Override
    public void setLoginTimeout(int seconds) {
      // the connection is open already
    }

    @Override
    public int getLoginTimeout() {
      return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
      throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
      throw new SQLFeatureNotSupportedException();
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
      return false;
    }
  }
}
