package org.sportello.sla.infrastructure;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL with the product's schema, seen with the rights of the application. */
final class SlaDatabase implements AutoCloseable {

  private final EmbeddedPostgres server;
  private final String url;
  private final EntityManagerFactory factory;

  SlaDatabase() throws IOException, SQLException {
    server = EmbeddedPostgres.builder().start();
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create role sportello_owner login");
      statement.execute("create role sportello_app login");
      statement.execute("create database sportello owner sportello_owner");
    }
    url = "jdbc:postgresql://localhost:" + server.getPort() + "/sportello";
    Flyway.configure()
        .dataSource(url, "sportello_owner", "")
        .locations("classpath:db/migration", "classpath:db/local")
        .load()
        .migrate();
    PGSimpleDataSource application = new PGSimpleDataSource();
    application.setUrl(url);
    application.setUser("sportello_app");
    factory =
        Persistence.createEntityManagerFactory(
            "sportello",
            Map.of(
                "jakarta.persistence.transactionType",
                "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource",
                application,
                "jakarta.persistence.nonJtaDataSource",
                application,
                "hibernate.generate_statistics",
                "true"));
  }

  EntityManager entities() {
    return factory.createEntityManager();
  }

  /** Runs statements in one transaction with the rights of a role. */
  void execute(String role, String... statements) throws SQLException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(role);
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String sql : statements) {
        statement.execute(sql);
      }
      connection.commit();
    }
  }

  Statistics statistics() {
    return factory.unwrap(SessionFactory.class).getStatistics();
  }

  @Override
  public void close() throws IOException {
    factory.close();
    server.close();
  }
}
