package org.sportello.intervention.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.intervention.application.Interventions;
import org.sportello.intervention.application.Standing;
import org.sportello.ticket.rest.References;

/** Where the processes of a ticket are, and what could be done to them by hand. */
@Path("/tickets/{reference}/standing")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Interventions")
public class StandingResource {
  @Inject InterventionReaders readers;
  @Inject Interventions interventions;

  @GET
  @Operation(
      summary = "Read where the processes of a ticket are",
      description =
          "Its places, with the elements at which it could be put instead, its timers, and what"
              + " has failed for good. For process owners, supervisors, auditors and"
              + " administrators.")
  @APIResponse(
      responseCode = "200",
      description = "As the engine sees it now",
      content = @Content(schema = @Schema(implementation = Standing.class)))
  public Standing read(@PathParam("reference") String reference) {
    readers.require();
    return interventions.standing(References.number(reference));
  }
}
