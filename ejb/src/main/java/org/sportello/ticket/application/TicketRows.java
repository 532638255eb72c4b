package org.sportello.ticket.application;

import java.sql.SQLException;
import org.sportello.platform.query.Columns;
import org.sportello.ticket.application.TicketView.Human;
import org.sportello.ticket.application.TicketView.Named;
import org.sportello.ticket.application.TicketView.Wait;
import org.sportello.ticket.domain.TicketStatus;

/** Turns a row of the reading query into a view. */
final class TicketRows {

  private TicketRows() {}

  static TicketView view(Columns row) throws SQLException {
    return new TicketView(
        row.key("id"),
        row.text("reference"),
        row.text("subject"),
        row.text("status"),
        row.text("kind"),
        row.text("priority"),
        row.text("impact"),
        row.text("urgency"),
        row.text("declared_urgency"),
        row.text("channel"),
        row.number("level"),
        named(row, "team_code", "team_name"),
        human(row, "assignee"),
        human(row, "requester"),
        named(row, "organization_id", "organization_name"),
        row.text("plan_code"),
        row.text("product_code"),
        row.text("product_version"),
        row.text("language"),
        row.text("custom"),
        row.text("resolution"),
        row.number("reopen_count"),
        row.text("closure_kind"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instant("taken_at"),
        row.instant("solved_at"),
        row.instant("closed_at"),
        row.instant("due_at"),
        wait(row),
        row.number("version"));
  }

  private static Wait wait(Columns row) throws SQLException {
    String status = row.text("status");
    if (status.equals(TicketStatus.PENDING.code())) {
      return new Wait("requester", row.text("requester_name"), row.instant("wait_until"));
    }
    return status.equals(TicketStatus.ON_HOLD.code())
        ? new Wait("third-party", row.text("supplier"), row.instant("wait_until"))
        : null;
  }

  /** The person whose columns begin with that, or null. */
  static Human human(Columns row, String prefix) throws SQLException {
    Long id = row.key(prefix + "_id");
    return id == null
        ? null
        : new Human(id, row.text(prefix + "_name"), row.text(prefix + "_username"));
  }

  private static Named named(Columns row, String key, String name) throws SQLException {
    String id = row.text(key);
    return id == null ? null : new Named(id, row.text(name));
  }
}
