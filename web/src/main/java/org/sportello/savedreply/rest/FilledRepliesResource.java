package org.sportello.savedreply.rest;

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
import org.sportello.savedreply.application.FillingReplies;
import org.sportello.savedreply.application.FillingReplies.Filled;
import org.sportello.ticket.rest.References;

/** Saved replies as the words for one ticket. */
@Path("/tickets/{reference}/saved-replies")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Saved replies", description = "Texts to answer with, and their places to fill")
public class FilledRepliesResource {
  @Inject Callers callers;
  @Inject FillingReplies filling;

  /** The words for this ticket. */
  @Schema(name = "FilledReply")
  public record FilledReply(
      long id,
      @Schema(
              enumeration = {"it", "en"},
              description = "The requester's, where the reply has it")
          String language,
      String title,
      @Schema(description = "Markdown, without places to fill") String text) {

    private static FilledReply of(Filled filled) {
      return new FilledReply(filled.id(), filled.language(), filled.title(), filled.text());
    }
  }

  @GET
  @Path("/{id}")
  @Operation(
      summary = "Fill a saved reply for a ticket",
      description =
          "The words, in the requester's language where the reply has it, with what the ticket says"
              + " in its places.")
  @APIResponse(
      responseCode = "200",
      description = "The words",
      content = @Content(schema = @Schema(implementation = FilledReply.class)))
  public FilledReply fill(@PathParam("reference") String reference, @PathParam("id") long id) {
    return FilledReply.of(filling.fill(callers.current(), References.number(reference), id));
  }
}
