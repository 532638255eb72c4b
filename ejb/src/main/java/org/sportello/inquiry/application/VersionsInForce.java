package org.sportello.inquiry.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sportello.platform.query.Queries;

/** Which version was in force, who approved it, on what evidence. */
@ApplicationScoped
class VersionsInForce extends SqlQuestion {
  private static final List<Column> COLUMNS =
      List.of(
          Column.text("process"),
          Column.number("version"),
          Column.moment("since"),
          Column.moment("until"),
          Column.code("origin"),
          Column.text("author"),
          Column.moment("proposed"),
          Column.text("approver"),
          Column.text("reason"),
          Column.text("sha256"));

  private static final String SQL =
      """
      select r.key as process, cast(r.version as text) as version, rfc3339(r.at) as since,
        rfc3339(r.until) as until, case when r.shipped then 'shipped' else 'approved' end as origin,
        author.name as author, rfc3339(p.proposed_at) as proposed, approver.name as approver, p.reason,
        r.sha256, r.key || ' ' || to_char(r.version, 'FM000000') as position
      from (
        select e.at, lead(e.at) over (partition by e.chain order by e.sequence) as until,
          e.data ->> 'key' as key, cast(e.data ->> 'version' as int) as version,
          coalesce(cast(e.data ->> 'shipped' as boolean), false) as shipped,
          cast(e.data ->> 'proposal' as bigint) as proposal, e.data ->> 'sha256' as sha256
        from ledger_entry e
        where e.kind = 'process.deployed' and e.chain not like 'ticket:%'
          and e.kind not in ('activity.started', 'activity.ended', 'process.started', 'process.ended')
          and cast(e.data ->> 'changed' as boolean)
          and (cast(:process as text) is null or e.chain = 'process:' || :process)) r
      left join process_proposal p on p.id = r.proposal
      left join person author on author.id = p.author_id
      left join person approver on approver.id = p.decided_by_id
      where cast(:at as timestamptz) is null or (r.at <= :at and (r.until is null or r.until > :at))
      """;

  protected VersionsInForce() {
    super(null);
  }

  @Inject
  VersionsInForce(Queries queries) {
    super(queries);
  }

  @Override
  public String id() {
    return "versions";
  }

  @Override
  public int number() {
    return 2;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.PROCESS, Parameter.AT);
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
