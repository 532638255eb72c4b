package org.sportello.live.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.live.application.Activity;
import org.sportello.live.application.BeingPresent;
import org.sportello.live.application.BeingPresent.Present;
import org.sportello.platform.code.Coded;
import org.sportello.platform.security.Callers;
import org.sportello.ticket.application.TicketView.Human;
import org.sportello.ticket.rest.References;

/** Who of the staff has a ticket before them. */
@Path("/tickets/{reference}/presence")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
public class PresenceResource {
  @Inject Callers callers;
  @Inject BeingPresent being;

  /** Everybody else who is there. */
  @Schema(name = "PresenceList")
  public record PresenceList(
      List<PresenceBody> items,
      @Schema(nullable = true, description = "Always null: the list is whole") String next) {

    /** As the API shows those who are there. */
    public static PresenceList of(List<Present> present) {
      return new PresenceList(
          present.stream()
              .map(one -> new PresenceBody(one.person(), one.activity().code()))
              .toList(),
          null);
    }
  }

  /** Somebody who is there. */
  @Schema(name = "Presence")
  public record PresenceBody(
      Human person,
      @Schema(
              enumeration = {"looking", "writing"},
              description = "What they do there")
          String activity) {}

  /** What the caller does there. */
  @Schema(name = "MyPresence")
  public record PresenceRequest(
      @Schema(enumeration = {"looking", "writing"}) @NotNull @Pattern(regexp = "looking|writing")
          String activity) {}

  @GET
  @Operation(
      summary = "Who else is at the ticket",
      description =
          "For staff. The event `ticket.presence.changed` tells when to ask again; it has no id,"
              + " since nobody needs to know who was there.")
  @APIResponse(
      responseCode = "200",
      description = "Those who are there now, without the caller",
      content = @Content(schema = @Schema(implementation = PresenceList.class)))
  public PresenceList list(@PathParam("reference") String reference) {
    return PresenceList.of(being.others(callers.current(), References.number(reference)));
  }

  @PUT
  @Path("/{tab}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Be at the ticket",
      description = "For staff. Holds for fifty seconds: say it again before, or be gone.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = PresenceRequest.class),
              examples = @ExampleObject(name = "writing", value = "{\"activity\": \"writing\"}")))
  @APIResponse(
      responseCode = "200",
      description = "Those who are there now, without the caller",
      content = @Content(schema = @Schema(implementation = PresenceList.class)))
  public PresenceList stay(
      @PathParam("reference") String reference,
      @Parameter(description = "Any name for this window, of at most 64 characters")
          @PathParam("tab")
          @Size(max = 64)
          String tab,
      @NotNull @Valid PresenceRequest request) {
    return PresenceList.of(
        being.stay(
            callers.current(),
            References.number(reference),
            tab,
            Coded.of(Activity.class, request.activity())));
  }

  @DELETE
  @Path("/{tab}")
  @Operation(summary = "Leave the ticket", description = "For staff; who is not there is no error.")
  @APIResponse(
      responseCode = "200",
      description = "Those who are there now, without the caller",
      content = @Content(schema = @Schema(implementation = PresenceList.class)))
  public PresenceList leave(
      @PathParam("reference") String reference,
      @Parameter(description = "The name under which the caller is there")
          @PathParam("tab")
          @Size(max = 64)
          String tab) {
    return PresenceList.of(being.leave(callers.current(), References.number(reference), tab));
  }
}
