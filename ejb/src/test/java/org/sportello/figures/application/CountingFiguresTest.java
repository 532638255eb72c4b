package org.sportello.figures.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sportello.figures.application.ProcessFigures.ElementFigures;
import org.sportello.figures.application.ProcessFigures.FlowFigures;
import org.sportello.platform.query.Queries;
import org.sportello.platform.schema.TestDatabase;

class CountingFiguresTest {

  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final FigureZone ROME = new FigureZone(ZoneId.of("Europe/Rome"));
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
  private static final int MANY = 1_000;

  private int written;

  /** What the engine's part would show; empty here. */
  @BeforeAll
  static void showNothingOfTheEngine() throws SQLException {
    DATABASE.execute(
        TestDatabase.SUPERUSER,
        "create schema if not exists engine",
        "create view engine.ticket_wait as select reference, '' as process, 1 as version,"
            + " '' as element, '' as instance from ticket where false",
        "create view engine.failed_job as select * from engine.ticket_wait",
        "grant usage on schema engine to sportello_app",
        "grant select on all tables in schema engine to sportello_app");
  }

  @BeforeEach
  void clear() throws SQLException {
    DATABASE.execute(
        TestDatabase.SUPERUSER,
        "truncate ledger_entry, process_figure, process_figure_series, process_visit,"
            + " process_passage, process_place cascade",
        "update process_figure_progress set xact = '0', counted_at = null");
  }

  @Test
  void shouldTellHowManyPassedHowLongTheyStayedAndWhichWayTheyCame() throws SQLException {
    for (int visit = 1; visit <= 10; visit++) {
      begun("UserTask_Work", "w" + visit, "i" + visit, "Flow_In", "2026-03-02T09:00:00Z");
      String minutes = (visit == 1 ? "0" : "") + 5 * visit;
      ended("UserTask_Work", "w" + visit, "i" + visit, "2026-03-02T09:" + minutes + ":00Z");
    }
    count();

    ElementFigures work = march().get("UserTask_Work");
    assertThat(work.passed()).isEqualTo(10);
    assertThat(Duration.parse(work.median()).toMinutes()).isBetween(24L, 27L);
    assertThat(Duration.parse(work.p90()).toMinutes()).isBetween(43L, 47L);
    assertThat(read(march(null)).flows()).containsExactly(new FlowFigures("Flow_In", 10));
  }

  @Test
  void shouldListTheTicketsBehindTheNumbersWithTheirDays() throws SQLException {
    DATABASE.execute(
        TestDatabase.SUPERUSER,
        "insert into ticket (id, reference, subject, status, kind, impact, urgency, priority,"
            + " channel, requester_id, language, created_at, updated_at, version)"
            + " select 1, 'SP-2026-000001', 'x', 'open', 'incident', 'normal', 'normal', 'normal',"
            + " 'email', min(id), 'it', now(), now(), 0 from person on conflict do nothing");
    begun("UserTask_Work", "w1", "i1", "Flow_In", "2026-03-02T09:00:00Z");
    ended("UserTask_Work", "w1", "i1", "2026-03-02T23:30:00Z");
    count();
    begun("UserTask_Work", "w2", "i1", "Flow_In", "2026-03-02T09:00:00Z");
    ended("UserTask_Work", "w2", "i1", "2026-03-02T23:40:00Z");
    count();

    assertThat(
            DATABASE.value(
                "select string_agg(concat_ws(' ', process_key, version, element, day, ticket_id),"
                    + " '; ' order by element) from process_passage"
                    + " join process_place on id = place"))
        .isEqualTo("Handling 1 Flow_In 2026-03-02 1; Handling 1 UserTask_Work 2026-03-03 1");
  }

