package org.sportello.platform.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.sportello.requester.domain.Person;
import org.sportello.ticket.domain.AuthorType;
import org.sportello.ticket.domain.Channel;
import org.sportello.ticket.domain.Impact;
import org.sportello.ticket.domain.Message;
import org.sportello.ticket.domain.Opening;
import org.sportello.ticket.domain.Saying;
import org.sportello.ticket.domain.Ticket;
import org.sportello.ticket.domain.TicketKind;
import org.sportello.ticket.domain.TicketNumber;
import org.sportello.ticket.domain.Urgency;
import org.sportello.ticket.domain.Visibility;

/** The migrations run from nothing, and the entities fit the tables that they make. */
class SchemaTest {

  private static EmbeddedPostgres server;
  private static EntityManagerFactory factory;

  @BeforeAll
  static void migrate() throws IOException, SQLException {
    server = EmbeddedPostgres.builder().start();
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
    PGSimpleDataSource application = new PGSimpleDataSource();
    application.setUrl(url);
    application.setUser("sportello_app");
    Map<String, Object> settings = new HashMap<>();
    settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
    settings.put("jakarta.persistence.jtaDataSource", application);
    settings.put("jakarta.persistence.nonJtaDataSource", application);
    settings.put("jakarta.persistence.schema-generation.database.action", "none");
    factory = Persistence.createEntityManagerFactory("sportello", settings);
  }

  @AfterAll
  static void stop() throws IOException {
    factory.close();
    server.close();
  }

  @Test
  void shouldMapEveryEntityToItsTable() {
    try (EntityManager entities = factory.createEntityManager()) {
      assertThat(factory.getMetamodel().getEntities())
          .isNotEmpty()
          .allSatisfy(
              entity ->
                  assertThat(
                          entities
                              .createQuery("select e from " + entity.getName() + " e", Object.class)
                              .setMaxResults(1)
                              .getResultList())
                      .hasSizeBetween(0, 1));
    }
  }

  @Test
  void shouldStoreATicketWithItsFirstMessage() {
    TicketNumber number = new TicketNumber(2026, 999_001);
    Instant at = Instant.parse("2026-11-02T09:00:00Z");
    try (EntityManager entities = factory.createEntityManager()) {
      entities.getTransaction().begin();
      Person requester = entities.find(Person.class, 1L);
      Ticket ticket =
          Ticket.opened(
              number,
              new Opening(
                  "Stampa ferma",
                  TicketKind.INCIDENT,
                  Impact.HIGH,
                  Urgency.NORMAL,
                  null,
                  Channel.EMAIL,
                  requester,
                  "server",
                  "8.0",
                  "{\"floor\": 3}",
                  null),
              at);
      entities.persist(ticket);
      entities.persist(
          Message.said(
              ticket,
              new Saying(
                  requester,
                  AuthorType.REQUESTER,
                  Visibility.PUBLIC,
                  Channel.EMAIL,
                  false,
                  "Non stampa più.",
                  null,
                  null),
              at));
      entities.getTransaction().commit();
      entities.clear();

      Ticket stored = entities.find(Ticket.class, number.id());
      assertThat(stored.number()).isEqualTo(number);
      assertThat(stored.custom()).contains("floor");
      assertThat(stored.createdAt()).isEqualTo(at);
      assertThat(stored.organization().name()).isEqualTo("Alfa S.r.l.");
    }
  }
}
