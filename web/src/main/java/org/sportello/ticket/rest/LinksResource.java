package org.sportello.ticket.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.platform.code.Coded;
import org.sportello.platform.rest.Idempotent;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Callers;
import org.sportello.ticket.application.LinkingTickets;
import org.sportello.ticket.application.ReadingConversations;
import org.sportello.ticket.application.ReadingConversations.LinkView;
import org.sportello.ticket.domain.LinkKind;
import org.sportello.ticket.domain.TicketNumber;

/** How a ticket relates to others. */
@Path("/tickets/{reference}/links")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets")
public class LinksResource {
  @Inject Callers callers;
  @Inject LinkingTickets linking;
  @Inject ReadingConversations reading;

  /** All links of one ticket. */
  @Schema(name = "LinkList")
  public record LinkList(
      List<LinkView> items,
      @Schema(nullable = true, description = "Always null: the list is whole") String next) {}

  /** What a caller sends to link a ticket to another. */
  @Schema(name = "NewLink")
  public record NewLinkRequest(
      @Schema(
              type = SchemaType.STRING,
              enumeration = {"follow-up-of", "duplicate-of", "child-of", "related-to"})
          @NotNull
          LinkKind kind,
      @Schema(examples = "SP-2026-000122", description = "The other ticket") @NotNull
          String ticket) {}

  @GET
  @Operation(
      summary = "List the links of a ticket",
      description = "Seen from this ticket; tickets that do not exist for the caller are left out.")
  @APIResponse(
      responseCode = "200",
      description = "The links",
      content = @Content(schema = @Schema(implementation = LinkList.class)))
  public LinkList list(@PathParam("reference") String reference) {
    return new LinkList(reading.links(callers.current(), References.number(reference)), null);
  }

  @POST
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Link a ticket to another",
      description =
          "For staff who see both. `duplicate-of` merges: this ticket ends in the way that its process"
              + " provides for, whoever asked follows the other one from then on, and mails that"
              + " answer this one arrive there; its action `separate` undoes it. Refused with 409:"
              + " what is linked so already or the other way round, and a duplicate of a closed"
              + " ticket or of another customer's.")
  @APIResponse(
      responseCode = "201",
      description = "The links that the ticket has now",
      content = @Content(schema = @Schema(implementation = LinkList.class)))
  public Response link(
      @PathParam("reference") String reference, @NotNull @Valid NewLinkRequest request) {
    Caller caller = callers.current();
    TicketNumber number = References.number(reference);
    linking.link(caller, number, request.kind(), References.number(request.ticket()));
    return Response.status(Response.Status.CREATED)
        .entity(new LinkList(reading.links(caller, number), null))
        .build();
  }

  @DELETE
  @Path("/{kind}/{other}")
  @Idempotent
  @Operation(
      summary = "Take a link away",
      description =
          "For staff who see both; the ledger keeps that it was there. `related-to` is taken away"
              + " from either end; a merge is undone by the ticket's action `separate`.")
  @APIResponse(
      responseCode = "200",
      description = "The links that are left",
      content = @Content(schema = @Schema(implementation = LinkList.class)))
  public Response unlink(
      @PathParam("reference") String reference,
      @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"follow-up-of", "duplicate-of", "child-of", "related-to"}))
          @PathParam("kind")
          String kind,
      @Parameter(description = "The other ticket", example = "SP-2026-000122") @PathParam("other")
          String other) {
    Caller caller = callers.current();
    TicketNumber number = References.number(reference);
    linking.unlink(caller, number, Coded.of(LinkKind.class, kind), References.number(other));
    return Response.ok(new LinkList(reading.links(caller, number), null)).build();
  }
}
