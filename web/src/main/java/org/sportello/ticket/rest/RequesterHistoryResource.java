package org.sportello.ticket.rest;

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
import org.sportello.platform.security.Callers;
import org.sportello.ticket.application.RequesterHistories;
import org.sportello.ticket.application.RequesterHistories.RequesterHistory;

/** What the desk has come to know of a requester. */
@Path("/people/{id}/history")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Directory")
public class RequesterHistoryResource {
  @Inject Callers callers;
  @Inject RequesterHistories histories;

  @GET
  @Operation(
      summary = "What is known of a requester",
      description =
          "For staff: products of their organisation's latest tickets, and how content they were.")
  @APIResponse(
      responseCode = "200",
      description = "Products and verdicts",
      content = @Content(schema = @Schema(implementation = RequesterHistory.class)))
  public RequesterHistory read(@PathParam("id") long id) {
    return histories.of(callers.current(), id);
  }
}
