package org.sportello.live.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sportello.platform.query.Queries;

/** Reads which drafts of processes have changed, or have others at them than before. */
@ApplicationScoped
public class DraftFeed {

  private static final String SINCE =
      """
      select cast(b.upto as text) as upto, c.draft, c.revision
      from (select pg_snapshot_xmin(pg_current_snapshot()) as upto) b
      left join lateral (
        select d.id as draft, d.revision from process_draft d
        where d.xact >= cast(cast(:since as text) as xid8) and d.xact < b.upto
        union
        select d.id, d.revision
        from process_draft_presence p join process_draft d on d.id = p.draft_id
        where p.xact >= cast(cast(:since as text) as xid8) and p.xact < b.upto) c on true
      """;

  private Queries queries;

  protected DraftFeed() {}

  @Inject
  public DraftFeed(Queries queries) {
    this.queries = queries;
  }

  /**
   * What is new.
   *
   * @param events one for each draft
   * @param upto the transaction to go on with
   */
  record Piece(List<LiveEvent> events, long upto) {}

  /** What is new since that transaction began to count. */
  Piece since(long transaction) {
    record Row(long upto, LiveEvent event) {}
    List<Row> rows =
        queries.list(
            SINCE,
            Map.of("since", Long.toString(transaction)),
            row ->
                new Row(
                    Long.parseLong(row.text("upto")),
                    row.key("draft") == null
                        ? null
                        : event(row.key("draft"), row.number("revision"))));
    return new Piece(
        rows.stream().map(Row::event).filter(Objects::nonNull).toList(), rows.get(0).upto());
  }

  private static LiveEvent event(long draft, int revision) {
    return new LiveEvent(
        null, "process.draft.changed", "{\"draft\":" + draft + ",\"revision\":" + revision + "}");
  }
}
