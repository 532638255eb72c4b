package org.sportello.inquiry.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sportello.platform.query.Queries;

/** Which tickets were closed ex officio without proof that the announcing mail went out. */
@ApplicationScoped
class UnprovenClosures extends SqlQuestion {
  private static final List<Column> COLUMNS =
      List.of(
          Column.ticket("ticket"),
          Column.moment("closed"),
          Column.moment("announced"),
          Column.code("delivery"),
          Column.number("failures"),
          Column.text("error"));

  private static final String SQL =
      """
      select t.reference as ticket, rfc3339(t.closed_at) as closed, rfc3339(m.created_at) as announced,
        case when m.id is null then 'none' else m.state end as delivery,
        (select count(*) from outgoing_mail_attempt a where a.outgoing_mail_id = m.id) as failures,
        (select a.error from outgoing_mail_attempt a where a.outgoing_mail_id = m.id
          order by a.id desc limit 1) as error,
        to_char(t.closed_at, 'YYYYMMDDHH24MISSUS') || t.reference as position
      from ticket t
      left join lateral (
        select o.* from outgoing_mail o
        where o.ticket_id = t.id and o.template = 'solved' and o.created_at <= t.closed_at
        order by o.id desc limit 1) m on true
      where t.closure_kind = 'ex-officio'
        and (cast(:from as timestamptz) is null or t.closed_at >= :from)
        and (cast(:to as timestamptz) is null or t.closed_at < :to)
        and (m.id is null or m.state = 'bounced' or not exists (
          select from ledger_entry e
          where e.chain = 'ticket:' || t.reference and e.kind = 'mail.sent'
            and e.data ->> 'mail' = cast(m.id as text) and e.at <= t.closed_at))
      """;

  protected UnprovenClosures() {
    super(null);
  }

  @Inject
  UnprovenClosures(Queries queries) {
    super(queries);
  }

  @Override
  public String id() {
    return "closures";
  }

  @Override
  public int number() {
    return 5;
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
