package org.sportello.sla.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.platform.query.Queries;
import org.sportello.platform.schema.TestDatabase;
import org.sportello.sla.application.RuleBooks;
import org.sportello.sla.application.SlaClocks;
import org.sportello.sla.domain.ClockExplanation;
import org.sportello.sla.domain.ClockState;
import org.sportello.sla.domain.CountReason;
import org.sportello.sla.domain.Crossing;
import org.sportello.sla.domain.RuleBook;
import org.sportello.sla.domain.SlaPolicy;
import org.sportello.sla.domain.SlaStanding;
import org.sportello.sla.domain.Stretch;
import org.sportello.sla.domain.TargetKind;
import org.sportello.sla.domain.Threshold;
import org.sportello.ticket.domain.Priority;
import org.sportello.ticket.domain.Ticket;
import org.sportello.ticket.domain.TicketStatus;

/** Service levels in a real PostgreSQL, with the rights of the application's role. */
class SlaPersistenceTest {

  /** Friday 16:00 in Rome. */
  private static final Instant FRIDAY_AFTERNOON = Instant.parse("2026-11-20T15:00:00Z");

  /** The next Monday 09:00 in Rome. */
  private static final Instant MONDAY_OPENING = Instant.parse("2026-11-23T08:00:00Z");

  private static TestDatabase database;
  private static EntityManagerFactory factory;
  private static long lastTicket = 5_000;

  private EntityManager entities;
  private CountedQueries queries;
  private long ticket;

  @BeforeAll
  static void start() {
    database = TestDatabase.fresh();
    factory = database.persistence();
  }

  @AfterAll
  static void stop() {
    factory.close();
  }

  @BeforeEach
  void openTicket() throws SQLException {
    ticket = aTicket();
    entities = factory.createEntityManager();
    entities.getTransaction().begin();
    queries = new CountedQueries();
  }

  @AfterEach
  void rollBack() {
    if (entities.getTransaction().isActive()) {
      entities.getTransaction().rollback();
    }
    entities.close();
  }

  @Test
  void shouldPromiseWhatThePlanSaysWhenSeeded() {
    RuleBook book = new JpaSlaRules(entities).load();

    assertThat(resolution(book, Optional.of("professional"), Priority.URGENT))
        .isEqualTo(Duration.ofHours(4));
    assertThat(resolution(book, Optional.of("standard"), Priority.LOW))
        .isEqualTo(Duration.ofHours(80));
    assertThat(resolution(book, Optional.empty(), Priority.LOW)).isEqualTo(Duration.ofHours(80));
    assertThat(resolution(book, Optional.of("gold"), Priority.LOW)).isEqualTo(Duration.ofHours(80));
    for (String plan : List.of("standard", "professional")) {
      for (Priority priority : Priority.values()) {
        SlaPolicy policy = book.policyFor(Optional.of(plan), priority, FRIDAY_AFTERNOON);
        assertThat(policy.plan()).contains(plan);
        assertThat(policy.target(TargetKind.FIRST_RESPONSE)).isPresent();
        assertThat(policy.target(TargetKind.NEXT_RESPONSE)).isPresent();
      }
    }
  }

  @Test
  void shouldReportBreachOnceWhenWeekendAndLunchHavePassed() {
    SlaClocks clocks = clocksAt(MONDAY_OPENING);
    clocks.ticketOpened(ticket, "professional", Priority.NORMAL, FRIDAY_AFTERNOON);
    stored();

    Instant due = Instant.parse("2026-11-23T10:00:00Z");
    assertThat(clocks.standing(ticket).firstResponse().due()).contains(due);
    assertThat(clocks.nextWakeUpAt(ticket)).isEqualTo(due.minus(Duration.ofHours(1)));
    assertThat(clocks.check(ticket, due.minus(Duration.ofHours(1))))
        .contains(
            new Crossing(
                TargetKind.FIRST_RESPONSE, Threshold.AT_RISK, due.minus(Duration.ofHours(1))));
    stored();
    assertThat(clocks.nextWakeUpAt(ticket)).isEqualTo(due);
    assertThat(clocks.check(ticket, due))
        .contains(new Crossing(TargetKind.FIRST_RESPONSE, Threshold.BREACHED, due));
    stored();
    assertThat(clocks.check(ticket, due)).isEmpty();
    assertThat(clocks.breachesSince(due)).isEqualTo(1);
    assertThat(clocks.breachesSince(due.plusSeconds(1))).isZero();
  }

