package org.sportello.ticket.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.platform.rest.Cursors;
import org.sportello.platform.rest.Limits;
import org.sportello.platform.rest.Lists;
import org.sportello.platform.security.Callers;
import org.sportello.ticket.application.ReadingConversations;
import org.sportello.ticket.application.ReadingConversations.LogEntryView;
import org.sportello.ticket.rest.RegisterPage.RegisterEntryBody;

/** The register of a ticket: calls arranged, third-party requests, notes, actions (004-09). */
@Path("/tickets/{reference}/register")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "History", description = "What happened to a ticket, and proof of it")
public class RegisterResource {
  @Inject Callers callers;
  @Inject ReadingConversations reading;

  @Context UriInfo uri;

  @GET
  @Operation(
      summary = "Read the register",
      description = "Typed entries of what was done, oldest first; for staff and auditors.")
  @APIResponse(
      responseCode = "200",
      description = "One page of entries",
      content = @Content(schema = @Schema(implementation = RegisterPage.class)))
  public Response list(
      @PathParam("reference") String reference,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    int most = Limits.of(limit);
    List<LogEntryView> found =
        reading.register(
            callers.current(), References.number(reference), Cursors.numberOr(cursor, 0), most);
    List<LogEntryView> shown = found.subList(0, Math.min(most, found.size()));
    String next =
        found.size() > most ? Cursors.of(List.of(Long.toString(shown.get(most - 1).id()))) : null;
    return Lists.page(
        new RegisterPage(shown.stream().map(RegisterEntryBody::of).toList(), next), next, uri);
  }
}
