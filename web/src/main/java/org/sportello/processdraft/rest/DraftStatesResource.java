package org.sportello.processdraft.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.rest.EntityTags;
import org.sportello.platform.rest.Idempotent;
import org.sportello.platform.rest.Lists;
import org.sportello.platform.rest.NeedsIfMatch;
import org.sportello.platform.security.Callers;
import org.sportello.processdraft.application.DraftState;
import org.sportello.processdraft.application.KeepingProcessDrafts;
import org.sportello.processdraft.application.ProcessDraft;

/** The saved states of a draft. */
@Path("/processes/drafts/{id}/states")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Processes")
public class DraftStatesResource {
  @Inject Callers callers;
  @Inject KeepingProcessDrafts drafts;

  @Context UriInfo uri;

  /** Some saved states. */
  @Schema(name = "ProcessDraftStateList")
  public record DraftStateList(List<DraftState> items, @Schema(nullable = true) String next) {}

  @GET
  @Operation(
      summary = "List the saved states of a draft",
      description = "The newest first; the last thousand are kept.")
  @APIResponse(
      responseCode = "200",
      description = "The states",
      content = @Content(schema = @Schema(implementation = DraftStateList.class)))
  public Response list(
      @PathParam("id") long id,
      @Parameter(description = "At most so many")
          @QueryParam("limit")
          @DefaultValue("50")
          @Min(1)
          @Max(100)
          int limit,
      @Parameter(description = "`next` of the page before") @QueryParam("cursor") String cursor) {
    List<DraftState> found = drafts.states(callers.current(), id, before(cursor), limit + 1);
    boolean isMore = found.size() > limit;
    List<DraftState> page = isMore ? found.subList(0, limit) : found;
    String next = isMore ? Integer.toString(page.get(limit - 1).revision()) : null;
    return Lists.page(new DraftStateList(page, next), next, uri);
  }

  @GET
  @Path("/{revision}/file")
  @Produces(MediaType.APPLICATION_XML)
  @Operation(summary = "Read the file of a saved state", description = "As it was saved.")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_XML,
              schema = @Schema(type = SchemaType.STRING)))
  public Response file(@PathParam("id") long id, @PathParam("revision") int revision) {
    return Response.ok(drafts.file(callers.current(), id, revision), MediaType.APPLICATION_XML_TYPE)
        .build();
  }

  @POST
  @Path("/{revision}/restore")
  @Idempotent
  @NeedsIfMatch
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Bring a saved state back",
      description = "It becomes the newest state; those in between stay in the history.")
  @APIResponse(
      responseCode = "200",
      description = "The draft now",
      content = @Content(schema = @Schema(implementation = ProcessDraft.class)))
  public Response restore(
      @PathParam("id") long id,
      @PathParam("revision") int revision,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    ProcessDraft draft =
        drafts.restore(callers.current(), id, EntityTags.requiredVersion(ifMatch), revision);
    return Response.ok(draft).tag(EntityTags.of(draft.revision())).build();
  }

  private static int before(String cursor) {
    if (cursor == null) {
      return Integer.MAX_VALUE;
    }
    if (!cursor.matches("[0-9]{1,9}")) {
      throw new InvalidInput("/cursor", "take `next` of the page before");
    }
    return Integer.parseInt(cursor);
  }
}
