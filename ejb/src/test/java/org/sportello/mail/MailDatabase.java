package org.sportello.mail;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.sportello.platform.schema.TestDatabase;

/**
 * A real PostgreSQL with the real migrations; what runs in {@link #inTransaction} shares one
 * connection, as the server's data source does it, and is undone by an exception.
 */
public final class MailDatabase {

  private static final ThreadLocal<Connection> CURRENT = new ThreadLocal<>();

  private final TestDatabase database = TestDatabase.fresh();
  private final DataSource connections = database.as(TestDatabase.APPLICATION);

  /** What the application uses: the transaction's connection, or a new one outside of any. */
  public DataSource dataSource() {
    return (DataSource)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              Connection connection = CURRENT.get();
              return connection == null ? connections.getConnection() : unclosable(connection);
            });
  }

  public <T> T inTransaction(Supplier<T> work) {
    Connection before = CURRENT.get();
    try (Connection connection = connections.getConnection()) {
      connection.setAutoCommit(false);
      CURRENT.set(connection);
      try {
        T result = work.get();
        connection.commit();
        return result;
      } catch (RuntimeException e) {
        connection.rollback();
        throw e;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } finally {
      CURRENT.set(before);
    }
  }

  public void execute(String sql) {
    try {
      database.execute(TestDatabase.OWNER, sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first column of the first row, as text. */
  public String value(String sql) {
    return database.value(sql);
  }

  /** Empties the mail tables and enters two tickets, 123 open and 124 closed. */
  public void reset() {
    execute(
        "truncate outgoing_mail_attempt, outgoing_mail, mailbox, incoming_mail, ticket cascade;"
            + " insert into ticket (id, reference, subject, status, kind, impact, urgency,"
            + " priority, channel, requester_id, language, created_at, updated_at, version,"
            + " closed_at, closure_kind) select n, 'SP-2026-000' || n, 'Stampante ferma',"
            + " case n when 123 then 'open' else 'closed' end, 'incident', 'normal', 'normal',"
            + " 'normal', 'email', 1, 'it', '2026-11-02T08:00Z', '2026-11-02T08:00Z', 0,"
            + " case n when 124 then timestamptz '2026-11-02T08:00Z' end,"
            + " case n when 124 then 'confirmed' end from generate_series(123, 124) n");
  }

  private static Connection unclosable(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            MailDatabase.class.getClassLoader(),
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
}
