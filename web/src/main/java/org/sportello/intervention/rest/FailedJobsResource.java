package org.sportello.intervention.rest;

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
import org.sportello.intervention.application.Interventions;
import org.sportello.intervention.application.Standing.FailedJob;

/** Steps that were tried as often as their diagrams say, and failed. */
@Path("/failed-jobs")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Interventions")
public class FailedJobsResource {
  @Inject InterventionReaders readers;
  @Inject Interventions interventions;

  /** The newest failures. */
  @Schema(name = "FailedJobList")
  public record FailedJobList(
      List<FailedJob> items,
      @Schema(nullable = true, description = "Always null: older ones are not listed")
          String next) {}

  @GET
  @Operation(
      summary = "List the steps that have failed for good",
      description =
          "The newest 200, with what failed. For process owners, supervisors, auditors and"
              + " administrators.")
  @APIResponse(
      responseCode = "200",
      description = "The newest first",
      content = @Content(schema = @Schema(implementation = FailedJobList.class)))
  public FailedJobList list() {
    readers.require();
    return new FailedJobList(interventions.failures(), null);
  }
}