  @Test
  void shouldExplainEveryIntervalWhenTicketPaused() {
    Instant friday = FRIDAY_AFTERNOON;
    SlaClocks clocks = clocksAt(MONDAY_OPENING.plus(Duration.ofHours(1)));
    clocks.ticketOpened(ticket, "professional", Priority.NORMAL, friday);
    clocks.humanPublicReply(ticket, friday.plus(Duration.ofMinutes(10)));
    clocks.statusChanged(
        ticket, TicketStatus.OPEN, TicketStatus.ON_HOLD, friday.plus(Duration.ofMinutes(30)));
    clocks.statusChanged(
        ticket, TicketStatus.ON_HOLD, TicketStatus.OPEN, friday.plus(Duration.ofHours(1)));
    stored();

    ClockExplanation resolution =
        clocks.explain(ticket).stream()
            .filter(clock -> clock.target() == TargetKind.RESOLUTION)
            .findFirst()
            .orElseThrow();
    assertThat(resolution.counted()).isEqualTo(Duration.ofMinutes(30 + 60 + 60));
    assertThat(resolution.intervals())
        .extracting(Stretch::reason)
        .containsExactly(
            CountReason.OPEN,
            CountReason.ON_HOLD,
            CountReason.OPEN,
            CountReason.OUTSIDE_HOURS,
            CountReason.CLOSED_DAY,
            CountReason.OUTSIDE_HOURS,
            CountReason.OPEN);
  }

  @Test
  void shouldTakeOneInsertOneUpdateAndOneQueryWhenTicketIsOpenedAndAskedFor() throws SQLException {
    SlaClocks clocks = clocksAt(FRIDAY_AFTERNOON);
    clocks.ticketOpened(ticket, "standard", Priority.NORMAL, FRIDAY_AFTERNOON);
    clocks.ticketOpened(aTicket(), "standard", Priority.NORMAL, FRIDAY_AFTERNOON);
    long justStored = aTicket();
    stored();
    List.of(ticket, justStored).forEach(locked -> entities.find(Ticket.class, locked));
    long before = statistics().getPrepareStatementCount();

    clocks.ticketOpened(justStored, "standard", Priority.NORMAL, FRIDAY_AFTERNOON);
    clocks.nextWakeUpAt(ticket);
    entities.flush();

    assertThat(statistics().getPrepareStatementCount() - before).isEqualTo(3);
  }

  @Test
  void shouldTakeOneQueryWhenManyTicketsAreListed() throws SQLException {
    SlaClocks clocks = clocksAt(MONDAY_OPENING);
    long other = aTicket();
    clocks.ticketOpened(ticket, "standard", Priority.NORMAL, FRIDAY_AFTERNOON);
    clocks.ticketOpened(other, "professional", Priority.URGENT, FRIDAY_AFTERNOON);
    entities.getTransaction().commit();

    Map<Long, SlaStanding> standings = clocks.standings(List.of(ticket, other, 4_000_000L));

    assertThat(queries.asked).isEqualTo(1);
    assertThat(standings.get(ticket).resolution().state()).isEqualTo(ClockState.RUNNING);
    assertThat(standings.get(other).firstResponse().state()).isEqualTo(ClockState.BREACHED);
    assertThat(standings.get(4_000_000L).resolution().state()).isEqualTo(ClockState.NONE);
  }

