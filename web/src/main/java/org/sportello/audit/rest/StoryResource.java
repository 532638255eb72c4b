package org.sportello.audit.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.audit.application.CheckingConformance;
import org.sportello.audit.application.Conformance;
import org.sportello.audit.application.ReadingStories;
import org.sportello.audit.application.Story;
import org.sportello.platform.security.Callers;
import org.sportello.ticket.rest.References;

/** The whole story of one ticket, in words. */
@Path("/tickets")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit", description = "Stories, proofs, evidence and event logs")
public class StoryResource {
  @Inject Callers callers;
  @Inject ReadingStories stories;
  @Inject CheckingConformance conformance;

  @GET
  @Path("/{reference}/story")
  @Operation(
      summary = "Read a ticket's whole story",
      description =
          "Every entry of the ticket's chain in words, Italian and English: who or what, why,"
              + " before and after, the rows of tables that fired, mails with their delivery, and"
              + " who answers for each version of a diagram. For auditors, process owners,"
              + " administrators and supervisors; that it was read is put on the ledger, once for"
              + " half an hour.")
  @APIResponse(
      responseCode = "200",
      description = "The story",
      content = @Content(schema = @Schema(implementation = Story.class)))
  public Response story(@PathParam("reference") String reference) {
    return Response.ok(stories.read(callers.current(), References.number(reference)))
        .header("Cache-Control", "no-store")
        .build();
  }

  @GET
  @Path("/{reference}/conformance")
  @Operation(
      summary = "Hold a ticket against its diagrams",
      description =
          "Replays its trail token by token on the published versions that it ran on. Fitness is the"
              + " part of its moves that they explain; every other one is a deviation, with who and"
              + " why. For auditors, process owners, administrators and supervisors.")
  @APIResponse(
      responseCode = "200",
      description = "Fitness and deviations",
      content = @Content(schema = @Schema(implementation = Conformance.class)))
  public Conformance conformance(@PathParam("reference") String reference) {
    return conformance.of(callers.current(), References.number(reference));
  }
}
