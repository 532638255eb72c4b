package org.sportello.rehearsal.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.platform.rest.Idempotent;
import org.sportello.platform.security.Callers;
import org.sportello.rehearsal.application.Replay;
import org.sportello.rehearsal.application.ReplayingTickets;

/** Has the last tickets played through a draft. */
@Path("/processes/drafts/{id}/replays")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rehearsals")
public class DraftReplaysResource {
  @Inject Callers callers;
  @Inject ReplayingTickets replaying;

  @Context UriInfo uri;

  /** How many of the last tickets. */
  @Schema(name = "ReplayRequest")
  public record ReplayRequest(
      @Schema(examples = "200", description = "How many of the last tickets; at most 1,000")
          @NotNull
          @Min(1)
          @Max(1000)
          Integer tickets) {}

  @POST
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Play the last tickets through a draft",
      description =
          "What really happened to them is played through what is in force and through the newest"
              + " state of the draft, by an engine of its own with its own clock; nothing leaves it"
              + " and nothing of the tickets is changed. One replay runs at a time (409"
              + " `replay-running`). For process owners.")
  @APIResponse(
      responseCode = "202",
      description = "It runs; ask at its address how far it is",
      content = @Content(schema = @Schema(implementation = Replay.class)))
  public Response ask(@PathParam("id") long id, @NotNull @Valid ReplayRequest wanted) {
    Replay asked = replaying.ask(callers.current(), id, wanted.tickets());
    return Response.accepted(asked)
        .location(uri.getBaseUriBuilder().path("processes/replays").path("" + asked.id()).build())
        .build();
  }
}
