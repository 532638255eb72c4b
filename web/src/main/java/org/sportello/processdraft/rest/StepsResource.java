package org.sportello.processdraft.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Callers;
import org.sportello.processdesign.application.LibraryStep;
import org.sportello.processdesign.application.StepLibrary;

/** The library of steps that diagrams may use. */
@Path("/steps")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Processes")
public class StepsResource {
  @Inject Callers callers;
  @Inject StepLibrary library;

  /** All steps. */
  @Schema(name = "StepList")
  public record StepList(
      List<LibraryStep> items,
      @Schema(nullable = true, description = "Always null: the list is whole") String next) {}

  @GET
  @Operation(
      summary = "List the step library",
      description =
          "What a service task may name in `camunda:delegateExpression`, with its inputs. For staff"
              + " and those who read.")
  @APIResponse(
      responseCode = "200",
      description = "The steps, by name",
      content = @Content(schema = @Schema(implementation = StepList.class)))
  public StepList list() {
    Caller caller = callers.current();
    if (!caller.isStaff() && !caller.isReader()) {
      throw new Forbidden("The step library is for staff, process owners and auditors.");
    }
    return new StepList(library.steps(), null);
  }
}
