package org.sportello.inquiry.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sportello.audit.application.ReadingStories;
import org.sportello.audit.application.Story;
import org.sportello.ledger.application.DiagramLabels.DiagramLabel;
import org.sportello.platform.security.Caller;
import org.sportello.ticket.domain.TicketNumber;

/** Every step of a ticket, human and automatic, with what caused it: its story as a table. */
@ApplicationScoped
class StepsOfTicket implements Question {
  private static final List<Column> COLUMNS =
      List.of(
          Column.number("entry"),
          Column.moment("at"),
          Column.text("who"),
          Column.text("what"),
          Column.number("because"),
          Column.text("process"),
          Column.number("version"),
          Column.text("rule"),
          Column.text("sha256"));

  private ReadingStories stories;

  protected StepsOfTicket() {}

  @Inject
  StepsOfTicket(ReadingStories stories) {
    this.stories = stories;
  }

  @Override
  public String id() {
    return "steps";
  }

  @Override
  public int number() {
    return 1;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(Parameter.TICKET);
  }

  @Override
  public Set<Parameter> required() {
    return Set.of(Parameter.TICKET);
  }

  @Override
  public List<Column> columns() {
    return COLUMNS;
  }

  @Override
  public void answer(
      Caller caller, Asked asked, String language, String after, long most, Taker rows) {
    long from = after == null ? 0 : Long.parseLong(after);
    stories.read(caller, TicketNumber.of(asked.ticket())).items().stream()
        .filter(item -> item.sequence() > from)
        .limit(most)
        .forEach(item -> rows.take(row(item, language)));
  }

  private static Row row(Story.Told item, String language) {
    List<String> cells = new ArrayList<>();
    cells.add(Long.toString(item.sequence()));
    cells.add(item.at().toString());
    cells.add(item.actor().name());
    cells.add(said(item.text(), language));
    cells.add(item.because() == null ? null : item.because().toString());
    cells.add(item.process() == null ? null : item.process().key());
    cells.add(item.process() == null ? null : Integer.toString(item.process().version()));
    cells.add(item.decision() == null ? null : rules(item.decision()));
    cells.add(item.hash());
    return new Row(cells, Long.toString(item.sequence()));
  }

  private static String said(DiagramLabel label, String language) {
    return language.equals("it") ? label.it() : label.en();
  }

  private static String rules(Story.Decision decision) {
    List<String> fired =
        decision.rows().stream()
            .map(row -> row.number() == null ? row.id() : row.number().toString())
            .toList();
    return decision.table() + " v" + decision.version() + ": " + String.join(", ", fired);
  }
}
