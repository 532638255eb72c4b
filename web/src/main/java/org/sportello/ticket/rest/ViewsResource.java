package org.sportello.ticket.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.platform.security.Callers;
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
      @Schema(nullable = true, description = "How many are in it; null where nobody counts")
          Long count) {

    static ViewBody of(View view) {
      return new ViewBody(view.id(), view.name(), view.filter(), view.count());
    }
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
