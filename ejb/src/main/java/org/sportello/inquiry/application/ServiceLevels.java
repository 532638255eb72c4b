package org.sportello.inquiry.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sportello.platform.query.Queries;
import org.sportello.platform.security.Caller;
import org.sportello.sla.application.SlaClocks;
import org.sportello.sla.application.SlaFromLedger;
import org.sportello.sla.domain.ClockStanding;
import org.sportello.sla.domain.ClockState;
import org.sportello.sla.domain.SlaStanding;
import org.sportello.sla.domain.TargetKind;

/**
 * The service levels of a period, twice: as they are kept, and computed anew from nothing but the
 * entries of the ledger, ticket by ticket.
 */
@ApplicationScoped
class ServiceLevels implements Question {
  private static final List<Column> COLUMNS =
      List.of(
          Column.code("target"),
          Column.number("tickets"),
          Column.number("keptStored"),
          Column.number("keptAnew"),
          Column.number("breachedStored"),
          Column.number("breachedAnew"),
          Column.text("quotaStored"),
          Column.text("quotaAnew"),
          Column.code("agree"),
          Column.text("differing"));
  private static final List<TargetKind> TARGETS =
      List.of(TargetKind.FIRST_RESPONSE, TargetKind.NEXT_RESPONSE, TargetKind.RESOLUTION);
  private static final int PIECE = 500;
  private static final int MOST_NAMED = 20;
  private static final double PERCENT = 100.0;

  private static final String TICKETS =
      """
      select t.id, t.reference from ticket t
      where t.id > :after and (cast(:from as timestamptz) is null or t.created_at >= :from)
        and (cast(:to as timestamptz) is null or t.created_at < :to)
      order by t.id limit 500
      """;

  private Queries queries;
  private SlaClocks clocks;
  private SlaFromLedger recount;

  protected ServiceLevels() {}

  @Inject
  ServiceLevels(Queries queries, SlaClocks clocks, SlaFromLedger recount) {
    this.queries = queries;
    this.clocks = clocks;
    this.recount = recount;
  }

  @Override
  public String id() {
    return "service-levels";
  }

  @Override
  public int number() {
    return 9;
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
  public void answer(
      Caller caller, Asked asked, String language, String after, long most, Taker rows) {
    if (after != null) {
      return;
    }
    Map<TargetKind, Sum> sums = new EnumMap<>(TargetKind.class);
    TARGETS.forEach(target -> sums.put(target, new Sum()));
    long last = 0;
    Map<Long, String> piece = piece(asked, last);
    while (!piece.isEmpty()) {
      Map<Long, SlaStanding> stored = clocks.standings(piece.keySet());
      Map<Long, SlaStanding> anew = recount.standings(piece);
      piece.forEach(
          (id, reference) ->
              sums.forEach(
                  (target, sum) ->
                      sum.add(
                          reference, clock(stored.get(id), target), clock(anew.get(id), target))));
      last = piece.keySet().stream().mapToLong(Long::longValue).max().orElse(last);
      piece = piece.size() < PIECE ? Map.of() : piece(asked, last);
    }
    TARGETS.forEach(target -> rows.take(new Row(sums.get(target).cells(target), target.code())));
  }

  private Map<Long, String> piece(Asked asked, long after) {
    Map<String, Object> values = new HashMap<>(asked.values());
    values.put("after", after);
    Map<Long, String> found = new HashMap<>();
    queries.list(TICKETS, values, row -> found.put(row.key("id"), row.text("reference")));
    return found;
  }

  private static ClockStanding clock(SlaStanding standing, TargetKind target) {
    return switch (target) {
      case FIRST_RESPONSE -> standing.firstResponse();
      case NEXT_RESPONSE -> standing.nextResponse();
      case RESOLUTION -> standing.resolution();
      case UPDATE -> throw new IllegalArgumentException(target.code());
    };
  }

  /** What is summed up of one target. */
  private static final class Sum {
    private long tickets;
    private final Map<ClockState, Long> stored = new EnumMap<>(ClockState.class);
    private final Map<ClockState, Long> anew = new EnumMap<>(ClockState.class);
    private final List<String> differing = new ArrayList<>();

    void add(String reference, ClockStanding kept, ClockStanding computed) {
      if (kept.state() != ClockState.NONE || computed.state() != ClockState.NONE) {
        tickets++;
      }
      stored.merge(kept.state(), 1L, Long::sum);
      anew.merge(computed.state(), 1L, Long::sum);
      if (kept.state() != computed.state() || !kept.due().equals(computed.due())) {
        differing.add(reference);
      }
    }

    List<String> cells(TargetKind target) {
      List<String> named = differing.stream().limit(MOST_NAMED).toList();
      return List.of(
          target.code(),
          Long.toString(tickets),
          number(stored, ClockState.FULFILLED),
          number(anew, ClockState.FULFILLED),
          number(stored, ClockState.BREACHED),
          number(anew, ClockState.BREACHED),
          quota(stored),
          quota(anew),
          differing.isEmpty() ? "yes" : "no",
          differing.isEmpty() ? "" : differing.size() + ": " + String.join(" ", named));
    }

    private static String number(Map<ClockState, Long> sums, ClockState state) {
      return Long.toString(sums.getOrDefault(state, 0L));
    }

    private static String quota(Map<ClockState, Long> sums) {
      long kept = sums.getOrDefault(ClockState.FULFILLED, 0L);
      long all = kept + sums.getOrDefault(ClockState.BREACHED, 0L);
      return all == 0 ? "" : String.format(Locale.ROOT, "%.2f %%", PERCENT * kept / all);
    }
  }

  @Override
  public Set<Parameter> required() {
    return Set.of();
  }
}
