package org.sportello.requester.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Callers;
import org.sportello.platform.security.Role;
import org.sportello.requester.application.ReadingPeople;

/** Who the caller is, for whoever builds a desk or a portal on the API. */
@Path("/me")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Directory", description = "Organisations, people, agents, teams and products")
public class MeResource {
  @Inject Callers callers;
  @Inject ReadingPeople people;

  /** The caller. */
  @Schema(name = "Me")
  public record Me(
      PersonBody person,
      @Schema(description = "The realm's roles", examples = "[\"agent\"]") List<String> roles,
      @Schema(description = "Whether the caller works tickets") boolean staff,
      @Schema(nullable = true, description = "1 to 3 for an agent") Integer level) {}

  @GET
  @Operation(
      summary = "Read who I am",
      description = "The person behind the token, with the roles that decide what they may do.")
  @APIResponse(
      responseCode = "200",
      description = "The caller",
      content = @Content(schema = @Schema(implementation = Me.class)))
  public Me read() {
    Caller caller = callers.current();
    return new Me(
        PersonBody.of(people.one(caller, caller.personId())),
        caller.roles().stream().map(Role::code).sorted().toList(),
        caller.isStaff(),
        caller.agentLevel() == 0 ? null : caller.agentLevel());
  }
}
