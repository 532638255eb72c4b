package org.sportello.draft.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.draft.application.KeepingDrafts;
import org.sportello.draft.application.KeepingDrafts.Draft;
import org.sportello.platform.security.Callers;

/** The caller's words that are not sent yet. */
@Path("/drafts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts", description = "Words that are not sent yet, for their writer's eyes alone")
public class DraftsResource {
  @Inject Callers callers;
  @Inject KeepingDrafts drafts;

  /** All drafts of the caller. */
  @Schema(name = "DraftList")
  public record DraftList(
      List<DraftBody> items,
      @Schema(nullable = true, description = "Always null: the list is whole") String next) {}

  /** A draft as the API shows it. */
  @Schema(name = "Draft")
  public record DraftBody(
      @Schema(description = "Where it is being written") String place,
      @Schema(
              type = SchemaType.OBJECT,
              implementation = Object.class,
              description = "In whatever form it was kept")
          JsonObject content,
      Instant updatedAt) {

    static DraftBody of(Draft draft) {
      try (JsonReader reader = Json.createReader(new StringReader(draft.content()))) {
        return new DraftBody(draft.place(), reader.readObject(), draft.updatedAt());
      }
    }
  }

  /** What is to be kept. */
  @Schema(name = "KeptDraft")
  public record DraftRequest(
      @Schema(
              type = SchemaType.OBJECT,
              implementation = Object.class,
              description = "Any object of at most 200,000 characters")
          @NotNull
          JsonObject content) {}

  @GET
  @Operation(
      summary = "List one's drafts",
      description = "The hundred newest; older ones are forgotten.")
  @APIResponse(
      responseCode = "200",
      description = "The caller's drafts, the newest first",
      content = @Content(schema = @Schema(implementation = DraftList.class)))
  public DraftList list() {
    return new DraftList(drafts.of(callers.current()).stream().map(DraftBody::of).toList(), null);
  }

  @PUT
  @Path("/{place}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Keep a draft",
      description = "Instead of the one that was there: the newest words win.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = DraftRequest.class),
              examples =
                  @ExampleObject(name = "words", value = "{\"content\": {\"body\": \"Dear\"}}")))
  @APIResponse(
      responseCode = "200",
      description = "The draft as it is kept",
      content = @Content(schema = @Schema(implementation = DraftBody.class)))
  public DraftBody keep(
      @Parameter(description = "Letters, digits, dots and dashes") @PathParam("place") String place,
      @NotNull @Valid DraftRequest request) {
    return DraftBody.of(drafts.keep(callers.current(), place, request.content().toString()));
  }

  @DELETE
  @Path("/{place}")
  @Operation(summary = "Forget a draft", description = "That there is none is no error.")
  @APIResponse(responseCode = "204", description = "It is forgotten")
  public Response forget(
      @Parameter(description = "Where it was being written") @PathParam("place") String place) {
    drafts.forget(callers.current(), place);
    return Response.noContent().build();
  }
}
