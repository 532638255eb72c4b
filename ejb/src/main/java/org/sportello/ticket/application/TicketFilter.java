package org.sportello.ticket.application;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sportello.platform.code.Coded;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.ticket.domain.Priority;
import org.sportello.ticket.domain.TicketKind;
import org.sportello.ticket.domain.TicketStatus;

/**
 * Which tickets a list shows, of those that the caller sees; null or empty where it does not
 * matter.
 *
 * @param statuses codes
 * @param assignee a person's id, {@code me} or {@code none}
 * @param organization an organisation's id
 * @param requester a person's id or {@code me}
 * @param isFollowed whether only what the caller follows
 * @param isSinceLastShift whether only what changed after the caller has last gone home
 * @param clock how the clocks stand
 * @param plan a plan's code
 * @param product a product's code
 * @param waitingAt the element of a diagram that the ticket is at now: {@code Handling/UserTask_X},
 *     or {@code Handling:3/UserTask_X} for those on version 3
 * @param passed the element of a diagram that the ticket has passed, or null
 * @param q a reference or words searched for
 * @param sort a field's name, {@code -} before it for descending, or {@code relevance}
 * @param after where the page before ended, or null for the first
 * @param limit 1 to 100
 */
public record TicketFilter(
    List<String> statuses,
    String assignee,
    String team,
    Integer level,
    String organization,
    String requester,
    boolean isFollowed,
    List<String> priorities,
    List<String> kinds,
    String plan,
    String product,
    String waitingAt,
    Passage passed,
    String q,
    Instant updatedSince,
    boolean isSinceLastShift,
    ClockFilter clock,
    String sort,
    Position after,
    int limit) {

  /** The same tickets from another place in the list on. */
  TicketFilter from(Position place, int most) {
    return new TicketFilter(
        statuses,
        assignee,
        team,
        level,
        organization,
        requester,
        isFollowed,
        priorities,
        kinds,
        plan,
        product,
        waitingAt,
        passed,
        q,
        updatedSince,
        isSinceLastShift,
        clock,
        sort,
        place,
        most);
  }

  /** Instead of an instant: when the caller has last gone home. */
  public static final String LAST_SHIFT = "last-shift";

  private static final String ME = "me";

  private static final Set<String> NAMES =
      Set.of(
          "status",
          "assignee",
          "team",
          "level",
          "organization",
          "requester",
          "watcher",
          "priority",
          "kind",
          "plan",
          "product",
          "waitingAt",
          "passedAt",
          "passedFrom",
          "passedTo",
          "q",
          "updatedSince",
          "clock",
          "sort");

  /**
   * The filter that these query parameters of the list of tickets make, at its first page.
   *
   * @throws InvalidInput when there is no such parameter, or its value has no proper form
   */
  public static TicketFilter of(Map<String, String> parameters) {
    Set<String> unknown = new TreeSet<>(parameters.keySet());
    unknown.removeAll(NAMES);
    if (!unknown.isEmpty()) {
      throw new InvalidInput("/filter/" + unknown.iterator().next(), "no list filters by that");
    }
    String since = parameters.get("updatedSince");
    boolean isSinceLastShift = LAST_SHIFT.equals(since);
    return new TicketFilter(
        codes(TicketStatus.class, parameters.get("status")),
        parameters.get("assignee"),
        parameters.get("team"),
        number(parameters.get("level")),
        parameters.get("organization"),
        parameters.get("requester"),
        isFollowed(parameters.get("watcher")),
        codes(Priority.class, parameters.get("priority")),
        codes(TicketKind.class, parameters.get("kind")),
        parameters.get("plan"),
        parameters.get("product"),
        parameters.get("waitingAt"),
        Passage.of(
            parameters.get("passedAt"), parameters.get("passedFrom"), parameters.get("passedTo")),
        parameters.get("q"),
        isSinceLastShift ? null : instant(since),
        isSinceLastShift,
        clock(parameters.get("clock")),
        parameters.get("sort"),
        null,
        1);
  }

  private static boolean isFollowed(String watcher) {
    if (watcher != null && !watcher.equals(ME)) {
      throw new InvalidInput("/filter/watcher", "expected me");
    }
    return watcher != null;
  }

  private static ClockFilter clock(String code) {
    return code == null ? null : Coded.of(ClockFilter.class, code);
  }

  private static <E extends Enum<E> & Coded> List<String> codes(Class<E> type, String values) {
    return values == null || values.isEmpty()
        ? List.of()
        : Arrays.stream(values.split(",", -1))
            .map(value -> Coded.of(type, value.strip()).code())
            .toList();
  }

  private static Integer number(String value) {
    try {
      return value == null ? null : Integer.valueOf(value);
    } catch (NumberFormatException e) {
      throw new InvalidInput("/filter/level", "expected a number");
    }
  }

  private static Instant instant(String value) {
    try {
      return value == null ? null : Instant.parse(value);
    } catch (DateTimeParseException e) {
      throw new InvalidInput(
          "/filter/updatedSince", "expected an instant (RFC 3339) or last-shift");
    }
  }

  /** Whether closed tickets are not meant. */
  boolean isWithoutClosed() {
    return statuses != null
        && !statuses.isEmpty()
        && !statuses.contains(TicketStatus.CLOSED.code());
  }

  /** Whether something is searched for. */
  boolean isSearch() {
    return q != null && !q.isBlank();
  }

  /** Whether only the tickets of one person or one organisation are looked at. */
  boolean isOfFewTickets() {
    return requester != null
        || isFollowed
        || organization != null
        || (assignee != null && !assignee.equals("none"));
  }

  /** The last row of the page before: its sort value as text, and its key. */
  public record Position(String value, long id) {}
}
