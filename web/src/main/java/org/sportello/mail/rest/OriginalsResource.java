package org.sportello.mail.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.mail.application.ReadingOriginals;
import org.sportello.platform.security.Callers;
import org.sportello.ticket.rest.References;

/** The mail that became a message. */
@Path("/tickets/{reference}/messages/{message}/original")
@ApplicationScoped
@Tag(name = "Mails")
public class OriginalsResource {
  @Inject Callers callers;
  @Inject ReadingOriginals originals;

  @GET
  @Produces({Originals.MEDIA_TYPE, MediaType.WILDCARD})
  @Operation(
      summary = "Download the mail that became a message",
      description =
          "As it came, headers and all; 404 for a message that came another way. For staff who see"
              + " the ticket and for auditors; the ledger keeps who read it.")
  @APIResponse(
      responseCode = "200",
      description = "The mail",
      content =
          @Content(
              mediaType = Originals.MEDIA_TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response read(
      @PathParam("reference") String reference, @PathParam("message") long message) {
    return Originals.answer(
        originals, originals.ofMessage(callers.current(), References.number(reference), message));
  }
}
