package org.sportello.processtest.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sportello.platform.query.Columns;
import org.sportello.platform.query.Queries;
import org.sportello.processtest.application.TestRun.Counts;
import org.sportello.rehearsal.application.Replay.Person;
import org.sportello.rehearsal.application.RunTable;

/** Keeps runs of the test cases and what came of each case. */
@Stateless
public class TestRunStore {
  private static final String SELECT =
      """
      select r.id, r.key, r.draft_id, r.revision, r.proposal_id, r.bundle_id, r.author_id,
        p.name as author_name, r.asked_at, r.ended_at, r.total, r.done, r.reason, r.seen_by_id,
        s.name as seen_by_name, r.seen_at, c.passed, c.failed, c.not_playable,
        r.tests is distinct from
      """
          + TestStore.DIGEST
          + " as outdated, "
          + RunTable.STATE
          + """
      from process_test_run r
      join person p on p.id = r.author_id
      left join person s on s.id = r.seen_by_id
      cross join lateral (
        select count(*) filter (where outcome = 'passed') as passed,
          count(*) filter (where outcome = 'failed') as failed,
          count(*) filter (where outcome = 'not-playable') as not_playable
        from process_test_result where run_id = r.id) c
      """;

  private final Jsonb jsonb = JsonbBuilder.create();
  private Queries queries;
  private RunTable runs;

  protected TestRunStore() {}

  @Inject
  public TestRunStore(Queries queries) {
    this.queries = queries;
    this.runs = new RunTable(queries, "process_test_run");
  }

  /**
   * What is tested; all null for what is in force.
   *
   * @param key of the file that is tested; null where it is a bundle
   */
  public record Tested(String key, Long draft, Integer revision, Long proposal, Long bundle) {
    static final Tested IN_FORCE = new Tested(null, null, null, null, null);
  }

  /**
   * A run that begins.
   *
   * @param xml the file that is tested, or null where it is not one file
   * @param total how many cases there are
   * @param tests a digest of them
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  public record Asked(Tested what, byte[] xml, long author, Instant at, int total, String tests) {}

  /** Keeps a run that begins; one of no cases is done at once. */
  public long add(Asked asked) {
    Map<String, Object> values = new HashMap<>();
    values.put("key", asked.what().key());
    values.put("draft", asked.what().draft());
    values.put("revision", asked.what().revision());
    values.put("proposal", asked.what().proposal());
    values.put("bundle", asked.what().bundle());
    values.put("xml", asked.xml() == null ? new byte[0] : asked.xml());
    values.put("author", asked.author());
    values.put("at", asked.at());
    values.put("total", asked.total());
    values.put("tests", asked.tests());
    values.put("state", asked.total() == 0 ? "done" : "running");
    values.put("ended", asked.total() == 0 ? asked.at() : null);
    return queries
        .list(
            """
            insert into process_test_run (key, draft_id, revision, proposal_id, bundle_id, sha256,
              author_id, asked_at, state, ended_at, total, tests)
            values (:key, :draft, :revision, :proposal, :bundle,
              case when length(:xml) > 0 then encode(sha256(:xml), 'hex') end, :author,
              :at, :state, :ended::timestamptz, :total, :tests)
            returning id
            """,
            values,
            row -> row.key("id"))
        .get(0);
  }

  /** How many are running. */
  public int running() {
    return runs.running();
  }

  /**
   * Keeps how far it is and what came of the cases, at once; nothing where it has ended.
   *
   * @return whether it is to go on
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean progress(long id, int total, int done, List<TestResult> results) {
    boolean goesOn = runs.progress(id, total, done);
    if (goesOn) {
      results.forEach(one -> add(id, one));
    }
    return goesOn;
  }

  private void add(long run, TestResult result) {
    queries.change(
        """
        insert into process_test_result (run_id, test_id, outcome, content)
        values (:run, :test, :outcome, :content)
        """,
        Map.of(
            "run", run,
            "test", result.test(),
            "outcome", result.outcome(),
            "content", jsonb.toJson(result)));
  }

  /**
   * Ends it, where it has not ended.
   *
   * @return whether it had not
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean end(long id, String state, Instant at, String reason) {
    return runs.end(id, state, at, reason);
  }

  /** Notes who has approved the proposal and has seen what came of the run. */
  public void seen(long id, long person, Instant at) {
    queries.change(
        "update process_test_run set seen_by_id = :person, seen_at = :at where id = :id",
        Map.of("id", id, "person", person, "at", at));
  }

  /** One of them. */
  public Optional<TestRun> find(long id) {
    return queries.list(SELECT + " where r.id = :id", Map.of("id", id), this::run).stream()
        .findFirst();
  }

  /** The newest, of one draft, one proposal or one bundle perhaps. */
  public List<TestRun> newest(Long draft, Long proposal, Long bundle, int most) {
    Map<String, Object> wanted = new HashMap<>();
    wanted.put("draft", draft);
    wanted.put("proposal", proposal);
    wanted.put("bundle", bundle);
    wanted.values().removeIf(Objects::isNull);
    String condition =
        wanted.keySet().stream()
            .map(one -> "r." + one + "_id = :" + one)
            .collect(Collectors.joining(" and "));
    Map<String, Object> values = new HashMap<>(wanted);
    values.put("most", most);
    return queries.list(
        SELECT
            + (condition.isEmpty() ? "" : " where " + condition)
            + " order by r.id desc limit :most",
        values,
        this::run);
  }

  /** A page of what came of the cases, in the order of their keys. */
  public List<TestResult> results(long id, String outcome, long after, int most) {
    Map<String, Object> values = new HashMap<>();
    values.put("id", id);
    values.put("after", after);
    values.put("most", most);
    values.put("outcome", outcome);
    return queries.list(
        "select content from process_test_result where run_id = :id and test_id > :after "
            + (outcome == null ? "" : "and outcome = :outcome ")
            + "order by test_id limit :most",
        values,
        row -> jsonb.fromJson(row.text("content"), TestResult.class));
  }

  private TestRun run(Columns row) throws SQLException {
    Long seenBy = row.key("seen_by_id");
    return new TestRun(
        row.key("id"),
        row.text("key"),
        row.key("draft_id"),
        row.count("revision"),
        row.key("proposal_id"),
        row.key("bundle_id"),
        new Person(row.key("author_id"), row.text("author_name")),
        row.instant("asked_at"),
        row.text("state"),
        row.instant("ended_at"),
        row.number("total"),
        row.number("done"),
        row.text("reason"),
        new Counts(row.key("passed"), row.key("failed"), row.key("not_playable")),
        seenBy == null ? null : new Person(seenBy, row.text("seen_by_name")),
        row.instant("seen_at"),
        row.flag("outdated"));
  }
}
