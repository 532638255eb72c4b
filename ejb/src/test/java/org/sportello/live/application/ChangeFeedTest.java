package org.sportello.live.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sportello.platform.query.Queries;
import org.sportello.platform.schema.TestDatabase;

class ChangeFeedTest {
  private static final TestDatabase DATABASE = TestDatabase.fresh();

  private final ChangeFeed feed =
      new ChangeFeed(new Queries(DATABASE.as(TestDatabase.APPLICATION)));

  @BeforeEach
  void clear() throws SQLException {
    DATABASE.execute(TestDatabase.SUPERUSER, "truncate ledger_entry cascade");
  }

  @Test
  void shouldWaitForTheSlowerOneWhenALowerTransactionCommitsLater() throws SQLException {
    Position start = feed.end();
    try (Connection slow = open();
        Connection fast = open()) {
      write(slow, "SP-2026-000001", 1, "ticket.opened");
      write(fast, "SP-2026-000002", 1, "ticket.opened");
      fast.commit();
      ChangeFeed.Piece early = feed.after(start, 10);
      assertThat(early.changes()).isEmpty();

      slow.commit();
      ChangeFeed.Piece late = feed.after(early.end(), 10);

      assertThat(ids(late)).containsExactly("SP-2026-000001.1", "SP-2026-000002.1");
      assertThat(feed.after(late.end(), 10).changes()).isEmpty();
    }
  }

  /**
   * The references of tickets and of chains differ in collation: compared as they are, no index
   * helps.
   */
  @Test
  void shouldReadOfTicketsOnlyThoseThatChanged() throws SQLException {
    String asked =
        ChangeFeed.AFTER
            .replace(":xact", "'0'")
            .replace(":chain", "''")
            .replace(":sequence", "0")
            .replace(":limit", "100");
    StringBuilder plan = new StringBuilder();
    try (Connection connection = open();
        Statement statement = connection.createStatement()) {
      statement.execute("set enable_seqscan = off");
      try (ResultSet rows = statement.executeQuery("explain " + asked)) {
        while (rows.next()) {
          plan.append(rows.getString(1)).append('\n');
        }
      }
    }

    assertThat(plan.toString())
        .contains("using ticket_reference_key")
        .doesNotContain("Seq Scan on ticket ");
  }

  @Test
  void shouldForgetWhatWasUndone() throws SQLException {
    Position start = feed.end();
    try (Connection undone = open()) {
      write(undone, "SP-2026-000001", 1, "ticket.opened");
      undone.rollback();
    }

    assertThat(feed.after(start, 10).changes()).isEmpty();
  }

  @Test
  void shouldGoOnWithinATransactionWhenAPieceEndsThere() throws SQLException {
    Position start = feed.end();
    try (Connection one = open()) {
      for (int sequence = 1; sequence <= 5; sequence++) {
        write(one, "SP-2026-000001", sequence, "message.added");
      }
      one.commit();
    }

    ChangeFeed.Piece first = feed.after(start, 3);
    ChangeFeed.Piece second = feed.after(Position.of(first.end().toString()).orElseThrow(), 3);

    assertThat(first.isWhole()).isFalse();
    assertThat(ids(first))
        .containsExactly("SP-2026-000001.1", "SP-2026-000001.2", "SP-2026-000001.3");
    assertThat(ids(second)).containsExactly("SP-2026-000001.4", "SP-2026-000001.5");
    assertThat(second.isWhole()).isTrue();
  }

  @Test
  void shouldLeaveOutStepsThatChangeNothingForThoseWhoLook() throws SQLException {
    Position start = feed.end();
    try (Connection one = open()) {
      write(one, "SP-2026-000001", 1, "process.started");
      write(one, "SP-2026-000001", 2, "activity.started", "{\"type\": \"serviceTask\"}");
      write(one, "SP-2026-000001", 3, "activity.started", "{\"type\": \"userTask\"}");
      write(one, "SP-2026-000001", 4, "activity.ended");
      one.commit();
    }

    assertThat(ids(feed.after(start, 10))).containsExactly("SP-2026-000001.3");
  }

  private static Connection open() throws SQLException {
    Connection connection = DATABASE.as(TestDatabase.APPLICATION).getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  private static void write(Connection connection, String ticket, int sequence, String kind)
      throws SQLException {
    write(connection, ticket, sequence, kind, "{}");
  }

  private static void write(
      Connection connection, String ticket, int sequence, String kind, String data)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into ledger_entry (chain, sequence, at, kind, actor_type, actor_id, data,"
              + " previous_hash, hash) values ('ticket:"
              + ticket
              + "', "
              + sequence
              + ", '2026-03-02T09:00:00Z', '"
              + kind
              + "', 'person', '12', '"
              + data
              + "', "
              + (sequence == 1 ? "null" : "sha256('x')")
              + ", sha256('x'))");
    }
  }

  private static List<String> ids(ChangeFeed.Piece piece) {
    return piece.changes().stream()
        .map(change -> change.position().toString().replaceFirst("^[0-9]+\\.ticket:", ""))
        .toList();
  }
}
