package org.sportello.inquiry.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sportello.platform.query.Queries;

/** Whether anything was changed since: what was verified, and what came of it. */
@ApplicationScoped
class Proofs extends SqlQuestion {
  private static final List<Column> COLUMNS =
      List.of(
          Column.moment("asked"),
          Column.text("who"),
          Column.code("scope"),
          Column.ticket("ticket"),
          Column.moment("since"),
          Column.moment("until"),
          Column.code("state"),
          Column.code("verdict"),
          Column.number("chains"),
          Column.number("entries"),
          Column.number("checkpoints"),
          Column.number("findings"));

  private static final String SQL =
      """
      select rfc3339(v.requested_at) as asked, p.name as who, v.scope, v.ticket,
        rfc3339(v.since) as since, rfc3339(v.until) as until, v.state,
        case when v.report is null then 'open'
          when cast(v.report ->> 'intact' as boolean) then 'intact' else 'rewritten' end as verdict,
        v.report ->> 'chains' as chains, v.report ->> 'entries' as entries,
        v.report ->> 'checkpoints' as checkpoints, v.report ->> 'totalFindings' as findings,
        to_char(v.id, 'FM000000000000') as position
      from ledger_verification v join person p on p.id = v.requested_by
      where (cast(:from as timestamptz) is null or v.requested_at >= :from)
        and (cast(:to as timestamptz) is null or v.requested_at < :to)
      """;

  protected Proofs() {
    super(null);
  }

  @Inject
  Proofs(Queries queries) {
    super(queries);
  }

  @Override
  public String id() {
    return "proofs";
  }

  @Override
  public int number() {
    return 3;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.FROM, Parameter.TO);
  }

  @Override
  public List<Column> columns() {
    return COLUMNS;
  }

  @Override
  String sql() {
    return SQL;
  }
}
