package org.sportello.inquiry.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sportello.platform.query.Queries;

/** Who has looked at what is kept about a customer. */
@ApplicationScoped
class Accesses extends SqlQuestion {
  private static final List<Column> COLUMNS =
      List.of(
          Column.moment("at"),
          Column.text("who"),
          Column.code("kind"),
          Column.ticket("ticket"),
          Column.text("list"),
          Column.code("reach"));

  private static final String SQL =
      """
      with subject as (
        select t.reference from ticket t
        where (cast(:person as bigint) is not null or cast(:organization as bigint) is not null)
          and (cast(:person as bigint) is null or t.requester_id = cast(:person as bigint))
          and (cast(:organization as bigint) is null
            or t.organization_id = cast(:organization as bigint))),
      access as (
        select e.* from subject s join ledger_entry e on e.chain = 'reading:' || s.reference
        union all
        select e.* from ledger_entry e
        where cast(:person as bigint) is null and cast(:organization as bigint) is null
          and e.kind in ('story.read', 'evidence.taken', 'person.previewed', 'person.dataTaken',
            'question.asked', 'mail.originalRead', 'ticket.read', 'attachment.read', 'person.read',
            'page.read')
          and e.chain not like 'ticket:%'
          and e.kind not in ('activity.started', 'activity.ended', 'process.started', 'process.ended')
        union all
        select e.* from subject s join ledger_entry e on e.chain = 'ticket:' || s.reference
        where e.kind = 'mail.originalRead'
        union all
        select e.* from ledger_entry e
        where e.chain = 'person:' || cast(:person as bigint)
          and e.kind in ('person.previewed', 'person.dataTaken', 'person.read')
        union all
        select e.* from ledger_entry e
        where e.kind in ('ledger.exported', 'eventLog.exported', 'list.exported')
          and e.chain not like 'ticket:%'
          and e.kind not in ('activity.started', 'activity.ended', 'process.started', 'process.ended'))
      select rfc3339(a.at) as at, actor_name(a.actor_type, a.actor_id) as who, a.kind,
        coalesce(a.data ->> 'ticket',
          case when a.chain like 'ticket:%' then substr(a.chain, 8) end) as ticket,
        coalesce(a.data ->> 'list', a.data ->> 'question', a.data ->> 'form', a.data ->> 'what')
          as list,
        case when a.kind like '%.exported' then 'everybody' else 'subject' end as reach,
        to_char(a.at, 'YYYYMMDDHH24MISSUS') || a.chain || to_char(a.sequence, 'FM000000000000')
          as position
      from access a
      where (cast(:from as timestamptz) is null or a.at >= :from)
        and (cast(:to as timestamptz) is null or a.at < :to)
      """;

  protected Accesses() {
    super(null);
  }

  @Inject
  Accesses(Queries queries) {
    super(queries);
  }

  @Override
  public String id() {
    return "accesses";
  }

  @Override
  public int number() {
    return 6;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.PERSON, Parameter.ORGANIZATION, Parameter.FROM, Parameter.TO);
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
