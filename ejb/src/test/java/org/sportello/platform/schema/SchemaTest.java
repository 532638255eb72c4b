package org.sportello.platform.schema;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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

  private static EntityManagerFactory factory;

  @BeforeAll
  static void migrate() {
    factory = TestDatabase.fresh().persistence();
  }

  @AfterAll
  static void stop() {
    factory.close();
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
