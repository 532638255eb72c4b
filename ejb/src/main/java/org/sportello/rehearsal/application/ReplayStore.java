package org.sportello.rehearsal.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sportello.platform.query.Columns;
import org.sportello.platform.query.Queries;
import org.sportello.rehearsal.application.Replay.Counts;
import org.sportello.rehearsal.application.Replay.OfTicket;
import org.sportello.rehearsal.application.Replay.Person;
import org.sportello.rehearsal.application.Replay.Report;

/** Keeps replays and what came of each ticket. */
@Stateless
public class ReplayStore {

  private static final String SELECT =
      """
      select r.id, r.key, r.draft_id, r.revision, r.author_id, p.name as author_name, r.asked_at,
        r.ended_at, r.wanted, r.total, r.done, r.reason, r.summary,
        c.same, c.elsewhere, c.stopped, c.not_comparable, c.faithful,
      """
          + RunTable.STATE
          + """
      from process_replay r
      join person p on p.id = r.author_id
      cross join lateral (
        select count(*) filter (where outcome = 'same') as same,
          count(*) filter (where outcome = 'elsewhere') as elsewhere,
          count(*) filter (where outcome = 'stopped') as stopped,
          count(*) filter (where outcome = 'not-comparable') as not_comparable,
          count(*) filter (where is_faithful) as faithful
        from process_replay_ticket where replay_id = r.id) c
      """;

  private final Jsonb jsonb = JsonbBuilder.create();
  private Queries queries;
  private RunTable runs;

  protected ReplayStore() {}

  @Inject
  public ReplayStore(Queries queries) {
    this.queries = queries;
    this.runs = new RunTable(queries, "process_replay");
  }

  /** A replay that is to run. */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  public record Asked(
      String key, long draft, int revision, byte[] xml, int wanted, long author, Instant at) {}

  /** Keeps a replay that begins. */
  public long add(Asked asked) {
    Map<String, Object> values = new HashMap<>();
    values.put("key", asked.key());
    values.put("draft", asked.draft());
    values.put("revision", asked.revision());
    values.put("xml", asked.xml());
    values.put("wanted", asked.wanted());
    values.put("author", asked.author());
    values.put("at", asked.at());
    return queries
        .list(
            """
            insert into process_replay (key, draft_id, revision, xml, sha256, wanted, author_id, asked_at)
            values (:key, :draft, :revision, :xml, encode(sha256(:xml), 'hex'), :wanted, :author, :at)
            returning id
            """,
            values,
            row -> row.key("id"))
        .get(0);
  }

  /** Whether one runs already. */
  public boolean isRunning() {
    return runs.running() > 0;
  }

  /** The file that is played. */
  public byte[] file(long id) {
    return queries
        .list(
            "select xml from process_replay where id = :id",
            Map.of("id", id),
            row -> row.bytes("xml"))
        .get(0);
  }

  /**
   * Keeps how far it is, at once.
   *
   * @return whether it is to go on
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean progress(long id, int total, int done, List<OfTicket> tickets) {
    for (OfTicket one : tickets) {
      queries.change(
          """
          insert into process_replay_ticket (replay_id, ticket_id, outcome, is_faithful, content)
          values (:id, :ticket, :outcome, :faithful, :content)
          """,
          Map.of(
              "id", id,
              "ticket", one.id(),
              "outcome", one.outcome(),
              "faithful", one.faithful(),
              "content", jsonb.toJson(one)));
    }
    return runs.progress(id, total, done);
  }

  /**
   * Ends it, where it has not ended.
   *
   * @return whether it had not
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean end(long id, String state, Instant at, Report report, String reason) {
    if (report != null) {
      queries.change(
          "update process_replay set summary = :summary where id = :id and state = 'running'",
          Map.of("id", id, "summary", jsonb.toJson(report)));
    }
    return runs.end(id, state, at, reason);
  }

  /** One of them. */
  public Optional<Replay> find(long id) {
    return queries.list(SELECT + " where r.id = :id", Map.of("id", id), this::replay).stream()
        .findFirst();
  }

  /** The newest 50, of one draft or of exactly one file perhaps. */
  public List<Replay> newest(Long draft, String sha256) {
    Map<String, Object> values = new HashMap<>();
    List<String> where = new ArrayList<>();
    if (draft != null) {
      values.put("draft", draft);
      where.add("r.draft_id = :draft");
    }
    if (sha256 != null) {
      values.put("sha256", sha256);
      where.add("r.sha256 = :sha256");
    }
    String condition = where.isEmpty() ? "" : " where " + String.join(" and ", where);
    return queries.list(SELECT + condition + " order by r.id desc limit 50", values, this::replay);
  }

  /** A page of what came of the tickets, in the order of their keys. */
  public List<OfTicket> tickets(long id, String outcome, long after, int most) {
    Map<String, Object> values = new HashMap<>();
    values.put("id", id);
    values.put("after", after);
    values.put("most", most);
    values.put("outcome", outcome);
    return queries.list(
        "select ticket_id, content from process_replay_ticket where replay_id = :id and ticket_id >"
            + " :after "
            + (outcome == null ? "" : "and outcome = :outcome ")
            + "order by ticket_id limit :most",
        values,
        this::ticket);
  }

  private OfTicket ticket(Columns row) throws SQLException {
    OfTicket read = jsonb.fromJson(row.text("content"), OfTicket.class);
    return new OfTicket(
        row.key("ticket_id"),
        read.reference(),
        read.outcome(),
        read.faithful(),
        read.partedAt(),
        read.inForce(),
        read.draft(),
        read.reason());
  }

  private Replay replay(Columns row) throws SQLException {
    String summary = row.text("summary");
    return new Replay(
        row.key("id"),
        row.text("key"),
        row.key("draft_id"),
        row.number("revision"),
        new Person(row.key("author_id"), row.text("author_name")),
        row.instant("asked_at"),
        row.text("state"),
        row.instant("ended_at"),
        row.number("wanted"),
        row.number("total"),
        row.number("done"),
        row.text("reason"),
        new Counts(
            row.key("same"),
            row.key("elsewhere"),
            row.key("stopped"),
            row.key("not_comparable"),
            row.key("faithful")),
        summary == null ? null : jsonb.fromJson(summary, Report.class));
  }
}
