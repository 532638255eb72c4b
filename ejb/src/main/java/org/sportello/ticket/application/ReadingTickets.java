package org.sportello.ticket.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.failure.NotFound;
import org.sportello.platform.query.Queries;
import org.sportello.platform.security.Caller;
import org.sportello.search.application.FoundWords;
import org.sportello.search.application.FoundWords.Found;
import org.sportello.search.application.SearchQueries;
import org.sportello.search.application.SearchQueries.Search;
import org.sportello.ticket.domain.TicketNumber;

/** Reads tickets as far as the caller sees them, each answer from one query. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ReadingTickets {

  /** Nobody needs to know how many thousand there are, and counting them would not scale. */
  static final int MOST_COUNTED = 1000;

  private static final int MOST_RANKED = 100;

  /** So many finds are quicker looked at one by one than met on the way along the list's order. */
  private static final int FEW_FINDS = 2000;

  private static final String SELECT =
      """
      select t.id, t.reference, t.subject, t.status, t.kind, t.priority, t.impact, t.urgency,
        t.declared_urgency, t.channel, t.level, t.team_code,
        case when :language = 'it' then tm.name_it else tm.name_en end as team_name,
        t.assignee_id, ap.name as assignee_name, ap.username as assignee_username,
        t.requester_id, rp.name as requester_name, rp.username as requester_username,
        t.organization_id, o.name as organization_name, t.plan_code, t.product_code,
        t.product_version, t.language, cast(t.custom as text) as custom, t.resolution,
        t.reopen_count, t.closure_kind, t.created_at, t.updated_at, t.taken_at, t.solved_at,
        t.closed_at, nullif(t.due_at, timestamptz '9999-12-31T00:00:00Z') as due_at,
        case when :internals then w.supplier end as supplier,
        coalesce(w.due_at, t.wait_until) as wait_until, t.version
      from ticket t
      join person rp on rp.id = t.requester_id
      left join organization o on o.id = t.organization_id
      left join person ap on ap.id = t.assignee_id
      left join team tm on tm.code = t.team_code
      left join third_party_wait w on w.ticket_id = t.id and w.ended_at is null
      """;

  private TicketAccess access;
  private SearchQueries searching;
  private FoundWords words;
  private Queries queries;
  private Clock clock;

  protected ReadingTickets() {}

  @Inject
  public ReadingTickets(
      TicketAccess access,
      SearchQueries searching,
      FoundWords words,
      Queries queries,
      Clock clock) {
    this.access = access;
    this.searching = searching;
    this.words = words;
    this.queries = queries;
    this.clock = clock;
  }

  /**
   * One ticket.
   *
   * @throws NotFound when it does not exist for the caller
   */
  public TicketView one(Caller caller, TicketNumber number) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("id", number.id());
    parameters.put("reference", number.toString());
    String where = " where t.id = :id and t.reference = :reference and " + access.condition(caller);
    return rows(caller, SELECT + where, parameters, 1).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("There is no ticket " + number + "."));
  }

  /**
   * A page of tickets, with one row more than asked for when there is a next page.
   *
   * @throws InvalidInput when the order is by an unknown field
   */
  public List<TicketView> page(Caller caller, TicketFilter filter) {
    TicketOrder order = TicketOrder.of(filter);
    List<String> conditions = new ArrayList<>(List.of(access.condition(caller)));
    FilterConditions filtered = FilterConditions.of(caller, filter, clock.instant(), "");
    conditions.addAll(filtered.conditions());
    Map<String, Object> parameters = new LinkedHashMap<>(filtered.parameters());
    if (order.isByStatus() && filter.isWithoutClosed()) {
      conditions.add("t.status_rank < 6");
    }
    Search search = null;
    if (filter.isSearch()) {
      search = searching.of(filter.q(), access.readsInternals(caller));
      parameters.putAll(search.parameters());
    }
    String beyond = "";
    if (filter.after() != null) {
      beyond = order.beyond();
      parameters.put("afterValue", filter.after().value());
      parameters.put("afterId", filter.after().id());
    }
    String sql;
    boolean isOfFew = !access.readsInternals(caller) || filter.isOfFewTickets();
    if (order.isByRelevance()) {
      sql = hits(search, String.join(" and ", conditions), isOfFew);
      sql += best(beyond, filter.limit() + 1) + SELECT;
      sql += " join best h on h.id = t.id";
    } else {
      if (search != null) {
        conditions.add(isOfFew ? search.condition() : finds(search, parameters));
      }
      sql = SELECT + " where " + String.join(" and ", conditions);
      sql += beyond.isEmpty() ? "" : " and " + beyond;
    }
    return rows(caller, sql + order.clause(), parameters, filter.limit() + 1);
  }

  /**
   * The condition of a search among all tickets in an order other than its own. What few tickets
   * have is looked up; what many have is met soon along the order (docs/decisions/0005).
   */
  private String finds(Search search, Map<String, Object> parameters) {
    List<Long> few =
        queries.list(
            "select id from (" + search.finds() + ") f (id) limit " + (FEW_FINDS + 1),
            parameters,
            row -> row.key("id"));
    if (few.size() > FEW_FINDS) {
      return search.condition();
    }
    parameters.put("found", few);
    return "t.id = any (:found)";
  }

  /**
   * The newest of what a search finds, with their ranks; ranking all would not scale. Among few
   * tickets the planner may begin with those.
   */
  private static String hits(Search search, String where, boolean isOfFew) {
    String finds =
        isOfFew
            ? "select t.id from ticket t"
                + " left join organization o on o.id = t.organization_id where "
                + where
                + " and "
                + search.condition()
                + " order by t.id desc limit "
                + MOST_RANKED
            : search.newest(where, MOST_RANKED);
    return "with hit as materialized (select s.ticket_id as id, "
        + search.rank()
        + " as rank from ticket_title s"
        + (search.reference() == null ? "" : " join ticket t on t.id = s.ticket_id")
        + " where s.ticket_id = any (array("
        + finds
        + ")))";
  }

  /** Of what was found the page that is shown, so that no more is read of the others. */
  private static String best(String beyond, int limit) {
    return ", best as materialized (select h.id, h.rank from hit h"
        + (beyond.isEmpty() ? "" : " where " + beyond)
        + " order by h.rank desc, h.id desc limit "
        + limit
        + ") ";
  }

  /**
   * Where what the filter searches for is in these tickets, by their keys; nothing without words.
   *
   * @param withMessages whether it is looked for in the conversations too, not in the subjects
   *     alone
   */
  public Map<Long, Found> found(
      Caller caller, TicketFilter filter, List<TicketView> tickets, boolean withMessages) {
    if (!filter.isSearch()) {
      return Map.of();
    }
    boolean isInternal = access.readsInternals(caller);
    return words.in(
        tickets.stream().map(TicketView::id).toList(),
        searching.of(filter.q(), isInternal).asked(),
        withMessages,
        isInternal);
  }

  /**
   * How many tickets each of these filters finds, {@link #MOST_COUNTED} at most, by one query for
   * all; what they search for is left out.
   */
  public Map<String, Long> counts(Caller caller, Map<String, TicketFilter> filters) {
    Map<String, Object> parameters = new LinkedHashMap<>(TicketAccess.parameters(caller));
    List<String> counts = new ArrayList<>();
    for (Map.Entry<String, TicketFilter> entry : filters.entrySet()) {
      String prefix = "v" + counts.size() + "_";
      FilterConditions conditions =
          FilterConditions.of(caller, entry.getValue(), clock.instant(), prefix);
      List<String> all = new ArrayList<>(List.of(access.condition(caller)));
      all.addAll(conditions.conditions());
      parameters.putAll(conditions.parameters());
      parameters.put(prefix + "id", entry.getKey());
      counts.add(
          "select cast(:"
              + prefix
              + "id as text) as id, (select count(*) from (select 1 from ticket t"
              + " left join organization o on o.id = t.organization_id where "
              + String.join(" and ", all)
              + " limit "
              + MOST_COUNTED
              + ") found) as number");
    }
    Map<String, Long> found = new LinkedHashMap<>();
    if (!counts.isEmpty()) {
      queries.list(
          String.join(" union all ", counts),
          parameters,
          row -> found.put(row.text("id"), row.key("number")));
    }
    return found;
  }

  /**
   * The limit stands in the statement as a number: of one whose limit it does not know, PostgreSQL
   * makes a new plan each time, which takes longer than the statement itself.
   */
  private List<TicketView> rows(
      Caller caller, String sql, Map<String, Object> parameters, int limit) {
    parameters.put("language", caller.language());
    parameters.put("internals", access.readsInternals(caller));
    parameters.putAll(TicketAccess.parameters(caller));
    return queries.list(sql + " limit " + limit, parameters, TicketRows::view);
  }
}
