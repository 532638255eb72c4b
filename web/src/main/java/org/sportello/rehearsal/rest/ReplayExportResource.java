package org.sportello.rehearsal.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.export.rest.Csv;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Callers;
import org.sportello.rehearsal.application.Replay;
import org.sportello.rehearsal.application.Replay.OfTicket;
import org.sportello.rehearsal.application.ReplayingTickets;

/** What came of a replay, to be taken away. */
@Path("/exports/replays/{id}")
@RequestScoped
@Tag(name = "Rehearsals")
public class ReplayExportResource {
  private static final int PAGE = 200;
  private static final List<String> COLUMNS =
      List.of("reference", "outcome", "faithful", "partedAt", "inForce", "draft", "reason");

  @Inject Callers callers;
  @Inject ReplayingTickets replaying;

  /** A replay with all of its tickets. */
  @Schema(name = "ReplayFile")
  public record ReplayFile(Replay replay, List<OfTicket> tickets) {}

  @GET
  @Path("/tickets")
  @Produces(Csv.TYPE)
  @Operation(
      summary = "Take what came of a replay's tickets as CSV",
      description =
          "RFC 4180, UTF-8; cells that a spreadsheet would take for a formula begin with an"
              + " apostrophe. That it was taken is put on the ledger. For process owners, auditors"
              + " and administrators.")
  @APIResponse(
      responseCode = "200",
      description = "The list",
      content =
          @Content(
              mediaType = Csv.TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response csv(@PathParam("id") long id) {
    Caller caller = callers.current();
    replaying.announce(caller, id, "csv");
    return Csv.answer(
        "replay-" + id, COLUMNS, rows -> each(caller, id, one -> rows.take(cells(one))));
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Take a replay as JSON",
      description =
          "The report and what came of each ticket, at most 1,000. That it was taken is put on the"
              + " ledger. For process owners, auditors and administrators.")
  @APIResponse(
      responseCode = "200",
      description = "The replay",
      content = @Content(schema = @Schema(implementation = ReplayFile.class)))
  public Response json(@PathParam("id") long id) {
    Caller caller = callers.current();
    Replay replay = replaying.announce(caller, id, "json");
    List<OfTicket> tickets = new ArrayList<>();
    each(caller, id, tickets::add);
    return Response.ok(new ReplayFile(replay, tickets))
        .header("Content-Disposition", "attachment; filename=replay-" + id + ".json")
        .header("Cache-Control", "no-store")
        .build();
  }

  private void each(Caller caller, long id, Consumer<OfTicket> taker) {
    List<OfTicket> page = replaying.tickets(caller, id, null, 0, PAGE);
    while (!page.isEmpty()) {
      page.forEach(taker);
      page = replaying.tickets(caller, id, null, page.get(page.size() - 1).id(), PAGE);
    }
  }

  private static List<String> cells(OfTicket one) {
    return Arrays.asList(
        one.reference(),
        one.outcome(),
        Boolean.toString(one.faithful()),
        one.partedAt(),
        one.inForce(),
        one.draft(),
        one.reason());
  }
}
