package org.sportello.benchmark.desk;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sportello.benchmark.Load;
import org.sportello.benchmark.copies.Copies;
import org.sportello.scenario.parts.Addresses;
import org.sportello.scenario.parts.Http;
import org.sportello.scenario.parts.Patience;
import org.sportello.scenario.parts.Tokens;

/** The tickets in the database of the stack, and those who work on them. */
public final class Population {
  private static final int CLIENTS = 8;
  private static final int REALLY_OPENED = 1_000;
  private static final Duration SETTLES_IN = Duration.ofMinutes(3);
  private static final Duration COUNTED_IN = Duration.ofMinutes(12);
  private static final String DUE =
      "select not exists (select from engine.act_ru_job where retries_ > 0"
          + " and (duedate_ is null or duedate_ <= now() at time zone 'UTC'))";

  private final Addresses addresses;

  /** In the stack at those addresses. */
  public Population(Addresses addresses) {
    this.addresses = addresses;
  }

  /** Which database this is. */
  public String version() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select version()")) {
      row.next();
      return row.getString(1);
    }
  }

  /** The JDBC address of an empty database beside Sportello's. */
  public String floorDatabase() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("drop database if exists floor with (force)");
      statement.execute("create database floor");
    }
    return "jdbc:postgresql://localhost:" + addresses.database() + "/floor";
  }

  /** Those who call, with new tokens. */
  public Callers callers() {
    Tokens tokens = new Tokens(new Http(), addresses.tokens());
    URI api = addresses.api();
    return new Callers(
        Stream.of("customer", "customer2", "partner")
            .map(login -> new Caller(api, tokens.of(login)))
            .toList(),
        new Caller(api, tokens.of("agent")));
  }

  /**
   * Sees to it that there are so many tickets: the first thousand are opened by the API and talked
   * about, the others are copies of those.
   */
  public void growTo(int size, Callers callers, PrintStream out) throws SQLException, IOException {
    int present = references().size();
    int opened = Math.min(size, REALLY_OPENED) - present;
    if (opened > 0) {
      out.println("Opening " + opened + " tickets by the API");
      DeskWork work = new DeskWork(callers, List.of());
      Load.times(CLIENTS, opened, (client, turn) -> work.openAndTalk(client));
    }
    int copied = size - Math.max(present, REALLY_OPENED);
    if (copied > 0) {
      out.println("Copying " + copied + " tickets in all tables");
      new Copies(address() + "?user=postgres&password=postgres").make(copied);
      sealSoon();
    }
  }

  /**
   * The copies are sealed by the next checkpoint, and their visits counted: now, not while
   * something is measured.
   */
  private void sealSoon() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "update engine.act_ru_job set duedate_ = now() at time zone 'UTC'"
              + " where process_def_key_ in ('LedgerCheckpoint', 'ProcessFigures')");
    }
  }

  /** All references. */
  public List<String> references() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select reference from ticket order by id")) {
      List<String> references = new ArrayList<>();
      while (rows.next()) {
        references.add(rows.getString(1));
      }
      return references;
    }
  }

  /** Waits until the engine has done all that is due, so that no figure pays for the one before. */
  public void settle() {
    Patience.untilTrue("the engine's jobs", SETTLES_IN, this::isSettled);
  }

  /**
   * Waits until the figures of the processes have been counted as well: what the copies have
   * written at once, in daily life is written in months.
   */
  public void counted() {
    String now = text("select cast(pg_snapshot_xmin(pg_current_snapshot()) as text)");
    String isCounted =
        "select not exists (select from ledger_entry e where e.process_key is not null"
            + " and e.kind in ('activity.started', 'activity.ended', 'process.ended')"
            + " and e.xact > (select xact from process_figure_progress)"
            + " and e.xact < cast('"
            + now
            + "' as xid8))";
    Patience.untilTrue("the figures to be counted", COUNTED_IN, () -> text(isCounted).equals("t"));
  }

  /** Something that is done to the database by its superuser. */
  public interface Change {
    void on(Connection connection) throws SQLException;
  }

  /** Changes the database beside the application. */
  public void asOwner(Change change) throws SQLException {
    try (Connection connection = connect()) {
      change.on(connection);
    }
  }

  private boolean isSettled() {
    return text(DUE).equals("t");
  }

  private String text(String question) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(address(), "postgres", "postgres");
  }

  private String address() {
    return "jdbc:postgresql://localhost:" + addresses.database() + "/sportello";
  }
}
