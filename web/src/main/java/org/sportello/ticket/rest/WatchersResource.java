package org.sportello.ticket.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.platform.rest.Idempotent;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Callers;
import org.sportello.ticket.application.WatchingTickets;
import org.sportello.ticket.application.WatchingTickets.WatcherView;
import org.sportello.ticket.domain.TicketNumber;

/** Who follows a ticket. */
@Path("/tickets/{reference}/watchers")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets")
public class WatchersResource {
  @Inject Callers callers;
  @Inject WatchingTickets watching;

  /** All watchers of one ticket. */
  @Schema(name = "WatcherList")
  public record WatcherList(
      List<WatcherView> items,
      @Schema(nullable = true, description = "Always null: the list is whole") String next) {}

  @GET
  @Operation(
      summary = "List who follows a ticket",
      description =
          "Watchers get by mail what staff write to the requester, and may answer by mail.")
  @APIResponse(
      responseCode = "200",
      description = "The watchers, in the order in which they began",
      content = @Content(schema = @Schema(implementation = WatcherList.class)))
  public WatcherList list(@PathParam("reference") String reference) {
    return new WatcherList(watching.of(callers.current(), References.number(reference)), null);
  }

  @PUT
  @Path("/{person}")
  @Idempotent
  @Operation(
      summary = "Let a person follow a ticket",
      description =
          "For staff and for those who ask: themselves or a colleague. Only who may know of the"
              + " ticket can follow it: its organisation, the partner above, staff.")
  @APIResponse(
      responseCode = "200",
      description = "The watchers now",
      content = @Content(schema = @Schema(implementation = WatcherList.class)))
  public Response add(
      @PathParam("reference") String reference,
      @Parameter(description = "An id, a user name or `me`", example = "me") @PathParam("person")
          String person) {
    Caller caller = callers.current();
    TicketNumber number = References.number(reference);
    watching.add(caller, number, person);
    return Response.ok(new WatcherList(watching.of(caller, number), null)).build();
  }

  @DELETE
  @Path("/{person}")
  @Idempotent
  @Operation(
      summary = "End a person's following",
      description =
          "For the person, the ticket's requester and staff; who does not follow is no error.")
  @APIResponse(
      responseCode = "200",
      description = "The watchers now",
      content = @Content(schema = @Schema(implementation = WatcherList.class)))
  public Response remove(
      @PathParam("reference") String reference,
      @Parameter(description = "An id, a user name or `me`", example = "me") @PathParam("person")
          String person) {
    Caller caller = callers.current();
    TicketNumber number = References.number(reference);
    watching.remove(caller, number, person);
    return Response.ok(new WatcherList(watching.of(caller, number), null)).build();
  }
}
