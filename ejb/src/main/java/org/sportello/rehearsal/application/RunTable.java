package org.sportello.rehearsal.application;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.sportello.platform.query.Queries;

/**
 * A table of what runs for a while: how far each one is, and a beat that shows that its server is
 * still at it. A run that has not shown one for a minute counts as interrupted.
 */
public final class RunTable {
  /** The state of a run whose table is {@code r}. */
  public static final String STATE =
      """
      case when r.state = 'running' and r.beat_at < clock_timestamp() - interval '1 minute'
        then 'interrupted' else r.state end as state
      """;

  private final Queries queries;
  private final String table;

  /** The runs of that table. */
  public RunTable(Queries queries, String table) {
    this.queries = queries;
    this.table = table;
  }

  /** How many are running. */
  public int running() {
    return queries
        .list(
            "select count(*)::int as runs from "
                + table
                + " where state = 'running'"
                + " and beat_at >= clock_timestamp() - interval '1 minute'",
            Map.of(),
            row -> row.number("runs"))
        .get(0);
  }

  /**
   * Notes how far it is.
   *
   * @return whether it is to go on
   */
  public boolean progress(long id, int total, int done) {
    return queries.change(
            "update "
                + table
                + " set total = :total, done = :done, beat_at = clock_timestamp()"
                + " where id = :id and state = 'running'",
            Map.of("id", id, "total", total, "done", done))
        == 1;
  }

  /**
   * Ends it, where it has not ended.
   *
   * @return whether it had not
   */
  public boolean end(long id, String state, Instant at, String reason) {
    Map<String, Object> values = new HashMap<>();
    values.put("id", id);
    values.put("state", state);
    values.put("at", at);
    values.put("reason", reason);
    return queries.change(
            "update "
                + table
                + " set state = :state, ended_at = :at, reason = :reason"
                + " where id = :id and state = 'running'",
            values)
        == 1;
  }
}
