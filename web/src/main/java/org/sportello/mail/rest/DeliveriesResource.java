package org.sportello.mail.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.mail.application.WatchingDeliveries;
import org.sportello.mail.application.WatchingDeliveries.DeliveryView;
import org.sportello.platform.rest.Idempotent;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Callers;
import org.sportello.ticket.domain.TicketNumber;
import org.sportello.ticket.rest.References;

/** What became of the mails of a ticket. */
@Path("/tickets/{reference}/deliveries")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mails", description = "Mails sent, waiting, refused and set aside")
public class DeliveriesResource {
  @Inject Callers callers;
  @Inject WatchingDeliveries deliveries;

  /** All mails of one ticket. */
  @Schema(name = "DeliveryList")
  public record DeliveryList(
      List<DeliveryView> items,
      @Schema(nullable = true, description = "Always null: the list is whole") String next) {}

  @GET
  @Operation(
      summary = "List the mails of a ticket",
      description = "Each with its state, the tries that failed and what the last one said.")
  @APIResponse(
      responseCode = "200",
      description = "The mails, oldest first",
      content = @Content(schema = @Schema(implementation = DeliveryList.class)))
  public DeliveryList list(@PathParam("reference") String reference) {
    return new DeliveryList(deliveries.of(callers.current(), References.number(reference)), null);
  }

  @POST
  @Path("/{id}/retry")
  @Idempotent
  @Operation(
      summary = "Try a mail again",
      description =
          "For staff. The same mail goes out under the same Message-ID; one that was sent is refused.")
  @APIResponse(
      responseCode = "200",
      description = "The mails of the ticket as they stand now",
      content = @Content(schema = @Schema(implementation = DeliveryList.class)))
  public Response retry(@PathParam("reference") String reference, @PathParam("id") long id) {
    Caller caller = callers.current();
    TicketNumber number = References.number(reference);
    deliveries.retry(caller, number, id);
    return Response.ok(new DeliveryList(deliveries.of(caller, number), null)).build();
  }
}
