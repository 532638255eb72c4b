package org.sportello.moving.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.moving.application.MovingTickets;
import org.sportello.moving.application.Release;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Callers;
import org.sportello.platform.security.Role;

/** The releases of the diagrams, and how many tickets run on each. */
@Path("/releases")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Migrations")
public class ReleasesResource {
  @Inject Callers callers;
  @Inject MovingTickets moving;

  /** The newest releases. */
  @Schema(name = "ReleaseList")
  public record ReleaseList(
      List<Release> items,
      @Schema(nullable = true, description = "Always null: older ones are not listed")
          String next) {}

  @GET
  @Operation(
      summary = "List the releases of the diagrams",
      description =
          "All diagrams and tables that were deployed together, the newest 50, with how many"
              + " tickets run on each. For process owners, supervisors, auditors and"
              + " administrators.")
  @APIResponse(
      responseCode = "200",
      description = "The newest first",
      content = @Content(schema = @Schema(implementation = ReleaseList.class)))
  public ReleaseList list() {
    Caller caller = callers.current();
    if (!caller.is(Role.SUPERVISOR) && !caller.isReader()) {
      throw new Forbidden("Releases are for process owners, supervisors and auditors.");
    }
    return new ReleaseList(moving.releases(), null);
  }
}
