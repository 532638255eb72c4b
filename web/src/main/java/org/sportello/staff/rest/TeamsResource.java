package org.sportello.staff.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.platform.security.Callers;
import org.sportello.staff.application.ReadingStaff;

/** The teams that tickets are routed to. */
@Path("/teams")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Directory", description = "Organisations, people, agents, teams and products")
public class TeamsResource {
  @Inject Callers callers;
  @Inject ReadingStaff reading;

  @GET
  @Operation(
      summary = "List the teams",
      description = "From the first level up; for staff and auditors.")
  @APIResponse(
      responseCode = "200",
      description = "All teams",
      content = @Content(schema = @Schema(implementation = TeamList.class)))
  public TeamList list() {
    return TeamList.of(reading.teams(callers.current()));
  }
}
