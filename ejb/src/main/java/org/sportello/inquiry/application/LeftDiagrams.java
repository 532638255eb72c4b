package org.sportello.inquiry.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sportello.audit.application.CheckingConformance;
import org.sportello.audit.application.Conformance;
import org.sportello.audit.application.Conformance.Deviation;
import org.sportello.platform.query.Queries;
import org.sportello.platform.security.Caller;

/** Which tickets did what no published diagram explains, with who and why. */
@ApplicationScoped
class LeftDiagrams implements Question {
  private static final List<Column> COLUMNS =
      List.of(
          Column.ticket("ticket"),
          Column.number("fitness"),
          Column.number("moves"),
          Column.code("deviation"),
          Column.moment("at"),
          Column.text("process"),
          Column.number("version"),
          Column.text("element"),
          Column.text("who"),
          Column.text("reason"));
  private static final int PIECE = 200;

  private static final String TICKETS =
      """
      select t.id, t.reference from ticket t
      where t.id < :after and (cast(:from as timestamptz) is null or t.created_at >= :from)
        and (cast(:to as timestamptz) is null or t.created_at < :to)
        and (cast(:process as text) is null or exists (
          select from ledger_entry e where e.chain = 'ticket:' || t.reference
            and e.kind = 'process.started' and e.process_key = :process))
      order by t.id desc limit 200
      """;

  private Queries queries;
  private CheckingConformance conformance;

  protected LeftDiagrams() {}

  @Inject
  LeftDiagrams(Queries queries, CheckingConformance conformance) {
    this.queries = queries;
    this.conformance = conformance;
  }

  @Override
  public String id() {
    return "conformance";
  }

  @Override
  public int number() {
    return 11;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.PROCESS, Parameter.FROM, Parameter.TO);
  }

  @Override
  public List<Column> columns() {
    return COLUMNS;
  }

  private record Known(long id, String reference) {}

  /** The rows of a ticket belong together: a part of the answer ends behind the last of them. */
  @Override
  public void answer(
      Caller caller, Asked asked, String language, String after, long most, Taker rows) {
    long before = after == null ? Long.MAX_VALUE : Long.parseLong(after);
    long given = 0;
    List<Known> piece = piece(asked, before);
    while (!piece.isEmpty()) {
      for (Known ticket : piece) {
        Conformance found = conformance.of(ticket.reference());
        for (Deviation each : found.deviations()) {
          if (asked.process() == null || asked.process().equals(each.process())) {
            rows.take(row(found, each, language, ticket.id()));
            given++;
          }
        }
        if (given >= most) {
          return;
        }
      }
      before = piece.get(piece.size() - 1).id();
      piece = piece.size() < PIECE ? List.of() : piece(asked, before);
    }
  }

  private List<Known> piece(Asked asked, long before) {
    Map<String, Object> values = new HashMap<>(asked.values());
    values.put("after", before);
    return queries.list(TICKETS, values, row -> new Known(row.key("id"), row.text("reference")));
  }

  private static Row row(Conformance found, Deviation each, String language, long ticket) {
    String name =
        each.name() == null
            ? each.element()
            : language.equals("it") ? each.name().it() : each.name().en();
    return new Row(
        Arrays.asList(
            found.reference(),
            String.format(Locale.ROOT, "%.4f", found.fitness()),
            Integer.toString(found.moves()),
            each.kind(),
            each.at().toString(),
            each.process(),
            Integer.toString(each.version()),
            name,
            each.who(),
            each.reason()),
        Long.toString(ticket));
  }
}
