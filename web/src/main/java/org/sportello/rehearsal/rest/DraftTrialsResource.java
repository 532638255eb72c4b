package org.sportello.rehearsal.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.platform.rest.OutsideTransaction;
import org.sportello.platform.security.Callers;
import org.sportello.rehearsal.application.Trial;
import org.sportello.rehearsal.application.TryingOut;

/** Plays a made-up ticket through a draft. */
@Path("/processes/drafts/{id}/trials")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rehearsals")
public class DraftTrialsResource {
  @Inject Callers callers;
  @Inject TryingOut trying;

  @POST
  @OutsideTransaction(because = "it changes nothing, and another engine answers")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Play a made-up ticket through a draft",
      description =
          "The newest state of the draft stands in for the file in force, beside all others as they"
              + " are. By an engine of its own with its own clock: nothing is kept, nothing leaves"
              + " it. For process owners.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = TrialRequest.class)))
  @APIResponse(
      responseCode = "200",
      description = "Where it stands then",
      content = @Content(schema = @Schema(implementation = Trial.class)))
  public Trial play(@PathParam("id") long id, @NotNull @Valid TrialRequest wanted) {
    return trying.onDraft(callers.current(), id, wanted.facts(), wanted.at(), wanted.happened());
  }
}
