package org.sportello.ticket.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.failure.NotFound;
import org.sportello.platform.rest.Idempotent;
import org.sportello.platform.security.Callers;
import org.sportello.ticket.application.KeepingViews;
import org.sportello.ticket.application.OpenAction.Label;
import org.sportello.ticket.application.TicketViews;
import org.sportello.ticket.application.TicketViews.View;

/** The lists that a desk begins with, and how much is in them. */
@Path("/views")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets", description = "Requests for help, each with a life of its own")
public class ViewsResource {
  @Inject Callers callers;
  @Inject TicketViews views;
  @Inject KeepingViews own;

  /** The caller's views. */
  @Schema(name = "ViewList")
  public record ViewList(
      List<ViewBody> items,
      @Schema(nullable = true, description = "Always null: the list is whole") String next) {}

  /** A view as the API shows it. */
  @Schema(name = "View")
  public record ViewBody(
      @Schema(examples = "mine") String id,
      Label name,
      @Schema(
              type = SchemaType.OBJECT,
              additionalProperties = String.class,
              examples = "{\"assignee\": \"me\", \"status\": \"new,open\"}",
              description = "Query parameters of the list of tickets that give its tickets")
          Map<String, String> filter,
      @Schema(
              nullable = true,
              description =
                  "How many are in it, 1000 standing for that many and more; null where nobody"
                      + " counts")
          Long count,
      @Schema(description = "Whether the caller has made it, and may delete it") boolean own) {

    static ViewBody of(View view) {
      return new ViewBody(view.id(), view.name(), view.filter(), view.count(), view.isOwn());
    }
  }

  /** A view to be kept. */
  @Schema(name = "NewView")
  public record ViewRequest(
      @Schema(examples = "Urgent at Alfa") @NotBlank @Size(max = 60) String name,
      @Schema(
              type = SchemaType.OBJECT,
              implementation = Object.class,
              additionalProperties = String.class,
              examples = "{\"priority\": \"urgent\", \"organization\": \"2\"}",
              description = "Query parameters of the list of tickets, `sort` among them")
          @NotNull
          JsonObject filter) {}

  /** A view as it is to be from now on. */
  @Schema(name = "ChangedView")
  public record ChangedView(
      @Schema(examples = "Urgent at Alfa") @NotBlank @Size(max = 60) String name,
      @Schema(
              type = SchemaType.OBJECT,
              implementation = Object.class,
              additionalProperties = String.class,
              examples = "{\"priority\": \"urgent\", \"organization\": \"2\"}",
              description = "Query parameters of the list of tickets, `sort` among them")
          @NotNull
          JsonObject filter,
      @Schema(
              nullable = true,
              description = "Its place among the caller's own, from 1; without it, where it is")
          @Min(1)
          @Max(30)
          Integer position) {}

  @POST
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Keep a view of one's own",
      description = "Instead of the one that had the name; at most thirty.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = ViewRequest.class),
              examples =
                  @ExampleObject(
                      name = "urgent",
                      value = "{\"name\": \"Urgent\", \"filter\": {\"priority\": \"urgent\"}}")))
  @APIResponse(
      responseCode = "201",
      description = "The view",
      content = @Content(schema = @Schema(implementation = ViewBody.class)))
  public Response keep(@NotNull @Valid ViewRequest request) {
    ViewBody kept =
        ViewBody.of(
            TicketViews.saved(
                own.keep(callers.current(), request.name(), filter(request.filter()))));
    return Response.status(Response.Status.CREATED).entity(kept).build();
  }

  @PUT
  @Path("/{view}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Change a view of one's own",
      description = "Gives it another name, filter or place.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = ChangedView.class),
              examples =
                  @ExampleObject(
                      name = "first",
                      value =
                          "{\"name\": \"Urgent\", \"filter\": {\"priority\": \"urgent\"},"
                              + " \"position\": 1}")))
  @APIResponse(
      responseCode = "200",
      description = "The view as it is now; nobody has counted it anew",
      content = @Content(schema = @Schema(implementation = ViewBody.class)))
  public ViewBody change(
      @Parameter(description = "The view's id", example = "own-7") @PathParam("view") String view,
      @NotNull @Valid ChangedView request) {
    return ViewBody.of(
        TicketViews.saved(
            own.change(
                callers.current(),
                key(view),
                request.name(),
                filter(request.filter()),
                request.position())));
  }

  @DELETE
  @Path("/{view}")
  @Operation(summary = "Delete a view of one's own", description = "Its tickets stay as they are.")
  @APIResponse(responseCode = "204", description = "It is gone")
  public Response forget(
      @Parameter(description = "The view's id", example = "own-7") @PathParam("view") String view) {
    own.forget(callers.current(), key(view));
    return Response.noContent().build();
  }

  private static Map<String, String> filter(JsonObject given) {
    Map<String, String> filter = new TreeMap<>();
    given.forEach(
        (name, value) -> {
          if (!(value instanceof JsonString text)) {
            throw new InvalidInput("/filter/" + name, "expected a text");
          }
          filter.put(name, text.getString());
        });
    return filter;
  }

  private static long key(String view) {
    if (!view.matches("own-[0-9]{1,18}")) {
      throw new NotFound("There is no view " + view + " of yours.");
    }
    return Long.parseLong(view.substring("own-".length()));
  }

  @GET
  @Operation(
      summary = "List the views",
      description =
          "The lists of tickets that the caller's desk begins with, each a filter in the words of"
              + " the list of tickets, with the number of tickets in it.")
  @APIResponse(
      responseCode = "200",
      description = "The views, in their order",
      content = @Content(schema = @Schema(implementation = ViewList.class)))
  public ViewList list() {
    return new ViewList(views.of(callers.current()).stream().map(ViewBody::of).toList(), null);
  }
}
