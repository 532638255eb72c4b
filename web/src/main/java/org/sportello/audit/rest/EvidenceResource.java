package org.sportello.audit.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.audit.application.Story;
import org.sportello.audit.application.TakingEvidence;
import org.sportello.ledger.application.Checkpoints;
import org.sportello.platform.security.Callers;
import org.sportello.ticket.rest.References;

/** The evidence of one ticket, to be taken away. */
@Path("/tickets")
@ApplicationScoped
@Tag(name = "Audit")
public class EvidenceResource {
  @Inject Callers callers;
  @Inject TakingEvidence evidence;
  @Inject Checkpoints checkpoints;

  @GET
  @Path("/{reference}/evidence")
  @Produces("application/zip")
  @Operation(
      summary = "Take the evidence of a ticket",
      description =
          "A zip with the story to read (PDF/A) and as JSON, the mails, the entries, their proof by"
              + " a checkpoint that is signed for it, the public key, and instructions; the"
              + " command-line verifier accepts it without this server. For auditors; that it was"
              + " taken is put on the ledger.")
  @APIResponse(
      responseCode = "200",
      description = "The pack, streamed",
      content =
          @Content(
              mediaType = "application/zip",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response evidence(@PathParam("reference") String reference) {
    Story story = evidence.announce(callers.current(), References.number(reference));
    checkpoints.sign();
    StreamingOutput content = out -> evidence.writeTo(story, out);
    return Response.ok(content)
        .header(
            "Content-Disposition", "attachment; filename=" + story.reference() + "-evidence.zip")
        .header("Cache-Control", "no-store")
        .build();
  }
}
