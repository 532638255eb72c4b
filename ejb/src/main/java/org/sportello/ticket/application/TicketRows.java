package org.sportello.ticket.application;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.sportello.ticket.application.TicketView.Human;
import org.sportello.ticket.application.TicketView.Named;

/** Turns a row of the reading query into a view. */
final class TicketRows {

  private TicketRows() {}

  static TicketView view(Tuple row) {
    return new TicketView(
        number(row, "id").longValue(),
        text(row, "reference"),
        text(row, "subject"),
        text(row, "status"),
        text(row, "kind"),
        text(row, "priority"),
        text(row, "impact"),
        text(row, "urgency"),
        text(row, "declared_urgency"),
        text(row, "channel"),
        number(row, "level").intValue(),
        named(row, "team_code", "team_name"),
        human(row, "assignee"),
        human(row, "requester"),
        named(row, "organization_id", "organization_name"),
        text(row, "plan_code"),
        text(row, "product_code"),
        text(row, "product_version"),
        text(row, "language"),
        text(row, "custom"),
        text(row, "resolution"),
        number(row, "reopen_count").intValue(),
        text(row, "closure_kind"),
        instant(row, "created_at"),
        instant(row, "updated_at"),
        instant(row, "taken_at"),
        instant(row, "solved_at"),
        instant(row, "closed_at"),
        number(row, "version").intValue());
  }

  private static Human human(Tuple row, String prefix) {
    Number id = number(row, prefix + "_id");
    return id == null
        ? null
        : new Human(id.longValue(), text(row, prefix + "_name"), text(row, prefix + "_username"));
  }

  private static Named named(Tuple row, String key, String name) {
    Object id = row.get(key);
    return id == null ? null : new Named(id.toString(), text(row, name));
  }

  private static String text(Tuple row, String column) {
    return (String) row.get(column);
  }

  private static Number number(Tuple row, String column) {
    return (Number) row.get(column);
  }

  private static Instant instant(Tuple row, String column) {
    Object value = row.get(column);
    if (value instanceof OffsetDateTime offset) {
      return offset.toInstant();
    }
    return (Instant) value;
  }
}
