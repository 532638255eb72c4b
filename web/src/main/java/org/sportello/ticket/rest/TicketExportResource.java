package org.sportello.ticket.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.export.rest.Csv;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Callers;
import org.sportello.ticket.application.ExportingTickets;
import org.sportello.ticket.application.TicketFilter;
import org.sportello.ticket.application.TicketView;

/** The list of tickets, to be taken away. */
@Path("/exports/tickets")
@ApplicationScoped
@Tag(name = "Tickets")
public class TicketExportResource {
  private static final List<String> COLUMNS =
      List.of(
          "reference",
          "subject",
          "status",
          "kind",
          "priority",
          "channel",
          "level",
          "team",
          "assignee",
          "requester",
          "organization",
          "plan",
          "product",
          "createdAt",
          "updatedAt",
          "solvedAt",
          "closedAt",
          "closureKind",
          "dueAt");

  @Inject Callers callers;
  @Inject ExportingTickets exporting;

  @Context UriInfo uri;

  @GET
  @Produces(Csv.TYPE)
  @Operation(
      summary = "Take a list of tickets as CSV",
      description =
          "The same filters and the same order as the list, and the same tickets: those that exist"
              + " for the caller. RFC 4180, UTF-8, streamed; cells that a spreadsheet would take for"
              + " a formula begin with an apostrophe. That it was taken is put on the ledger.")
  @APIResponse(
      responseCode = "200",
      description = "The list, streamed",
      content =
          @Content(
              mediaType = Csv.TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response tickets(@BeanParam TicketQuery query) {
    Caller caller = callers.current();
    TicketFilter filter = query.toFilter();
    Map<String, String> asked = new TreeMap<>();
    uri.getQueryParameters().forEach((name, values) -> asked.put(name, String.join(",", values)));
    exporting.announce(caller, asked);
    return Csv.answer(
        "tickets",
        COLUMNS,
        rows -> exporting.each(caller, filter, ticket -> rows.take(cells(ticket))));
  }

  private static List<String> cells(TicketView ticket) {
    return Arrays.asList(
        ticket.reference(),
        ticket.subject(),
        ticket.status(),
        ticket.kind(),
        ticket.priority(),
        ticket.channel(),
        Integer.toString(ticket.level()),
        ticket.team() == null ? null : ticket.team().name(),
        ticket.assignee() == null ? null : ticket.assignee().name(),
        ticket.requester().name(),
        ticket.organization() == null ? null : ticket.organization().name(),
        ticket.plan(),
        ticket.product(),
        text(ticket.createdAt()),
        text(ticket.updatedAt()),
        text(ticket.solvedAt()),
        text(ticket.closedAt()),
        ticket.closureKind(),
        text(ticket.dueAt()));
  }

  private static String text(Instant moment) {
    return moment == null ? null : moment.toString();
  }
}
