package org.sportello.ticket.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.platform.rest.Idempotent;
import org.sportello.platform.security.Callers;
import org.sportello.ticket.application.MarkedText;

/** What words will look like. */
@Path("/previews")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conversation")
public class PreviewsResource {
  @Inject Callers callers;
  @Inject MarkedText marked;

  /** Words that are not sent yet. */
  @Schema(name = "NewPreview")
  public record PreviewRequest(
      @Schema(description = "Markdown") @NotNull @Size(max = 100_000) String body) {}

  /** What they will look like. */
  @Schema(name = "Preview")
  public record PreviewBody(@Schema(description = "Sanitised HTML") String html) {}

  @POST
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "See what Markdown will look like",
      description = "Nothing is kept; the message with these words will have this `html`.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = PreviewRequest.class),
              examples = @ExampleObject(name = "bold", value = "{\"body\": \"**Restart** it\"}")))
  @APIResponse(
      responseCode = "200",
      description = "The HTML",
      content = @Content(schema = @Schema(implementation = PreviewBody.class)))
  public Response preview(@NotNull @Valid PreviewRequest wanted) {
    callers.current();
    return Response.ok(new PreviewBody(marked.html(wanted.body()))).build();
  }
}
