package org.sportello.ticket.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.failure.NotFound;
import org.sportello.platform.query.Queries;
import org.sportello.platform.security.Caller;
import org.sportello.search.application.SearchQueries;
import org.sportello.search.application.SearchQueries.Search;
import org.sportello.ticket.domain.TicketNumber;

/** Reads tickets as far as the caller sees them, each answer from one query. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ReadingTickets {

  private static final int MOST_RANKED = 100;

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
        t.closed_at, t.version
      from ticket t
      join person rp on rp.id = t.requester_id
      left join organization o on o.id = t.organization_id
      left join person ap on ap.id = t.assignee_id
      left join team tm on tm.code = t.team_code
      """;

  private TicketAccess access;
  private SearchQueries searching;
  private Queries queries;

  protected ReadingTickets() {}

  @Inject
  public ReadingTickets(TicketAccess access, SearchQueries searching, Queries queries) {
    this.access = access;
    this.searching = searching;
    this.queries = queries;
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
    Map<String, Object> parameters = new LinkedHashMap<>();
    filtered(caller, filter, conditions, parameters);
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
    if (order.isByRelevance()) {
      boolean isOfFew = !access.readsInternals(caller) || filter.isOfFewTickets();
      sql = hits(search, String.join(" and ", conditions), isOfFew) + SELECT;
      sql += " join hit h on h.id = t.id" + (beyond.isEmpty() ? "" : " where " + beyond);
    } else {
      if (search != null) {
        conditions.add(search.condition());
      }
      sql = SELECT + " where " + String.join(" and ", conditions);
      sql += beyond.isEmpty() ? "" : " and " + beyond;
    }
    return rows(caller, sql + order.clause(), parameters, filter.limit() + 1);
  }

  /**
   * The newest of what a search finds, with their ranks; ranking all would not scale. Among few
   * tickets the planner may begin with those.
   */
  private static String hits(Search search, String where, boolean isOfFew) {
    String finds =
        isOfFew
            ? "select t.id, t.reference from ticket t"
                + " left join organization o on o.id = t.organization_id where "
                + where
                + " and "
                + search.condition()
                + " order by t.id desc limit "
                + MOST_RANKED
            : search.newest(where, MOST_RANKED);
    return "with hit as materialized (select t.id, "
        + search.rank()
        + " as rank from ("
        + finds
        + ") t) ";
  }

  private static void filtered(
      Caller caller, TicketFilter filter, List<String> conditions, Map<String, Object> parameters) {
    in("t.status", "status", filter.statuses(), conditions, parameters);
    in("t.priority", "priority", filter.priorities(), conditions, parameters);
    in("t.kind", "kind", filter.kinds(), conditions, parameters);
    if ("none".equals(filter.assignee())) {
      conditions.add("t.assignee_id is null");
    } else {
      key("t.assignee_id", "assignee", filter.assignee(), caller, conditions, parameters);
    }
    key("t.requester_id", "requester", filter.requester(), caller, conditions, parameters);
    key(
        "t.organization_id",
        "organizationKey",
        filter.organization(),
        null,
        conditions,
        parameters);
    if (filter.team() != null) {
      conditions.add("t.team_code = :team");
      parameters.put("team", filter.team());
    }
    if (filter.level() != null) {
      conditions.add("t.level = :level");
      parameters.put("level", filter.level());
    }
    if (filter.updatedSince() != null) {
      conditions.add("t.updated_at >= :updatedSince");
      parameters.put("updatedSince", filter.updatedSince());
    }
  }

  private static void in(
      String column,
      String name,
      List<String> values,
      List<String> conditions,
      Map<String, Object> parameters) {
    if (values != null && !values.isEmpty()) {
      conditions.add(column + " = any (:" + name + ")");
      parameters.put(name, values);
    }
  }

  private static void key(
      String column,
      String name,
      String value,
      Caller caller,
      List<String> conditions,
      Map<String, Object> parameters) {
    if (value == null) {
      return;
    }
    conditions.add(column + " = :" + name);
    if (caller != null && value.equals("me")) {
      parameters.put(name, caller.personId());
      return;
    }
    try {
      parameters.put(name, Long.parseLong(value));
    } catch (NumberFormatException e) {
      throw new InvalidInput("/" + name, "expected a number" + (caller == null ? "" : " or me"));
    }
  }

  private List<TicketView> rows(
      Caller caller, String sql, Map<String, Object> parameters, int limit) {
    parameters.put("language", caller.language());
    parameters.put("limit", limit);
    parameters.putAll(TicketAccess.parameters(caller));
    return queries.list(sql + " limit :limit", parameters, TicketRows::view);
  }
}