  @Test
  void shouldHoldFromItsInstantOnWhenCalendarChanges() throws SQLException {
    database.execute(
        "sportello_app",
        "insert into sla_calendar values ('milan', 'Milano', 'Milan')",
        "insert into sla_timetable (id, calendar_code, valid_from, zone, country) overriding system"
            + " value values (900, 'milan', 'epoch', 'Europe/Rome', 'it')",
        "insert into sla_opening values (900, 1, '09:00', '18:00')",
        "insert into sla_timetable (id, calendar_code, valid_from, zone, country)"
            + " values (901, 'milan', '2036-12-02T00:00:00Z', 'Europe/Rome', 'it')",
        "insert into sla_opening values (901, 1, '09:00', '13:00'), (901, 1, '14:00', '00:00')",
        "insert into sla_holiday values (901, 12, 8, null, 'Festa', 'Feast')",
        "insert into sla_policy (plan_code, priority, valid_from, calendar_code)"
            + " values ('standard', 'low', '2036-11-01T00:00:00Z', 'milan')");

    SlaPolicy policy =
        new JpaSlaRules(entities)
            .load()
            .policyFor(
                Optional.of("standard"), Priority.LOW, Instant.parse("2036-11-01T00:00:00Z"));

    assertThat(policy.calendar().code()).isEqualTo("milan");
    assertThat(
            policy
                .calendar()
                .between(
                    Instant.parse("2036-11-30T23:00:00Z"), Instant.parse("2036-12-09T00:00:00Z")))
        .as("Monday 1 December nine hours, Monday 8 December is a holiday")
        .isEqualTo(Duration.ofHours(9));
    assertThat(
            policy
                .calendar()
                .between(
                    Instant.parse("2036-12-14T23:00:00Z"), Instant.parse("2036-12-15T23:00:00Z")))
        .isEqualTo(Duration.ofHours(14));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update sla_event set at = now()",
        "delete from sla_event",
        "update sla_policy set calendar_code = 'office'",
        "update sla_target set minutes = 1",
        "update sla_timetable set zone = 'UTC'",
        "delete from sla_opening",
        "delete from sla_holiday"
      })
  void shouldRefuseTheApplicationWhenItWouldChangeWhatWasPromised(String sql) {
    assertThatThrownBy(() -> database.execute("sportello_app", sql))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into sla_policy (plan_code, priority, valid_from, calendar_code)"
            + " values ('standard', 'low', now(), 'office')",
        "insert into sla_timetable (calendar_code, valid_from, zone)"
            + " values ('office', now(), 'Europe/Rome')",
        "insert into sla_timetable (calendar_code, valid_from, zone)"
            + " values ('office', now() + interval '1 day', 'Europe/Rome')",
        "insert into sla_timetable (calendar_code, valid_from, zone)"
            + " values ('office', now() + interval '1 day', 'Europe/Atlantis')",
        "insert into sla_opening select id, 1, '12:00', '15:00' from sla_timetable",
        "insert into sla_opening select id, 6, '12:00', '11:00' from sla_timetable",
        "insert into sla_holiday select id, 2, 30, null, 'x', 'x' from sla_timetable",
        "insert into sla_event (id, ticket_id, at, kind, policy_id)"
            + " select 1, 987654321, now(), 'opened', min(id) from sla_policy",
        "insert into sla_event (id, ticket_id, at, kind) values (1, 5001, now(), 'opened')"
      })
  void shouldRefuseWhenRowMustNeverBe(String sql) {
    assertThatThrownBy(() -> database.execute("sportello_owner", sql))
        .isInstanceOf(SQLException.class)
        .satisfies(e -> assertThat(((SQLException) e).getSQLState()).matches("23...|22...|P0001"));
  }

  private static Duration resolution(RuleBook book, Optional<String> plan, Priority priority) {
    return book.policyFor(plan, priority, FRIDAY_AFTERNOON)
        .target(TargetKind.RESOLUTION)
        .orElseThrow()
        .time();
  }

  private SlaClocks clocksAt(Instant now) {
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    return new SlaClocks(
        new JpaSlaEvents(entities, queries),
        new RuleBooks(new JpaSlaRules(entities), clock),
        id -> entities.find(Ticket.class, id),
        new Recorded(),
        clock);
  }

  private static final class CountedQueries extends Queries {
    private int asked;

    private CountedQueries() {
      super(database.as(TestDatabase.APPLICATION));
    }

    @Override
    public <T> List<T> list(String sql, Map<String, ?> parameters, Row<T> reader) {
      asked++;
      return super.list(sql, parameters, reader);
    }
  }

  private static final class Recorded implements Ledger {

    @Override
    public void append(Chain chain, String kind, Facts facts) {
      assertThat(kind).isEqualTo("sla.thresholdPassed");
    }

    @Override
    public void start(Chain chain, String kind, Facts facts) {
      throw new IllegalStateException("the ticket's chain began when it was opened");
    }
  }

  private static Statistics statistics() {
    return factory.unwrap(SessionFactory.class).getStatistics();
  }

  private void stored() {
    entities.flush();
    entities.clear();
  }

  private static synchronized long aTicket() throws SQLException {
    lastTicket++;
    database.execute(
        "sportello_app",
        """
        insert into ticket (id, reference, subject, status, kind, impact, urgency, priority, channel,
          requester_id, language, created_at, updated_at, version)
        select %1$d, 'SP-2026-%1$06d', 'Printer', 'new', 'incident', 'normal', 'normal', 'normal',
          'email', min(id), 'it', now(), now(), 0 from person
        """
            .formatted(lastTicket));
    return lastTicket;
  }
}
