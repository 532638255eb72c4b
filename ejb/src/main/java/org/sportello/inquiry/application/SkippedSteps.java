package org.sportello.inquiry.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sportello.audit.application.DiagramFacts;
import org.sportello.platform.query.Queries;

/** Which tickets went through a process without ever coming to one of its elements. */
@ApplicationScoped
class SkippedSteps extends SqlQuestion {
  private static final List<Column> COLUMNS =
      List.of(
          Column.ticket("ticket"),
          Column.text("process"),
          Column.number("version"),
          Column.code("drawn"),
          Column.moment("began"),
          Column.moment("ended"),
          Column.code("outcome"),
          Column.text("lastPerson"));
  private static final int PROCESS = 1;
  private static final int VERSION = 2;
  private static final int DRAWN = 3;

  private static final String SQL =
      """
      select substr(s.chain, 8) as ticket, s.process_key as process,
        cast(s.process_version as text) as version, cast(:element as text) as drawn,
        rfc3339(s.at) as began, rfc3339(o.at) as ended,
        coalesce(o.data ->> 'outcome', case when o.at is null then 'running' end) as outcome,
        (select actor_name(a.actor_type, a.actor_id) from ledger_entry a
          where a.chain = s.chain and a.actor_type = 'person' and a.process_key = s.process_key
          order by a.sequence desc limit 1) as "lastPerson",
        to_char(s.at, 'YYYYMMDDHH24MISSUS') || s.chain || to_char(s.sequence, 'FM000000')
          as position
      from ledger_entry s
      left join lateral (
        select e.at, e.data from ledger_entry e
        where e.chain = s.chain and e.kind = 'process.ended'
          and e.data ->> 'instance' = s.data ->> 'instance'
        order by e.sequence desc limit 1) o on true
      where s.kind = 'process.started' and s.chain like 'ticket:%' and s.process_key = :process
        and (cast(:from as timestamptz) is null or s.at >= :from)
        and (cast(:to as timestamptz) is null or s.at < :to)
        and not exists (
          select from ledger_entry a
          where a.chain = s.chain and a.kind = 'activity.started'
            and a.process_key = s.process_key and a.element = :element
            and a.data ->> 'instance' = s.data ->> 'instance')
      """;

  private DiagramFacts diagrams;

  protected SkippedSteps() {
    super(null);
  }

  @Inject
  SkippedSteps(Queries queries, DiagramFacts diagrams) {
    super(queries);
    this.diagrams = diagrams;
  }

  @Override
  public String id() {
    return "skipped";
  }

  @Override
  public int number() {
    return 4;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.PROCESS, Parameter.ELEMENT, Parameter.FROM, Parameter.TO);
  }

  @Override
  public Set<Parameter> required() {
    return Set.of(Parameter.PROCESS, Parameter.ELEMENT);
  }

  @Override
  public List<Column> columns() {
    return COLUMNS;
  }

  @Override
  String sql() {
    return SQL;
  }

  /** Whether the version that the ticket ran on has the element at all. */
  @Override
  List<String> said(List<String> cells) {
    List<String> said = new ArrayList<>(cells);
    boolean isDrawn =
        diagrams
            .element(cells.get(PROCESS), Integer.parseInt(cells.get(VERSION)), cells.get(DRAWN))
            .isPresent();
    said.set(DRAWN, isDrawn ? "yes" : "no");
    return said;
  }
}
