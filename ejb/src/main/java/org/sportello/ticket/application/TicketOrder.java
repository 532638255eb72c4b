package org.sportello.ticket.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sportello.platform.code.Coded;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.ticket.domain.Priority;
import org.sportello.ticket.domain.Ticket;
import org.sportello.ticket.domain.TicketStatus;

/**
 * In which order a list of tickets comes, and where the next page begins: by the sort value, then
 * by the key, so that pages stay stable while tickets are added.
 */
public final class TicketOrder {

  private record Field(String column, String type, Function<TicketView, Object> value) {}

  private static final String STATUS = "status";

  private static final Map<String, Field> FIELDS =
      Map.of(
          "createdAt",
          new Field("t.created_at", "timestamptz", TicketView::createdAt),
          "updatedAt",
          new Field("t.updated_at", "timestamptz", TicketView::updatedAt),
          "reference",
          new Field("t.id", "bigint", TicketView::id),
          "dueAt",
          new Field("t.due_at", "timestamptz", TicketOrder::dueAt),
          "priority",
          new Field(
              "t.priority_rank", "smallint", ticket -> rank(Priority.class, ticket.priority())),
          STATUS,
          new Field(
              "t.status_rank", "smallint", ticket -> rank(TicketStatus.class, ticket.status())),
          "subject",
          new Field("t.subject", "text", TicketView::subject));

  /** What answers a search best comes first; it has a value within its own query alone. */
  private static final Field RELEVANCE = new Field("h.rank", "", ticket -> "");

  private static final String RELEVANCE_NAME = "relevance";

  private final Field field;
  private final boolean isDescending;

  private TicketOrder(Field field, boolean isDescending) {
    this.field = field;
    this.isDescending = isDescending;
  }

  /**
   * The order that a list asks for; when it does not ask, the best answers to a search first and
   * else the newest.
   *
   * @throws InvalidInput when there is no such field, naming the fields there are
   */
  public static TicketOrder of(TicketFilter filter) {
    String sort = filter.sort();
    boolean isAsked = sort != null && !sort.isBlank();
    if (filter.isSearch() && (!isAsked || sort.equals(RELEVANCE_NAME))) {
      return new TicketOrder(RELEVANCE, true);
    }
    String wanted = isAsked ? sort : "-createdAt";
    boolean isDescending = wanted.startsWith("-");
    Field field = FIELDS.get(isDescending ? wanted.substring(1) : wanted);
    if (field == null) {
      throw new InvalidInput(
          "/sort",
          "'"
              + sort
              + "' is no field to sort by; there are "
              + String.join(", ", FIELDS.keySet().stream().sorted().toList())
              + ", and with q "
              + RELEVANCE_NAME);
    }
    return new TicketOrder(field, isDescending);
  }

  /** As the generated columns of the table have it. */
  private static <E extends Enum<E> & Coded> int rank(Class<E> type, String code) {
    return List.of(type.getEnumConstants()).indexOf(Coded.of(type, code)) + 1;
  }

  private static Instant dueAt(TicketView ticket) {
    return ticket.dueAt() == null ? Ticket.NEVER : ticket.dueAt();
  }

  /** Whether tickets come by how far they are. */
  boolean isByStatus() {
    return field.equals(FIELDS.get(STATUS));
  }

  /** Whether the best answers to a search come first. */
  boolean isByRelevance() {
    return field.equals(RELEVANCE);
  }

  /** Where a page ended that ended with this ticket. */
  public TicketFilter.Position position(TicketView last) {
    return new TicketFilter.Position(field.value().apply(last).toString(), last.id());
  }

  String clause() {
    String direction = isDescending ? " desc" : " asc";
    return " order by " + field.column() + direction + ", t.id" + direction;
  }

  String beyond() {
    if (isByRelevance()) {
      return "(h.rank, h.id) < ((select l.rank from hit l where l.id = :afterId), :afterId)";
    }
    return "("
        + field.column()
        + ", t.id) "
        + (isDescending ? "<" : ">")
        + " (cast(:afterValue as "
        + field.type()
        + "), :afterId)";
  }
}
