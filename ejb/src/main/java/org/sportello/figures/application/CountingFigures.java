package org.sportello.figures.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.sportello.platform.query.Queries;

/**
 * Counts what the ledger tells of the diagrams, piece by piece: whole transactions, in the order of
 * their numbers, and only those below which none is open any more. A piece is counted together with
 * how far it went, so that after a crash, and with several nodes, every visit is counted once.
 */
@Stateless
public class CountingFigures {

  /** How many entries a piece has at most, beyond those of its last transaction. */
  static final int PIECE = 20_000;

  private static final String PROGRESS =
      """
      select cast(xact as text) as xact from process_figure_progress where id = 1
      for update skip locked
      """;

  private static final String UNTIL =
      """
      select cast(piece.xact as text) as xact, count(*) over () as entries
      from (
        select xact from ledger_entry
        where xact is not null and process_key is not null
          and xact > cast(cast(:after as text) as xid8)
          and xact < pg_snapshot_xmin(pg_current_snapshot())
        order by xact limit :most) piece
      order by piece.xact desc limit 1
      """;

  private static final String COUNT =
      """
      with piece as materialized (
        select chain, at, kind, process_key, process_version as version, element,
          data ->> 'activity' as visit, data ->> 'instance' as instance, data ->> 'flow' as flow
        from ledger_entry
        where xact is not null and process_key is not null
          and xact > cast(cast(:after as text) as xid8)
          and xact <= cast(cast(:until as text) as xid8)
          and kind in ('activity.started', 'activity.ended', 'process.ended')
      ), begun as (
        select visit, instance, process_key, version, element, chain, at as started_at
        from piece
        where kind = 'activity.started' and visit is not null and instance is not null
      ), gone as (
        select visit, max(at) as at from piece
        where kind = 'activity.ended' and visit is not null group by visit
      ), over as (
        select instance, max(at) as at from piece
        where kind = 'process.ended' and instance is not null group by instance
      ), known as (
        delete from process_visit v using gone g where v.visit = g.visit returning v.*
      ), dropped as (
        delete from process_visit v using over o
        where v.instance = o.instance
          and not exists (select from gone g where g.visit = v.visit)
        returning v.*
      ), visited as (
        select v.*, coalesce(g.at, o.at) as ended_at
        from (select * from begun union all select * from known union all select * from dropped) v
        left join gone g on g.visit = v.visit
        left join over o on o.instance = v.instance
      ), kept as (
        insert into process_visit
          (visit, instance, process_key, version, element, chain, started_at)
        select visit, instance, process_key, version, element, chain, started_at
        from visited where ended_at is null
        on conflict (visit) do nothing
      ), happened as (
        select process_key, version, element, chain, ended_at as at,
          duration_bucket(ended_at - started_at) as bucket
        from visited where ended_at is not null
        union all
        select process_key, version, flow, chain, at, cast(-1 as smallint)
        from piece where kind = 'activity.started' and flow is not null
      ), counted as (
        select h.process_key, h.version, h.element, coalesce(t.plan_code, '') as plan_code,
          coalesce(t.product_code, '') as product_code, coalesce(t.priority, '') as priority,
          cast(h.at at time zone :zone as date) as day, h.bucket, count(*) as visits
        from happened h
        left join ticket t
          on h.chain like 'ticket:%' and t.reference = substr(h.chain, 8) collate "default"
        group by 1, 2, 3, 4, 5, 6, 7, 8
      ), made as (
        insert into process_figure_series
          (process_key, version, element, plan_code, product_code, priority)
        select distinct process_key, version, element, plan_code, product_code, priority
        from counted c
        where not exists (
          select from process_figure_series s
          where (s.process_key, s.version, s.element, s.plan_code, s.product_code, s.priority)
            = (c.process_key, c.version, c.element, c.plan_code, c.product_code, c.priority))
        returning id, process_key, version, element, plan_code, product_code, priority
      ), placed as (
        select s.id, c.day, c.bucket, c.visits
        from counted c
        join (select * from made union all select * from process_figure_series) s
          using (process_key, version, element, plan_code, product_code, priority)
      ), summed as (
        insert into process_figure as f (series, span, begins, bucket, visits)
        select id, 'day', day, bucket, visits from placed
        union all
        select id, 'month', cast(date_trunc('month', day) as date), bucket, sum(visits)
        from placed group by 1, 3, 4
        on conflict (series, span, begins, bucket) do update
          set visits = f.visits + excluded.visits
        returning 1
      ), passed as (
        select distinct h.process_key, h.version, h.element,
          cast(h.at at time zone :zone as date) as day, t.id as ticket_id
        from happened h
        join ticket t on t.reference = substr(h.chain, 8) collate "default"
        where h.chain like 'ticket:%'
      ), opened as (
        insert into process_place (process_key, version, element)
        select distinct process_key, version, element from passed p
        where not exists (
          select from process_place known
          where (known.process_key, known.version, known.element)
            = (p.process_key, p.version, p.element))
        returning id, process_key, version, element
      ), listed as (
        insert into process_passage (place, day, ticket_id)
        select place.id, p.day, p.ticket_id
        from passed p
        join (select * from opened union all select * from process_place) place
          using (process_key, version, element)
        on conflict do nothing
      ), moved as (
        update process_figure_progress
        set xact = cast(cast(:until as text) as xid8), counted_at = :now where id = 1
        returning 1
      )
      select (select count(*) from summed) as rows_written
      """;

  private static final String NOTHING_NEW =
      "update process_figure_progress set counted_at = :now where id = 1 returning 1 as done";

  private Queries queries;
  private Clock clock;
  private FigureZone zone;

  protected CountingFigures() {}

  @Inject
  public CountingFigures(Queries queries, FigureZone zone, Clock clock) {
    this.queries = queries;
    this.zone = zone;
    this.clock = clock;
  }

  /**
   * Counts the next piece, in the transaction in progress.
   *
   * @return whether there is more to count now; not so while another node counts
   */
  public boolean countNext() {
    return countNext(PIECE);
  }

  boolean countNext(int most) {
    List<String> after = queries.list(PROGRESS, Map.of(), row -> row.text("xact"));
    if (after.isEmpty()) {
      return false;
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<Piece> piece =
        queries.list(
            UNTIL,
            Map.of("after", after.get(0), "most", most),
            row -> new Piece(row.text("xact"), row.key("entries")));
    if (piece.isEmpty()) {
      queries.list(NOTHING_NEW, Map.of("now", now), row -> row.number("done"));
      return false;
    }
    queries.list(
        COUNT,
        Map.of(
            "after", after.get(0),
            "until", piece.get(0).until(),
            "zone", zone.id(),
            "now", now),
        row -> row.key("rows_written"));
    return piece.get(0).entries() >= most;
  }

  private record Piece(String until, long entries) {}
}
