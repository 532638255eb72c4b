package org.sportello.figures.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sportello.figures.application.ProcessFigures.ElementFigures;
import org.sportello.figures.application.ProcessFigures.FlowFigures;
import org.sportello.platform.query.Queries;

/**
 * Reads the figures of a diagram: what passed from what was counted, what waits and what failed
 * from the engine as it stands; whether the caller may is asked before.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ReadingFigures {

  private static final double HALF = 0.5;
  private static final double NINE_OF_TEN = 0.9;
  private static final int FLOW = -1;

  private static final String COUNTED_AT = "select counted_at from process_figure_progress";

  private static final String SPAN =
      """
      select s.element, f.bucket, f.visits
      from process_figure_series s
      join process_figure f on f.series = s.id
      where s.process_key = :process
      """;

  private static final String OF_TICKETS = " join ticket t on t.reference = w.reference";

  private static final String FAILED =
      """
      select w.element, count(*) as jobs
      from engine.failed_job w left join ticket t on t.reference = w.reference
      where w.process = :process
      """;

  private Queries queries;

  protected ReadingFigures() {}

  @Inject
  public ReadingFigures(Queries queries) {
    this.queries = queries;
  }

  /** The figures of that diagram, for those tickets, in that time. */
  public ProcessFigures of(FigureFilter filter) {
    Map<String, Spread> passed = new TreeMap<>();
    List<FlowFigures> flows = new ArrayList<>();
    queries.list(
        passed(filter),
        period(filter),
        row -> {
          int bucket = row.number("bucket");
          if (bucket == FLOW) {
            return flows.add(new FlowFigures(row.text("element"), row.key("visits")));
          }
          passed
              .computeIfAbsent(row.text("element"), element -> new Spread())
              .add(bucket, row.key("visits"));
          return true;
        });
    Map<String, Long> waiting = now(waiting(filter), "tickets", filter);
    Map<String, Long> failed =
        now(FAILED + of("w", "t", filter) + " group by w.element", "jobs", filter);
    return new ProcessFigures(
        filter.process(),
        filter.version(),
        filter.from().toString(),
        filter.to().toString(),
        countedAt(),
        elements(passed, waiting, failed),
        flows);
  }

  /** In three parts, of which each is a range of the index. */
  private static String passed(FigureFilter filter) {
    String part = SPAN + of("s", "s", filter);
    return "select element, bucket, sum(visits) as visits from ("
        + part
        + " and f.span = 'month' and f.begins >= :firstMonth and f.begins < :lastMonth union all "
        + part
        + " and f.span = 'day' and f.begins >= :from and f.begins < :firstMonth union all "
        + part
        + " and f.span = 'day' and f.begins >= :lastMonth and f.begins < :to"
        + ") parts group by element, bucket order by element, bucket";
  }

  /**
   * Each process once at each of its elements, which is each ticket once, but for mails on their
   * way; the tickets' own rows are read where the filter asks.
   */
  private static String waiting(FigureFilter filter) {
    boolean isOfSome =
        filter.plan() != null || filter.product() != null || filter.priority() != null;
    return "select w.element, count(*) as tickets from (select w.element, w.instance"
        + " from engine.ticket_wait w"
        + (isOfSome ? OF_TICKETS : "")
        + " where w.process = :process"
        + of("w", "t", filter)
        + " group by w.element, w.instance) w group by w.element";
  }

  private Instant countedAt() {
    return queries.list(COUNTED_AT, Map.of(), row -> row.instant("counted_at")).get(0);
  }

  private static List<ElementFigures> elements(
      Map<String, Spread> passed, Map<String, Long> waiting, Map<String, Long> failed) {
    TreeSet<String> ids = new TreeSet<>(passed.keySet());
    ids.addAll(waiting.keySet());
    ids.addAll(failed.keySet());
    return ids.stream()
        .map(
            id -> {
              Spread spread = passed.get(id);
              return new ElementFigures(
                  id,
                  waiting.getOrDefault(id, 0L),
                  failed.getOrDefault(id, 0L),
                  spread == null ? 0 : spread.visits(),
                  spread == null ? null : spread.within(HALF).toString(),
                  spread == null ? null : spread.within(NINE_OF_TEN).toString());
            })
        .toList();
  }

  private Map<String, Long> now(String sql, String count, FigureFilter filter) {
    Map<String, Long> counts = new HashMap<>();
    queries.list(sql, parameters(filter), row -> counts.put(row.text("element"), row.key(count)));
    return counts;
  }

  /** Which version, by one alias, and which tickets, by another. */
  private static String of(String version, String ticket, FigureFilter filter) {
    return (filter.version() == null ? "" : " and " + version + ".version = :version")
        + (filter.plan() == null ? "" : " and " + ticket + ".plan_code = :plan")
        + (filter.product() == null ? "" : " and " + ticket + ".product_code = :product")
        + (filter.priority() == null ? "" : " and " + ticket + ".priority = :priority");
  }

  private static Map<String, Object> parameters(FigureFilter filter) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("process", filter.process());
    parameters.put("version", filter.version());
    parameters.put("plan", filter.plan());
    parameters.put("product", filter.product());
    parameters.put("priority", filter.priority());
    return parameters;
  }

  /** Whole months where there are some, and days before and after them. */
  private static Map<String, Object> period(FigureFilter filter) {
    LocalDate first = filter.from().plusMonths(1).minusDays(1).withDayOfMonth(1);
    LocalDate last = filter.to().withDayOfMonth(1);
    boolean hasMonths = first.isBefore(last);
    Map<String, Object> parameters = parameters(filter);
    parameters.put("from", filter.from());
    parameters.put("to", filter.to());
    parameters.put("firstMonth", hasMonths ? first : filter.to());
    parameters.put("lastMonth", hasMonths ? last : filter.to());
    return parameters;
  }
}