  @Test
  void shouldCountAVisitOnceWhenItBeginsAndEndsInDifferentPieces() throws SQLException {
    begun("UserTask_Work", "w1", "i1", null, "2026-03-02T09:00:00Z");
    count();
    assertThat(march()).isEmpty();
    ended("UserTask_Work", "w1", "i1", "2026-03-02T11:00:00Z");
    count();
    count();

    assertThat(march().get("UserTask_Work").passed()).isEqualTo(1);
    assertThat(DATABASE.value("select count(*) from process_visit")).isEqualTo("0");
  }

  @Test
  void shouldEndWhatWasStillOpenWhenItsProcessEnds() throws SQLException {
    begun("CatchEvent_Answer", "c1", "i1", null, "2026-03-02T09:00:00Z");
    begun("CatchEvent_Answer", "c2", "i2", null, "2026-03-02T09:00:00Z");
    count();
    write("process.ended", null, "{\"instance\": \"i1\"}", "2026-03-02T09:30:00Z");
    count();

    assertThat(march().get("CatchEvent_Answer").passed()).isEqualTo(1);
    assertThat(DATABASE.value("select visit from process_visit")).isEqualTo("c2");
  }

  @Test
  void shouldCountTheSameInSmallPiecesAsInOne() throws SQLException {
    for (int visit = 1; visit <= 20; visit++) {
      begun("UserTask_Work", "w" + visit, "i" + visit, "Flow_In", "2026-03-02T09:00:00Z");
    }
    for (int visit = 1; visit <= 20; visit++) {
      ended(
          "UserTask_Work", "w" + visit, "i" + visit, "2026-03-0" + (2 + visit % 5) + "T10:00:00Z");
    }
    CountingFigures counting = on(DATABASE.as(TestDatabase.APPLICATION));
    int pieces = 0;
    while (counting.countNext(3)) {
      pieces++;
    }
    assertThat(pieces).isGreaterThan(10);
    assertThat(march().get("UserTask_Work").passed()).isEqualTo(20);
    String pieceByPiece = sums();

    DATABASE.execute(
        TestDatabase.SUPERUSER,
        "truncate process_figure, process_figure_series, process_visit cascade",
        "update process_figure_progress set xact = '0'");
    count();
    assertThat(sums()).isEqualTo(pieceByPiece);
  }

  @Test
  void shouldCountNothingTwiceWhenItFailsBeforeTheCommit() throws SQLException {
    begun("UserTask_Work", "w1", "i1", null, "2026-03-02T09:00:00Z");
    ended("UserTask_Work", "w1", "i1", "2026-03-02T11:00:00Z");
    try (Connection crashing = open()) {
      on(only(crashing)).countNext(MANY);
      crashing.rollback();
    }
    assertThat(march()).isEmpty();
    count();
    assertThat(march().get("UserTask_Work").passed()).isEqualTo(1);
  }

  @Test
  void shouldLeaveCountingToTheOtherNodeWhenItIsAtIt() throws SQLException {
    begun("UserTask_Work", "w1", "i1", null, "2026-03-02T09:00:00Z");
    ended("UserTask_Work", "w1", "i1", "2026-03-02T11:00:00Z");
    try (Connection other = open()) {
      on(only(other)).countNext(MANY);
      assertThat(on(DATABASE.as(TestDatabase.APPLICATION)).countNext(MANY)).isFalse();
      other.commit();
    }
    count();
    assertThat(march().get("UserTask_Work").passed()).isEqualTo(1);
  }

  @Test
  void shouldWaitForTheSlowerOneWhenALowerTransactionCommitsLater() throws SQLException {
    try (Connection slow = open()) {
      write(slow, "activity.started", "UserTask_Work", visit("w1", "i1", null), "09:00");
      ended("UserTask_Work", "w9", "i9", "2026-03-02T11:00:00Z");
      write(slow, "activity.ended", "UserTask_Work", visit("w1", "i1", null), "10:00");
      count();
      assertThat(march()).isEmpty();
      slow.commit();
    }
    count();
    assertThat(march().get("UserTask_Work").passed()).isEqualTo(1);
  }

