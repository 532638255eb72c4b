package org.sportello.staff.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.platform.rest.Cursors;
import org.sportello.platform.rest.EntityTags;
import org.sportello.platform.rest.Limits;
import org.sportello.platform.rest.Lists;
import org.sportello.platform.rest.Page;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Callers;
import org.sportello.staff.application.KeepingPresence;
import org.sportello.staff.application.ReadingStaff;
import org.sportello.staff.application.ReadingStaff.AgentView;

/** Who works tickets, with what load, and who is there. */
@Path("/agents")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Directory", description = "Organisations, people, agents, teams and products")
public class AgentsResource {
  @Inject Callers callers;
  @Inject ReadingStaff reading;
  @Inject KeepingPresence presence;

  @Context UriInfo uri;

  /** Whether an agent is there. */
  @Schema(name = "AgentPresence")
  public record Presence(
      @Schema(description = "Only those present are assigned tickets") @NotNull Boolean present) {}

  @GET
  @Operation(
      summary = "List agents",
      description = "In the order of their keys, with their load; for staff and auditors.")
  @APIResponse(
      responseCode = "200",
      description = "One page of agents",
      content = @Content(schema = @Schema(implementation = AgentPage.class)))
  public Response list(
      @Parameter(description = "A team's code", example = "first-level") @QueryParam("team")
          String team,
      @Parameter(description = "1 to 3") @QueryParam("level") Integer level,
      @Parameter(description = "Whether they are there") @QueryParam("present") Boolean present,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    int most = Limits.of(limit);
    Page<AgentView> page =
        Page.of(
            reading.agents(
                callers.current(), team, level, present, Cursors.numberOr(cursor, 0), most),
            most,
            AgentView::id);
    return Lists.page(new AgentPage(page.of(AgentBody::of).items(), page.next()), page.next(), uri);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Read an agent", description = "For staff and auditors.")
  @APIResponse(
      responseCode = "200",
      description = "The agent",
      content = @Content(schema = @Schema(implementation = AgentBody.class)))
  public Response read(@PathParam("id") long id) {
    return answer(reading.agent(callers.current(), id));
  }

  @PUT
  @Path("/{id}/presence")
  @Operation(
      summary = "Come or leave",
      description = "Agents for themselves, supervisors and administrators for everybody.")
  @APIResponse(
      responseCode = "200",
      description = "The agent after it",
      content = @Content(schema = @Schema(implementation = AgentBody.class)))
  public Response become(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid Presence wanted) {
    Caller caller = callers.current();
    presence.become(caller, id, wanted.present(), EntityTags.version(ifMatch));
    return answer(reading.agent(caller, id));
  }

  private static Response answer(AgentView agent) {
    return Response.ok(AgentBody.of(agent)).tag(EntityTags.of(agent.version())).build();
  }
}
