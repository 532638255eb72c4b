package org.sportello.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Role;
import org.sportello.ticket.application.NewTicket;
import org.sportello.ticket.application.PerformingActions;
import org.sportello.ticket.application.SubmittingTickets;
import org.sportello.ticket.domain.TicketNumber;

/** Beside the deployed application, in the same server: one command is one transaction. */
@ArquillianTest
class TransactionsContainerIT {
  private static final Caller CUSTOMER =
      new Caller(1, "customer", "Carla Conti", Set.of(Role.REQUESTER), 2L, "/2/", 0, null, "it");
  private static final Caller AGENT =
      new Caller(12, "agent", "Andrea Amato", Set.of(Role.AGENT), 1L, "/1/", 1, null, "it");
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @Resource(lookup = "java:jboss/datasources/SportelloDS")
  private DataSource database;

  @Resource(lookup = "java:global/sportello/sportello-ejb/SubmittingTickets")
  private SubmittingTickets submitting;

  @Resource(lookup = "java:global/sportello/sportello-ejb/PerformingActions")
  private PerformingActions performing;

  @Resource(lookup = "java:comp/UserTransaction")
  private UserTransaction transaction;

  @Deployment
  static WebArchive tests() {
    return ShrinkWrap.create(WebArchive.class, "sportello-container-tests.war")
        .addAsWebInfResource(
            new StringAsset(
                """
                <jboss-deployment-structure>
                  <deployment>
                    <dependencies>
                      <module name="deployment.sportello.ear"/>
                      <module name="deployment.sportello.ear.sportello-ejb.jar"/>
                    </dependencies>
                  </deployment>
                </jboss-deployment-structure>
                """),
            "jboss-deployment-structure.xml");
  }

  @Test
  void shouldKeepTicketProcessLedgerAndMailTogetherWhenCommitted() throws Exception {
    transaction.begin();
    TicketNumber number = openAndTake();
    transaction.commit();
    for (String what : Traces.ALL) {
      assertTrue(count(what, number) > 0, what);
    }
  }

  @Test
  void shouldTakeBackTicketProcessLedgerAndMailTogetherWhenRolledBack() throws Exception {
    transaction.begin();
    TicketNumber number = openAndTake();
    transaction.rollback();
    for (String what : Traces.ALL) {
      assertEquals(0, count(what, number), what);
    }
  }

  @Test
  void shouldLetAJobWaitWhenItsTicketIsLocked() throws Exception {
    transaction.begin();
    TicketNumber number = openAndTake();
    transaction.commit();
    String job = timerOf(number);
    try (Connection holder = database.getConnection()) {
      holder.setAutoCommit(false);
      one(holder, "select id from ticket where reference = ? for update", number.toString());
      makeDue(job);
      await(() -> count(Traces.WAITING_FOR_TICKET, null) > 0);
      assertEquals(1, count("select count(*) from engine.act_ru_job where id_ = ?", job));
      holder.rollback();
    }
    await(() -> count("select count(*) from engine.act_ru_job where id_ = ?", job) == 0);
  }

  private TicketNumber openAndTake() {
    TicketNumber number =
        submitting.open(
            CUSTOMER,
            new NewTicket(
                "In the container",
                "Nothing else.",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
    performing.perform(AGENT, number, "take", Map.of(), null);
    return number;
  }

  private String timerOf(TicketNumber number) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return one(
          connection,
          "select j.id_ from engine.act_ru_job j join engine.act_ru_execution e"
              + " on e.id_ = j.process_instance_id_ where e.business_key_ = ?"
              + " and j.process_def_key_ = 'SlaWatch'",
          number.toString());
    }
  }

  private void makeDue(String job) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "update engine.act_ru_job set duedate_ = timestamp '2020-01-01' where id_ = ?")) {
      statement.setString(1, job);
      assertEquals(1, statement.executeUpdate());
    }
  }

  private long count(String sql, Object parameter) {
    try (Connection connection = database.getConnection()) {
      return Long.parseLong(one(connection, sql, parameter == null ? null : parameter.toString()));
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String one(Connection connection, String sql, String parameter)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      if (parameter != null) {
        statement.setString(1, parameter);
      }
      try (ResultSet rows = statement.executeQuery()) {
        assertTrue(rows.next(), sql);
        return rows.getString(1);
      }
    }
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < deadline, "waited in vain");
      assertEquals(false, never.await(200, TimeUnit.MILLISECONDS));
    }
  }

  /** Where a command leaves its traces. */
  private static final class Traces {
    static final String WAITING_FOR_TICKET =
        "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
            + " and query like '%from ticket%for update%'";
    static final String[] ALL = {
      "select count(*) from ticket where reference = ?",
      "select count(*) from engine.act_ru_execution where business_key_ = ?",
      "select count(*) from ledger_entry where chain like '%' || ?",
      "select count(*) from outgoing_mail m join ticket t on t.id = m.ticket_id"
          + " where t.reference = ?"
    };
  }
}
