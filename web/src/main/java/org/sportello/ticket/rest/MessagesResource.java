package org.sportello.ticket.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.platform.rest.Cursors;
import org.sportello.platform.rest.EntityTags;
import org.sportello.platform.rest.Idempotent;
import org.sportello.platform.rest.Limits;
import org.sportello.platform.rest.Lists;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Callers;
import org.sportello.ticket.application.ReadingConversations;
import org.sportello.ticket.application.SubmittingTickets;
import org.sportello.ticket.application.SubmittingTickets.Said;
import org.sportello.ticket.application.SubmittingTickets.Words;
import org.sportello.ticket.domain.TicketNumber;

/** The conversation on a ticket. */
@Path("/tickets/{reference}/messages")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conversation", description = "What is said on a ticket, and its files")
public class MessagesResource {
  @Inject Callers callers;
  @Inject SubmittingTickets submitting;
  @Inject ReadingConversations reading;

  @Context UriInfo uri;

  @GET
  @Operation(
      summary = "Read the conversation",
      description = "Oldest first; internal notes for staff and auditors only.")
  @APIResponse(
      responseCode = "200",
      description = "One page of messages",
      content = @Content(schema = @Schema(implementation = MessagePage.class)))
  public Response list(
      @PathParam("reference") String reference,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    int most = Limits.of(limit);
    MessagePage page =
        MessagePage.of(
            reading.messages(
                callers.current(), References.number(reference), Cursors.numberOr(cursor, 0), most),
            most);
    return Lists.page(page, page.next(), uri);
  }

  @POST
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Say something",
      description =
          "A requester's message may be what the process waits for; a public message of staff is a"
              + " human answer and goes out by mail, with the files that were uploaded for it. In an"
              + " internal note `@` and a colleague's user name calls them: they are told, and"
              + " follow the ticket from then on.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = NewMessageRequest.class),
              examples =
                  @ExampleObject(
                      name = "answer",
                      value =
                          """
                          {"body": "Please restart the mail service.", "visibility": "public"}""")))
  @APIResponse(
      responseCode = "201",
      description = "The message, and the ticket's ETag after it",
      content = @Content(schema = @Schema(implementation = SaidMessage.class)))
  public Response say(
      @PathParam("reference") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid NewMessageRequest request) {
    Caller caller = callers.current();
    TicketNumber number = References.number(reference);
    Said said =
        submitting.say(
            caller,
            number,
            new Words(
                request.formatOrPlain(),
                request.body(),
                request.visibilityOrPublic(),
                request.channelOrApi(),
                request.attachments()),
            EntityTags.version(ifMatch));
    MessageBody body =
        reading.messages(caller, number, said.message() - 1, 1).stream()
            .map(MessageBody::of)
            .findFirst()
            .orElseThrow();
    return Response.created(
            uri.getAbsolutePathBuilder().path(Long.toString(said.message())).build())
        .entity(SaidMessage.of(body, '"' + EntityTags.of(said.version()).getValue() + '"'))
        .build();
  }

  @GET
  @Path("/{message}")
  @Operation(summary = "Read one message", description = "As it stands in the conversation.")
  @APIResponse(
      responseCode = "200",
      description = "The message",
      content = @Content(schema = @Schema(implementation = MessageBody.class)))
  public MessageBody read(
      @PathParam("reference") String reference, @PathParam("message") long message) {
    return reading
        .messages(callers.current(), References.number(reference), message - 1, 1)
        .stream()
        .filter(found -> found.id() == message)
        .map(MessageBody::of)
        .findFirst()
        .orElseThrow(() -> References.nothing("message", message));
  }
}
