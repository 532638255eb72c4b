package org.sportello.ticket.rest;

import jakarta.enterprise.context.ApplicationScoped;
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
import org.sportello.ledger.application.Paths;
import org.sportello.ledger.application.PersonalTexts;
import org.sportello.ledger.application.ProcessPath;
import org.sportello.ledger.application.TrailEntry;
import org.sportello.ledger.application.Trails;
import org.sportello.ledger.domain.Chain;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.rest.Cursors;
import org.sportello.platform.rest.Limits;
import org.sportello.platform.rest.Lists;
import org.sportello.platform.rest.Page;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Callers;
import org.sportello.ticket.application.ReadingTickets;

/** What happened to one ticket: its ledger entries and the way of its processes. */
@Path("/tickets")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "History", description = "What happened to a ticket, and proof of it")
public class HistoryResource {
  @Inject Callers callers;
  @Inject ReadingTickets reading;
  @Inject Trails trails;
  @Inject Paths paths;

  @Context UriInfo uri;

  /** One page of a ticket's ledger entries. */
  @Schema(name = "TrailPage")
  public record TrailPage(
      List<TrailEntry> items,
      @Schema(nullable = true, description = "The cursor of the next page, null on the last one")
          String next) {}

  /** The process instances behind one ticket. */
  @Schema(name = "PathList")
  public record PathList(
      List<ProcessPath> items,
      @Schema(nullable = true, description = "Always null: the list is whole") String next) {}

  @GET
  @Path("/{reference}/trail")
  @Operation(
      summary = "Read the audit trail",
      description =
          "The ledger's entries of the ticket, oldest first, each chained to the one before by its"
              + " hash. For staff and auditors.")
  @APIResponse(
      responseCode = "200",
      description = "One page of entries",
      content = @Content(schema = @Schema(implementation = TrailPage.class)))
  public Response trail(
      @PathParam("reference") String reference,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    int most = Limits.of(limit);
    Chain chain = Chain.ticket(seen(reference));
    Page<TrailEntry> page =
        Page.of(
            trails.of(chain, Cursors.numberOr(cursor, 0), most + 1, PersonalTexts.SHOWN),
            most,
            TrailEntry::sequence);
    return Lists.page(new TrailPage(page.items(), page.next()), page.next(), uri);
  }

  @GET
  @Path("/{reference}/path")
  @Operation(
      summary = "Read the way through the diagrams",
      description =
          "Per process instance behind the ticket: the elements that it came through and those"
              + " where it is now. For staff and auditors.")
  @APIResponse(
      responseCode = "200",
      description = "The instances, in the order in which they began",
      content = @Content(schema = @Schema(implementation = PathList.class)))
  public PathList path(@PathParam("reference") String reference) {
    return new PathList(paths.of(seen(reference)), null);
  }

  private String seen(String reference) {
    Caller caller = callers.current();
    String seen = reading.one(caller, References.number(reference)).reference();
    if (!caller.isStaff() && !caller.isReader()) {
      throw new Forbidden("The trail of a ticket is for staff and auditors.");
    }
    return seen;
  }
}
