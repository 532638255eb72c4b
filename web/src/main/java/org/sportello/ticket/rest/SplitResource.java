package org.sportello.ticket.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.platform.rest.EntityTags;
import org.sportello.platform.rest.Idempotent;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Callers;
import org.sportello.ticket.application.ReadingTickets;
import org.sportello.ticket.application.SplittingTickets;
import org.sportello.ticket.application.TicketView;
import org.sportello.ticket.domain.TicketKind;
import org.sportello.ticket.domain.TicketNumber;

/** Makes one message of a conversation a ticket of its own. */
@Path("/tickets/{reference}/messages/{message}/split")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conversation")
public class SplitResource {
  @Inject Callers callers;
  @Inject SplittingTickets splitting;
  @Inject ReadingTickets reading;
  @Inject TicketBodies bodies;

  @Context UriInfo uri;

  /** What a caller sends to split a message off. */
  @Schema(name = "Split")
  public record SplitRequest(
      @Schema(description = "What the new ticket is called", examples = "Toner for the printer")
          @NotBlank
          @Size(max = 500)
          String subject,
      @Schema(
              type = SchemaType.STRING,
              enumeration = {
                "incident",
                "service-request",
                "question",
                "commercial",
                "feature-request",
                "complaint"
              },
              defaultValue = "question",
              description = "What it is about; triage may say otherwise")
          TicketKind kind) {}

  @POST
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Make a message a ticket of its own",
      description =
          "For staff, with what a requester wrote. The new ticket has the message's words and files"
              + " and the same requester, lives as any other does, and is related to this one; both"
              + " conversations say so. The message stays where it is.")
  @APIResponse(
      responseCode = "201",
      description = "The new ticket as it stands after the first steps of its process",
      headers = @Header(name = "Location", description = "The new ticket's address"),
      content = @Content(schema = @Schema(implementation = TicketBody.class)))
  public Response split(
      @PathParam("reference") String reference,
      @PathParam("message") long message,
      @NotNull @Valid SplitRequest request) {
    Caller caller = callers.current();
    TicketNumber number =
        splitting.split(
            caller, References.number(reference), message, request.subject(), request.kind());
    TicketView ticket = reading.one(caller, number);
    return Response.created(
            uri.getBaseUriBuilder().path(TicketsResource.class).path(number.toString()).build())
        .entity(bodies.of(ticket))
        .tag(EntityTags.of(ticket.version()))
        .build();
  }
}
