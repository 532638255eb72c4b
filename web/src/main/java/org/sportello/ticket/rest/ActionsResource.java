package org.sportello.ticket.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.platform.rest.EntityTags;
import org.sportello.platform.rest.Idempotent;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Callers;
import org.sportello.ticket.application.PerformingActions;
import org.sportello.ticket.application.ReadingTickets;
import org.sportello.ticket.application.TicketView;
import org.sportello.ticket.domain.TicketNumber;

/** What the running process of a ticket waits for, and doing it. */
@Path("/tickets/{reference}/actions")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Actions", description = "What the process permits now, named by its diagram")
public class ActionsResource {
  @Inject Callers callers;
  @Inject PerformingActions performing;
  @Inject ReadingTickets reading;
  @Inject TicketBodies bodies;

  @GET
  @Operation(
      summary = "List the actions that are open now",
      description =
          "What the running process waits for and the caller may do, with names and forms as the"
              + " diagram declares them.")
  @APIResponse(
      responseCode = "200",
      description = "The actions, possibly none",
      content = @Content(schema = @Schema(implementation = ActionList.class)))
  public ActionList list(@PathParam("reference") String reference) {
    return new ActionList(
        performing.permitted(callers.current(), References.number(reference)).stream()
            .map(ActionBody::of)
            .toList(),
        null);
  }

  @POST
  @Path("/{action}")
  @Idempotent
  @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
  @Operation(
      summary = "Perform an action",
      description =
          "Takes the values of the action's form by field id. The answer is the ticket as the"
              + " process left it. 409 `action-not-permitted` lists what is permitted instead.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema =
                  @Schema(
                      type = SchemaType.OBJECT,
                      description = "The form's values by field id; empty when it has no fields"),
              examples =
                  @ExampleObject(
                      name = "resolve",
                      value = "{\"resolution\": \"The mail service was restarted.\"}")))
  @APIResponse(
      responseCode = "200",
      description = "The ticket after the action",
      content = @Content(schema = @Schema(implementation = TicketBody.class)))
  public Response perform(
      @PathParam("reference") String reference,
      @Parameter(description = "An id from the list of open actions", example = "take")
          @PathParam("action")
          String action,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      JsonObject form) {
    Caller caller = callers.current();
    TicketNumber number = References.number(reference);
    performing.perform(
        caller,
        number,
        action,
        ActionFields.of(form == null ? JsonValue.EMPTY_JSON_OBJECT : form),
        EntityTags.version(ifMatch));
    TicketView ticket = reading.one(caller, number);
    return Response.ok(bodies.of(ticket)).tag(EntityTags.of(ticket.version())).build();
  }
}
