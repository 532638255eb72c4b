package org.sportello.ticket.application;

import java.util.Map;
import java.util.function.Function;
import org.sportello.platform.failure.InvalidInput;

/**
 * In which order a list of tickets comes, and where the next page begins: by the sort value, then
 * by the key, so that pages stay stable while tickets are added.
 */
public final class TicketOrder {

  private record Field(String column, String type, Function<TicketView, Object> value) {}

  private static final Map<String, Field> FIELDS =
      Map.of(
          "createdAt", new Field("t.created_at", "timestamptz", TicketView::createdAt),
          "updatedAt", new Field("t.updated_at", "timestamptz", TicketView::updatedAt),
          "reference", new Field("t.id", "bigint", TicketView::id),
          "status", new Field("t.status", "text", TicketView::status),
          "subject", new Field("t.subject", "text", TicketView::subject));

  private final Field field;
  private final boolean isDescending;

  private TicketOrder(Field field, boolean isDescending) {
    this.field = field;
    this.isDescending = isDescending;
  }

  /**
   * The order that a list asks for; newest first when it does not ask.
   *
   * @throws InvalidInput when there is no such field, naming the fields there are
   */
  public static TicketOrder of(String sort) {
    String wanted = sort == null || sort.isBlank() ? "-createdAt" : sort;
    boolean isDescending = wanted.startsWith("-");
    Field field = FIELDS.get(isDescending ? wanted.substring(1) : wanted);
    if (field == null) {
      throw new InvalidInput(
          "/sort",
          "'"
              + sort
              + "' is no field to sort by; there are "
              + String.join(", ", FIELDS.keySet().stream().sorted().toList()));
    }
    return new TicketOrder(field, isDescending);
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
    return "("
        + field.column()
        + ", t.id) "
        + (isDescending ? "<" : ">")
        + " (cast(:afterValue as "
        + field.type()
        + "), :afterId)";
  }
}
