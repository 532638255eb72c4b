package org.sportello.platform.schema;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database with the product's schema, its two roles and the sample data of the local stack. One
 * PostgreSQL serves all tests of a run; each asks for a database of its own, copied from a
 * template.
 */
public final class TestDatabase {

  /** The role of the application. */
  public static final String APPLICATION = "sportello_app";

  /** The role that owns the schema. */
  public static final String OWNER = "sportello_owner";

  /** What somebody can be who works behind the application's back. */
  public static final String SUPERUSER = "postgres";

  private static final String TEMPLATE = "sportello_template";
  private static final AtomicInteger COPIES = new AtomicInteger();
  private static final EmbeddedPostgres SERVER = start();

  private final String name;

  private TestDatabase(String name) {
    this.name = name;
  }

  /** A database that nobody else uses. */
  public static TestDatabase fresh() {
    String name = "sportello_" + COPIES.incrementAndGet();
    try {
      new TestDatabase("postgres")
          .execute(
              SUPERUSER, "create database " + name + " template " + TEMPLATE + " owner " + OWNER);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new TestDatabase(name);
  }

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres server = EmbeddedPostgres.builder().start();
      try (Connection connection = server.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create role sportello_owner login");
        statement.execute("create role sportello_app login");
        statement.execute("create database sportello_template owner sportello_owner");
      }
      try (Connection connection = server.getDatabase(SUPERUSER, TEMPLATE).getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("alter schema public owner to sportello_owner");
      }
      Flyway.configure()
          .dataSource(url(server, TEMPLATE), OWNER, "")
          .locations("classpath:db/migration", "classpath:db/local")
          .load()
          .migrate();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException("the test database did not start", e);
    }
  }

  private static String url(EmbeddedPostgres server, String database) {
    return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
  }

  /** New connections with the rights of a role. */
  public DataSource as(String role) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url(SERVER, name));
    source.setUser(role);
    source.setReWriteBatchedInserts(true);
    return source;
  }

  /** Runs statements in one transaction with the rights of a role; the count of the last one. */
  public int execute(String role, String... statements) throws SQLException {
    try (Connection connection = as(role).getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(statements.length == 1);
      int changed = 0;
      for (String sql : statements) {
        statement.execute(sql);
        changed = statement.getUpdateCount();
      }
      if (!connection.getAutoCommit()) {
        connection.commit();
      }
      return changed;
    }
  }

  /** The first column of the first row, as text, or null. */
  public String value(String sql) {
    try (Connection connection = as(OWNER).getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getString(1) : null;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The product's persistence unit with the rights of the application, without a server. */
  public EntityManagerFactory persistence() {
    DataSource application = as(APPLICATION);
    return Persistence.createEntityManagerFactory(
        "sportello",
        Map.of(
            "jakarta.persistence.transactionType",
            "RESOURCE_LOCAL",
            "jakarta.persistence.jtaDataSource",
            application,
            "jakarta.persistence.nonJtaDataSource",
            application,
            "jakarta.persistence.schema-generation.database.action",
            "none",
            "hibernate.generate_statistics",
            "true"));
  }
}
