package org.sportello.inquiry.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sportello.platform.query.Queries;

/** Who could approve changes of processes at a moment, as far as their logins have shown. */
@ApplicationScoped
class PossibleApprovers extends SqlQuestion {
  private static final List<Column> COLUMNS =
      List.of(
          Column.text("who"),
          Column.text("login"),
          Column.code("could"),
          Column.moment("seen"),
          Column.number("decided"),
          Column.text("roles"));

  private static final String SQL =
      """
      select p.name as who, p.username as login, rfc3339(s.at) as seen,
        case when s.data -> 'roles' @> '["process-owner"]' then 'yes' else 'no' end as could,
        (select string_agg(role, ', ' order by role)
          from jsonb_array_elements_text(s.data -> 'roles') role) as roles,
        (select count(*) from process_proposal d
          where d.decided_by_id = p.id and (cast(:at as timestamptz) is null or d.decided_at <= :at))
          as decided,
        case when s.data -> 'roles' @> '["process-owner"]' then '1' else '0' end
          || to_char(p.id, 'FM000000000000') as position
      from (
        select distinct on (e.chain) e.chain, e.at, e.data from ledger_entry e
        where e.kind = 'roles.seen' and e.chain not like 'ticket:%'
          and e.kind not in ('activity.started', 'activity.ended', 'process.started', 'process.ended')
          and (cast(:at as timestamptz) is null or e.at <= :at)
        order by e.chain, e.sequence desc) s
      join person p on p.id = cast(substr(s.chain, 7) as bigint)
      """;

  protected PossibleApprovers() {
    super(null);
  }

  @Inject
  PossibleApprovers(Queries queries) {
    super(queries);
  }

  @Override
  public String id() {
    return "approvers";
  }

  @Override
  public int number() {
    return 10;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.AT);
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
