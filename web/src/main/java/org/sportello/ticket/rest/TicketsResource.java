package org.sportello.ticket.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.platform.rest.Cursors;
import org.sportello.platform.rest.EntityTags;
import org.sportello.platform.rest.Idempotent;
import org.sportello.platform.rest.Limits;
import org.sportello.platform.rest.Lists;
import org.sportello.platform.rest.NeedsIfMatch;
import org.sportello.platform.rest.QueryCodes;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Callers;
import org.sportello.search.application.FoundWords.Found;
import org.sportello.ticket.application.AmendingTickets;
import org.sportello.ticket.application.ReadingConversations;
import org.sportello.ticket.application.ReadingTickets;
import org.sportello.ticket.application.SubmittingTickets;
import org.sportello.ticket.application.TicketFilter;
import org.sportello.ticket.application.TicketOrder;
import org.sportello.ticket.application.TicketView;
import org.sportello.ticket.domain.TicketNumber;

/** Opens, lists and shows tickets. */
@Path("/tickets")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets", description = "Requests for help, each with a life of its own")
public class TicketsResource {
  @Inject Callers callers;
  @Inject SubmittingTickets submitting;
  @Inject ReadingTickets reading;
  @Inject ReadingConversations conversations;
  @Inject AmendingTickets amending;
  @Inject TicketBodies bodies;

  @Context UriInfo uri;

  @POST
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Open a ticket",
      description =
          "Stores the ticket with its description as first message and lets its process run to the"
              + " first wait, all in one transaction.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = NewTicketRequest.class),
              examples =
                  @ExampleObject(
                      name = "incident",
                      value =
                          """
                          {"subject": "No mail since this morning",
                           "description": "Nobody in the office receives mail since 8:30.",
                           "kind": "incident", "impact": "high", "urgency": "high",
                           "product": "mail"}""")))
  @APIResponse(
      responseCode = "201",
      description = "The ticket as it stands after the first steps of its process",
      headers = @Header(name = "Location", description = "The ticket's address"),
      content = @Content(schema = @Schema(implementation = TicketBody.class)))
  public Response open(@NotNull @Valid NewTicketRequest request) {
    Caller caller = callers.current();
    TicketNumber number = submitting.open(caller, request.toNewTicket());
    TicketView ticket = reading.one(caller, number);
    return Response.created(uri.getAbsolutePathBuilder().path(number.toString()).build())
        .entity(bodies.of(ticket))
        .tag(EntityTags.of(ticket.version()))
        .build();
  }

  @GET
  @Operation(
      summary = "List or search tickets",
      description =
          "The tickets that exist for the caller: their own and their organisation's, a partner's"
              + " branch, an agent's area, all for auditors.")
  @APIResponse(
      responseCode = "200",
      description = "One page; `Link` with `rel=\"next\"` leads to the next one",
      content = @Content(schema = @Schema(implementation = TicketPage.class)))
  public Response list(@BeanParam TicketQuery query) {
    TicketFilter filter = query.toFilter();
    List<ListPart> parts = query.parts();
    Caller caller = callers.current();
    List<TicketView> found = reading.page(caller, filter);
    boolean isMore = found.size() > filter.limit();
    List<TicketView> shown = isMore ? found.subList(0, filter.limit()) : found;
    String next = isMore ? cursorAfter(shown.get(shown.size() - 1), filter) : null;
    Map<Long, Found> words =
        parts.isEmpty()
            ? Map.of()
            : reading.found(caller, filter, shown, parts.contains(ListPart.FOUND));
    return Lists.page(new TicketPage(bodies.of(shown, words), next), next, uri);
  }

  private static String cursorAfter(TicketView last, TicketFilter filter) {
    TicketFilter.Position position = TicketOrder.of(filter).position(last);
    return Cursors.of(List.of(position.value(), Long.toString(position.id())));
  }

  @GET
  @Path("/{reference}")
  @Operation(
      summary = "Read a ticket",
      description =
          "The ETag changes with every change of the ticket; time that is `remaining` is as of the"
              + " answer's `Date`. With `include=messages` the conversation comes along, so that a"
              + " ticket is shown by one call.")
  @APIResponse(
      responseCode = "200",
      description = "The ticket",
      content = @Content(schema = @Schema(implementation = TicketBody.class)))
  public Response read(
      @PathParam("reference") String reference,
      @Parameter(
              description =
                  "`messages`: the first 100 messages with it; their `next` is a cursor of"
                      + " `/tickets/{reference}/messages`",
              schema =
                  @Schema(
                      type = SchemaType.ARRAY,
                      implementation = String.class,
                      enumeration = "messages"))
          @QueryParam("include")
          List<String> include) {
    List<TicketPart> parts = QueryCodes.of(TicketPart.class, "include", include);
    Caller caller = callers.current();
    TicketNumber number = References.number(reference);
    TicketView ticket = reading.one(caller, number);
    MessagePage messages =
        parts.contains(TicketPart.MESSAGES)
            ? MessagePage.of(conversations.messages(caller, number, 0, Limits.MOST), Limits.MOST)
            : null;
    return Response.ok(bodies.of(ticket, messages)).tag(EntityTags.of(ticket.version())).build();
  }

  @PATCH
  @Path("/{reference}")
  @Idempotent
  @NeedsIfMatch
  @Consumes("application/merge-patch+json")
  @Operation(
      summary = "Correct a ticket's wording",
      description =
          "For staff: a merge patch (RFC 7396) of `subject` and `custom`. Kind, impact, urgency,"
              + " product and priority are corrected by the action `reclassify`, since the process"
              + " depends on them.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/merge-patch+json",
              schema =
                  @Schema(
                      type = SchemaType.OBJECT,
                      properties = {
                        @SchemaProperty(name = "subject", type = SchemaType.STRING),
                        @SchemaProperty(name = "custom", type = SchemaType.OBJECT)
                      }),
              examples =
                  @ExampleObject(
                      name = "subject and one field",
                      value = "{\"subject\": \"Mail server down\", \"custom\": {\"room\": null}}")))
  @APIResponse(
      responseCode = "200",
      description = "The ticket as it is worded now",
      content = @Content(schema = @Schema(implementation = TicketBody.class)))
  public Response amend(
      @PathParam("reference") String reference,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      JsonObject patch) {
    Caller caller = callers.current();
    TicketNumber number = References.number(reference);
    Integer version = EntityTags.requiredVersion(ifMatch);
    amending.amend(caller, number, version, TicketPatch.of(patch)::applied);
    return read(reference, List.of());
  }
}
