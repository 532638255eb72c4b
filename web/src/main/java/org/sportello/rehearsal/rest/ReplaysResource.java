package org.sportello.rehearsal.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.rest.Cursors;
import org.sportello.platform.rest.Idempotent;
import org.sportello.platform.rest.Limits;
import org.sportello.platform.rest.Lists;
import org.sportello.platform.rest.Page;
import org.sportello.platform.security.Callers;
import org.sportello.rehearsal.application.Replay;
import org.sportello.rehearsal.application.Replay.OfTicket;
import org.sportello.rehearsal.application.ReplayingTickets;

/** Replays: how far they are, and what came of them. */
@Path("/processes/replays")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rehearsals")
public class ReplaysResource {
  private static final Set<String> OUTCOMES =
      Set.of("same", "elsewhere", "stopped", "not-comparable");

  @Inject Callers callers;
  @Inject ReplayingTickets replaying;

  @Context UriInfo uri;

  /** The newest replays. */
  @Schema(name = "ReplayList")
  public record ReplayList(
      List<Replay> items,
      @Schema(nullable = true, description = "Always null: older ones are not listed")
          String next) {}

  /** A page of what came of the tickets. */
  @Schema(name = "ReplayTicketPage")
  public record ReplayTicketPage(List<OfTicket> items, @Schema(nullable = true) String next) {}

  @GET
  @Operation(
      summary = "List the replays",
      description = "The newest 50. For process owners, auditors and administrators.")
  @APIResponse(
      responseCode = "200",
      description = "The newest first",
      content = @Content(schema = @Schema(implementation = ReplayList.class)))
  public ReplayList list(
      @Parameter(description = "Those of one draft alone") @QueryParam("draft") Long draft,
      @Parameter(description = "Those of exactly one file alone, by its SHA-256")
          @QueryParam("sha256")
          String sha256) {
    return new ReplayList(replaying.newest(callers.current(), draft, sha256), null);
  }

  @GET
  @Path("/{id}")
  @Operation(
      summary = "Read a replay",
      description = "How far it is, and what came of it once it is done.")
  @APIResponse(
      responseCode = "200",
      description = "The replay",
      content = @Content(schema = @Schema(implementation = Replay.class)))
  public Replay read(@PathParam("id") long id) {
    return replaying.one(callers.current(), id);
  }

  @GET
  @Path("/{id}/tickets")
  @Operation(
      summary = "List what came of its tickets",
      description = "In the order of their numbers.")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      content = @Content(schema = @Schema(implementation = ReplayTicketPage.class)))
  public Response tickets(
      @PathParam("id") long id,
      @Parameter(description = "`same`, `elsewhere`, `stopped` or `not-comparable`")
          @QueryParam("outcome")
          String outcome,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    if (outcome != null && !OUTCOMES.contains(outcome)) {
      throw new InvalidInput(
          "/outcome", "one of " + String.join(", ", OUTCOMES.stream().sorted().toList()));
    }
    int most = Limits.of(limit);
    List<OfTicket> found =
        replaying.tickets(callers.current(), id, outcome, Cursors.numberOr(cursor, 0), most + 1);
    Page<OfTicket> page = Page.of(found, most, OfTicket::id);
    return Lists.page(new ReplayTicketPage(page.items(), page.next()), page.next(), uri);
  }

  @POST
  @Path("/{id}/cancel")
  @Idempotent
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Cancel a replay",
      description =
          "What was played is kept. 409 `replay-over` when it does not run. For process owners.")
  @APIResponse(
      responseCode = "200",
      description = "It is cancelled",
      content = @Content(schema = @Schema(implementation = Replay.class)))
  public Response cancel(@PathParam("id") long id) {
    return Response.ok(replaying.cancel(callers.current(), id)).build();
  }
}
