package org.sportello.mail;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL with the real migrations; what runs in {@link #inTransaction} shares one
 * connection, as the server's data source does it, and is undone by an exception.
 */
public final class MailDatabase implements AutoCloseable {

  private static final ThreadLocal<Connection> CURRENT = new ThreadLocal<>();

  private final EmbeddedPostgres server;
  private final PGSimpleDataSource connections;
  private final PGSimpleDataSource owner;

  private MailDatabase(EmbeddedPostgres server, String url) {
    this.server = server;
    this.connections = connections(url, "sportello_app");
    this.owner = connections(url, "sportello_owner");
  }

  public static MailDatabase start() {
    try {
      EmbeddedPostgres server = EmbeddedPostgres.builder().start();
      try (Connection connection = server.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create role sportello_owner login");
        statement.execute("create role sportello_app login");
        statement.execute("create database sportello owner sportello_owner");
      }
      String url = "jdbc:postgresql://localhost:" + server.getPort() + "/sportello";
      Flyway.configure()
          .dataSource(url, "sportello_owner", "")
          .locations("classpath:db/migration", "classpath:db/local")
          .load()
          .migrate();
      return new MailDatabase(server, url);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PGSimpleDataSource connections(String url, String user) {
    PGSimpleDataSource connections = new PGSimpleDataSource();
    connections.setUrl(url);
    connections.setUser(user);
    return connections;
  }

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
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first column of the first row, as text. */
  public String value(String sql) {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getString(1) : null;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
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

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
