package org.sportello.live.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sportello.platform.query.Queries;
import org.sportello.ticket.application.TicketOwner;

/** Reads at which tickets others are present than before, in the same order as the changes. */
@ApplicationScoped
public class PresenceFeed {

  private static final String SINCE =
      """
      select cast(b.upto as text) as upto, t.reference, t.requester_id, o.path, o.area_code
      from (select pg_snapshot_xmin(pg_current_snapshot()) as upto) b
      left join lateral (
        select distinct p.ticket_id from ticket_presence p
        where p.xact >= cast(cast(:since as text) as xid8) and p.xact < b.upto) c on true
      left join ticket t on t.id = c.ticket_id
      left join organization o on o.id = t.organization_id
      """;

  private Queries queries;

  protected PresenceFeed() {}

  @Inject
  public PresenceFeed(Queries queries) {
    this.queries = queries;
  }

  /** A ticket at which somebody came, went or does something else. */
  record Visited(String reference, TicketOwner owner) {

    LiveEvent event() {
      return new LiveEvent(null, "ticket.presence.changed", "{\"ticket\":\"" + reference + "\"}");
    }
  }

  /**
   * What is new.
   *
   * @param upto the transaction to go on with
   */
  record Piece(List<Visited> visited, long upto) {}

  /** What is new since that transaction began to count. */
  Piece since(long transaction) {
    record Row(long upto, Visited visited) {}
    List<Row> rows =
        queries.list(
            SINCE,
            Map.of("since", Long.toString(transaction)),
            row ->
                new Row(
                    Long.parseLong(row.text("upto")),
                    row.text("reference") == null
                        ? null
                        : new Visited(
                            row.text("reference"),
                            new TicketOwner(
                                row.key("requester_id"),
                                row.text("path"),
                                row.text("area_code")))));
    return new Piece(
        rows.stream().map(Row::visited).filter(Objects::nonNull).toList(), rows.get(0).upto());
  }
}