  @Test
  void shouldTellTheSameOfAPeriodByMonthsAndByDays() throws SQLException {
    for (int month = 1; month <= 9; month++) {
      begun("UserTask_Work", "w" + month, "i" + month, null, "2026-0" + month + "-10T09:00:00Z");
      ended("UserTask_Work", "w" + month, "i" + month, "2026-0" + month + "-10T10:00:00Z");
    }
    count();
    assertThat(passed("2026-01-01", "2026-10-01")).isEqualTo(9);
    assertThat(passed("2026-01-10", "2026-09-11")).isEqualTo(9);
    assertThat(passed("2026-01-11", "2026-09-10")).isEqualTo(7);
    assertThat(passed("2026-05-10", "2026-05-11")).isEqualTo(1);
    assertThat(passed("2026-05-11", "2026-06-10")).isZero();
  }

  private long passed(String from, String to) {
    return read(
            new FigureFilter(
                "Handling", null, LocalDate.parse(from), LocalDate.parse(to), null, null, null))
        .elements()
        .stream()
        .mapToLong(ElementFigures::passed)
        .sum();
  }

  private static String sums() {
    return DATABASE.value(
        "select string_agg(concat_ws(' ', element, span, begins, bucket, visits), '; '"
            + " order by element, span, begins, bucket)"
            + " from process_figure join process_figure_series s on s.id = series");
  }

  private static FigureFilter march(Integer version) {
    return new FigureFilter(
        "Handling",
        version,
        LocalDate.parse("2026-03-01"),
        LocalDate.parse("2026-04-01"),
        null,
        null,
        null);
  }

  private static Map<String, ElementFigures> march() {
    return read(march(1)).elements().stream()
        .collect(Collectors.toMap(ElementFigures::element, Function.identity()));
  }

  private static ProcessFigures read(FigureFilter filter) {
    return new ReadingFigures(new Queries(DATABASE.as(TestDatabase.APPLICATION))).of(filter);
  }

  private static void count() {
    on(DATABASE.as(TestDatabase.APPLICATION)).countNext(MANY);
  }

  private static CountingFigures on(DataSource database) {
    return new CountingFigures(new Queries(database), ROME, CLOCK);
  }

  private static Connection open() throws SQLException {
    Connection connection = DATABASE.as(TestDatabase.APPLICATION).getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  /** One transaction for all that is asked. */
  private static DataSource only(Connection connection) {
    Connection kept =
        (Connection)
            Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                  try {
                    return method.getName().equals("close")
                        ? null
                        : method.invoke(connection, arguments);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
    return (DataSource)
        Proxy.newProxyInstance(
            DataSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> kept);
  }

  private void begun(String element, String visit, String instance, String flow, String at)
      throws SQLException {
    write("activity.started", element, visit(visit, instance, flow), at);
  }

  private void ended(String element, String visit, String instance, String at) throws SQLException {
    write("activity.ended", element, visit(visit, instance, null), at);
  }

  private static String visit(String visit, String instance, String flow) {
    return "{\"activity\": \""
        + visit
        + "\", \"instance\": \""
        + instance
        + "\""
        + (flow == null ? "" : ", \"flow\": \"" + flow + "\"")
        + "}";
  }

  private void write(String kind, String element, String data, String at) throws SQLException {
    try (Connection connection = open()) {
      write(connection, kind, element, data, at);
      connection.commit();
    }
  }

  private void write(Connection connection, String kind, String element, String data, String at)
      throws SQLException {
    written++;
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into ledger_entry (chain, sequence, at, kind, actor_type, actor_id, process_key,"
              + " process_version, element, data, previous_hash, hash) values"
              + " ('ticket:SP-2026-000001', "
              + written
              + ", '"
              + (at.length() == 5 ? "2026-03-02T" + at + ":00Z" : at)
              + "', '"
              + kind
              + "', 'process', 'x', 'Handling', 1, "
              + (element == null ? "null" : "'" + element + "'")
              + ", '"
              + data
              + "', "
              + (written == 1 ? "null" : "sha256('x')")
              + ", sha256('x'))");
    }
  }
}
