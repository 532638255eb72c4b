package org.sportello.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL with the product's schema and its two roles, shared by the tests of this run.
 */
public final class LedgerDatabase {
  private static final EmbeddedPostgres SERVER = start();

  private LedgerDatabase() {}

  /** A connection of the application's role, without automatic commit. */
  public static Connection asApplication() throws SQLException {
    Connection connection = connect("sportello_app");
    connection.setAutoCommit(false);
    return connection;
  }

  /** What the application's connections come from. */
  public static DataSource dataSource() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url(SERVER));
    source.setUser("sportello_app");
    source.setPassword("secret");
    return source;
  }

  /** Runs SQL as the superuser: what somebody can do behind the application's back. */
  public static int behindTheBack(String sql) throws SQLException {
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  /** Empties the ledger. */
  public static void clear() throws SQLException {
    behindTheBack(
        "truncate ledger_entry, ledger_chain, ledger_personal, ledger_checkpoint, ledger_leaf");
  }

  private static Connection connect(String role) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", role);
    properties.setProperty("password", "secret");
    properties.setProperty("reWriteBatchedInserts", "true");
    return DriverManager.getConnection(url(SERVER), properties);
  }

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres server = EmbeddedPostgres.builder().start();
      try (Connection connection = server.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create role sportello_owner login password 'secret'");
        statement.execute("create role sportello_app login password 'secret'");
        statement.execute("create database sportello owner sportello_owner");
      }
      try (Connection connection = server.getDatabase("postgres", "sportello").getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("alter schema public owner to sportello_owner");
      }
      Flyway.configure()
          .dataSource(url(server), "sportello_owner", "secret")
          .locations("classpath:db/migration")
          .load()
          .migrate();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException("The test database did not start", e);
    }
  }

  private static String url(EmbeddedPostgres server) {
    return "jdbc:postgresql://localhost:" + server.getPort() + "/sportello";
  }
}
