package org.sportello.ticket.application;

import java.time.Instant;
import java.util.List;

/**
 * Which tickets a list shows, of those that the caller sees; null or empty where it does not
 * matter.
 *
 * @param statuses codes
 * @param assignee a person's id, {@code me} or {@code none}
 * @param organization an organisation's id
 * @param requester a person's id or {@code me}
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
    List<String> priorities,
    List<String> kinds,
    String q,
    Instant updatedSince,
    String sort,
    Position after,
    int limit) {

  /** Whether something is searched for. */
  boolean isSearch() {
    return q != null && !q.isBlank();
  }

  /** Whether only the tickets of one person or one organisation are looked at. */
  boolean isOfFewTickets() {
    return requester != null
        || organization != null
        || (assignee != null && !assignee.equals("none"));
  }

  /** The last row of the page before: its sort value as text, and its key. */
  public record Position(String value, long id) {}
}
