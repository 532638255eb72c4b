package org.sportello.inquiry.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sportello.platform.query.Queries;

/** Which persons were erased, on whose word, and whether the statistics are what they were. */
@ApplicationScoped
class Erasures extends SqlQuestion {
  private static final List<Column> COLUMNS =
      List.of(
          Column.moment("at"),
          Column.number("person"),
          Column.text("who"),
          Column.text("reason"),
          Column.number("tickets"),
          Column.number("texts"),
          Column.number("left"),
          Column.text("statisticsThen"),
          Column.text("statisticsNow"),
          Column.code("agree"));

  private static final String SQL =
      """
      select rfc3339(x.erased_at) as at, cast(x.person_id as text) as person, w.name as who,
        x.reason, x.counts ->> 'tickets' as tickets, x.counts ->> 'ledgerTexts' as texts,
        (select count(*) from ledger_personal p where p.person_id = x.person_id)
          + (select count(*) from person_key k where k.person_id = x.person_id)
          + (select count(*) from person_email m where m.person_id = x.person_id) as left,
        cast(x.statistics as text) as "statisticsThen",
        cast(person_statistics(x.person_id) as text) as "statisticsNow",
        case when x.statistics = person_statistics(x.person_id) then 'yes' else 'no' end as agree,
        to_char(x.id, 'FM000000000000') as position
      from erasure x join person w on w.id = x.erased_by
      where (cast(:person as bigint) is null or x.person_id = cast(:person as bigint))
        and (cast(:from as timestamptz) is null or x.erased_at >= :from)
        and (cast(:to as timestamptz) is null or x.erased_at < :to)
      """;

  protected Erasures() {
    super(null);
  }

  @Inject
  Erasures(Queries queries) {
    super(queries);
  }

  @Override
  public String id() {
    return "erasures";
  }

  @Override
  public int number() {
    return 8;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.PERSON, Parameter.FROM, Parameter.TO);
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
