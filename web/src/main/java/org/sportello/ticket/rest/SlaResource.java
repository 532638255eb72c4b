package org.sportello.ticket.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.platform.security.Callers;
import org.sportello.sla.application.SlaClocks;
import org.sportello.ticket.application.ReadingTickets;

/** How the promises on a ticket came to stand as they do. */
@Path("/tickets/{reference}/sla")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets")
public class SlaResource {
  @Inject Callers callers;
  @Inject ReadingTickets reading;
  @Inject SlaClocks clocks;

  /** All clocks of one ticket, explained. */
  @Schema(name = "SlaExplanationList")
  public record SlaExplanationList(
      List<SlaExplanationBody> items,
      @Schema(nullable = true, description = "Always null: the list is whole") String next) {}

  @GET
  @Operation(
      summary = "Explain the service-level clocks",
      description = "Each clock with every interval counted and not counted, and why.")
  @APIResponse(
      responseCode = "200",
      description = "The clocks",
      content = @Content(schema = @Schema(implementation = SlaExplanationList.class)))
  public SlaExplanationList explain(@PathParam("reference") String reference) {
    long id = reading.one(callers.current(), References.number(reference)).id();
    return new SlaExplanationList(
        clocks.explain(id).stream().map(SlaExplanationBody::of).toList(), null);
  }
}
