package org.sportello.processdraft.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.live.application.Activity;
import org.sportello.live.rest.PresenceResource.PresenceList;
import org.sportello.live.rest.PresenceResource.PresenceRequest;
import org.sportello.platform.code.Coded;
import org.sportello.platform.security.Callers;
import org.sportello.processdraft.application.BeingAtDrafts;

/** Who has a draft before them. */
@Path("/processes/drafts/{id}/presence/{tab}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Processes")
public class DraftPresenceResource {
  @Inject Callers callers;
  @Inject BeingAtDrafts being;

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Be at a draft",
      description =
          "Holds for fifty seconds: say it again before, or be gone. The event"
              + " `process.draft.changed` tells when to ask again.")
  @APIResponse(
      responseCode = "200",
      description = "Those who are there now in other windows, the caller's included",
      content = @Content(schema = @Schema(implementation = PresenceList.class)))
  public PresenceList stay(
      @PathParam("id") long id,
      @Parameter(description = "Any name for this window, of at most 64 characters")
          @PathParam("tab")
          @Size(max = 64)
          String tab,
      @NotNull @Valid PresenceRequest request) {
    return PresenceList.of(
        being.stay(callers.current(), id, tab, Coded.of(Activity.class, request.activity())));
  }

  @DELETE
  @Operation(summary = "Leave a draft", description = "Who is not there is no error.")
  @APIResponse(
      responseCode = "200",
      description = "Those who are there now",
      content = @Content(schema = @Schema(implementation = PresenceList.class)))
  public PresenceList leave(
      @PathParam("id") long id,
      @Parameter(description = "The name under which the caller is there")
          @PathParam("tab")
          @Size(max = 64)
          String tab) {
    return PresenceList.of(being.leave(callers.current(), id, tab));
  }
}
