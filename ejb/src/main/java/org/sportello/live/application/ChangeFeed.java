package org.sportello.live.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sportello.ledger.domain.Chain;
import org.sportello.platform.query.Columns;
import org.sportello.platform.query.Queries;
import org.sportello.ticket.application.TicketOwner;

/**
 * Reads the ledger's growth in an order in which nothing appears later at a place already passed:
 * by transaction, and only of those below which none is still open.
 */
@ApplicationScoped
public class ChangeFeed {

  private static final String END =
      "select cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as upto";

  static final String AFTER =
      """
      select cast(b.upto as text) as upto, cast(c.xact as text) as xact, c.chain, c.sequence, c.at,
        c.kind, case when c.actor_type = 'person' then c.actor_id end as person,
        cast(c.data as text) as data, t.requester_id, o.path, o.area_code
      from (select pg_snapshot_xmin(pg_current_snapshot()) as upto) b
      left join lateral (
        select * from ticket_change f
        where (f.xact, f.chain, f.sequence)
            > (cast(cast(:xact as text) as xid8), cast(:chain as text), :sequence)
          and f.xact < b.upto
        order by f.xact, f.chain, f.sequence limit :limit) c on true
      left join ticket t
        on t.reference = substr(c.chain, length('ticket:') + 1) collate "default"
      left join organization o on o.id = t.organization_id
      order by c.xact, c.chain, c.sequence
      """;

  private Queries queries;

  protected ChangeFeed() {}

  @Inject
  public ChangeFeed(Queries queries) {
    this.queries = queries;
  }

  /**
   * A piece of the feed.
   *
   * @param end where the piece ends
   * @param isWhole whether nothing more can be read now
   */
  record Piece(List<Change> changes, Position end, boolean isWhole) {}

  /** Where the feed ends now. */
  Position end() {
    return queries
        .list(END, Map.of(), row -> Position.before(Long.parseLong(row.text("upto"))))
        .get(0);
  }

  /** What comes after that place, at most so many entries. */
  Piece after(Position place, int most) {
    List<Row> rows =
        queries.list(
            AFTER,
            Map.of(
                "xact", Long.toString(place.transaction()),
                "chain", place.chain(),
                "sequence", place.sequence(),
                "limit", most),
            ChangeFeed::row);
    List<Change> changes = new ArrayList<>();
    rows.stream().map(Row::change).filter(Objects::nonNull).forEach(changes::add);
    boolean isWhole = changes.size() < most;
    Position end =
        isWhole ? Position.before(rows.get(0).upto()) : changes.get(changes.size() - 1).position();
    return new Piece(changes, end.isAfter(place) ? end : place, isWhole);
  }

  private record Row(long upto, Change change) {}

  private static Row row(Columns row) throws SQLException {
    long upto = Long.parseLong(row.text("upto"));
    return new Row(upto, row.text("xact") == null ? null : change(row));
  }

  private static Change change(Columns row) throws SQLException {
    String person = row.text("person");
    String chain = row.text("chain");
    return new Change(
        new Position(Long.parseLong(row.text("xact")), chain, row.key("sequence")),
        row.text("kind"),
        row.instant("at"),
        Chain.ticketReferenceOf(chain).orElseThrow(),
        person == null ? null : Long.valueOf(person),
        json(row.text("data")),
        row.key("requester_id") == null
            ? null
            : new TicketOwner(row.key("requester_id"), row.text("path"), row.text("area_code")));
  }

  private static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
