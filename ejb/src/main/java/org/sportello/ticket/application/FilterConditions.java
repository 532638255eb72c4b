package org.sportello.ticket.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.security.Caller;

/**
 * What a filter asks of alias {@code t}, a ticket, in SQL; all but what it searches for. The names
 * of its parameters begin with a prefix, so that several filters fit into one statement.
 */
final class FilterConditions {

  private static final String SINCE_LAST_SHIFT =
      "t.updated_at >= (select a.left_at from agent a where a.person_id = :me)";

  private static final String FOLLOWED =
      "t.id in (select w.ticket_id from ticket_watcher w where w.person_id = :me)";
  private static final Pattern PLACE =
      Pattern.compile("([\\w.-]{1,255})(?::(\\d{1,9}))?/([\\w.-]{1,255})");

  private final String prefix;
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  private FilterConditions(String prefix) {
    this.prefix = prefix;
  }

  /**
   * The conditions of this filter.
   *
   * @throws InvalidInput when a key is none
   */
  static FilterConditions of(Caller caller, TicketFilter filter, Instant now, String prefix) {
    FilterConditions made = new FilterConditions(prefix);
    made.anyOf("t.status", "status", filter.statuses());
    if (filter.isWithoutClosed()) {
      made.conditions.add("t.status <> 'closed'");
    }
    made.anyOf("t.priority", "priority", filter.priorities());
    made.anyOf("t.kind", "kind", filter.kinds());
    if ("none".equals(filter.assignee())) {
      made.conditions.add("t.assignee_id is null");
    } else {
      made.key("t.assignee_id", "assignee", filter.assignee(), caller);
    }
    made.key("t.requester_id", "requester", filter.requester(), caller);
    made.key("t.organization_id", "organizationKey", filter.organization(), null);
    made.compared("t.team_code =", "team", filter.team());
    made.compared("t.level =", "level", filter.level());
    made.compared("t.plan_code =", "plan", filter.plan());
    made.compared("t.product_code =", "product", filter.product());
    made.waitingAt(filter.waitingAt());
    made.passed(filter.passed());
    if (filter.clock() != null) {
      made.compared(filter.clock().column() + " <=", "now", now);
    }
    if (filter.isFollowed()) {
      made.conditions.add(FOLLOWED);
    }
    if (filter.isSinceLastShift()) {
      made.conditions.add(SINCE_LAST_SHIFT);
    }
    made.compared("t.updated_at >=", "updatedSince", filter.updatedSince());
    return made;
  }

  List<String> conditions() {
    return conditions;
  }

  Map<String, Object> parameters() {
    return parameters;
  }

  private void anyOf(String column, String name, List<String> values) {
    if (values != null && !values.isEmpty()) {
      conditions.add(column + " = any (:" + prefix + name + ")");
      parameters.put(prefix + name, values);
    }
  }

  private void key(String column, String name, String value, Caller caller) {
    if (value == null) {
      return;
    }
    if (caller != null && value.equals("me")) {
      compared(column + " =", name, caller.personId());
      return;
    }
    try {
      compared(column + " =", name, Long.valueOf(value));
    } catch (NumberFormatException e) {
      throw new InvalidInput("/" + name, "expected a number" + (caller == null ? "" : " or me"));
    }
  }

  private void waitingAt(String place) {
    if (place == null) {
      return;
    }
    conditions.add(
        "t.reference in (select w.reference from engine.ticket_wait w where "
            + at("/waitingAt", place, "w.process", "w.element", "w.version", "waiting")
            + ")");
  }

  private void passed(Passage passage) {
    if (passage == null) {
      return;
    }
    String days = "";
    if (passage.from() != null) {
      days += " and p.day >= :" + prefix + "passedFrom";
      parameters.put(prefix + "passedFrom", passage.from());
    }
    if (passage.to() != null) {
      days += " and p.day < :" + prefix + "passedTo";
      parameters.put(prefix + "passedTo", passage.to());
    }
    conditions.add(
        "t.id in (select p.ticket_id from process_passage p"
            + " join process_place place on place.id = p.place where "
            + at(
                "/passedAt",
                passage.place(),
                "place.process_key",
                "place.element",
                "place.version",
                "passed")
            + days
            + ")");
  }

  /** That these columns are those of a place, such as {@code Handling:3/UserTask_X}. */
  private String at(
      String pointer, String place, String process, String element, String version, String name) {
    Matcher named = PLACE.matcher(place);
    if (!named.matches()) {
      throw new InvalidInput(pointer, "expected a process and an element: Handling/UserTask_X");
    }
    String parameter = prefix + name;
    parameters.put(parameter + "Process", named.group(1));
    parameters.put(parameter + "Element", named.group(3));
    String condition =
        process + " = :" + parameter + "Process and " + element + " = :" + parameter + "Element";
    if (named.group(2) == null) {
      return condition;
    }
    parameters.put(parameter + "Version", Integer.valueOf(named.group(2)));
    return condition + " and " + version + " = :" + parameter + "Version";
  }

  private void compared(String comparison, String name, Object value) {
    if (value != null) {
      conditions.add(comparison + " :" + prefix + name);
      parameters.put(prefix + name, value);
    }
  }
}
