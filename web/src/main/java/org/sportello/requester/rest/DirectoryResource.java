package org.sportello.requester.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.platform.rest.Idempotent;
import org.sportello.platform.security.Callers;
import org.sportello.requester.application.KeepingDirectory;
import org.sportello.requester.application.KeepingDirectory.NewAgent;
import org.sportello.requester.application.KeepingDirectory.NewOrganization;
import org.sportello.requester.application.KeepingDirectory.NewPerson;
import org.sportello.requester.domain.OrganizationKind;

/** Who asks and who answers: entered before the first call is taken. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Directory", description = "Organisations, people and agents")
public class DirectoryResource {
  @Inject Callers callers;
  @Inject KeepingDirectory directory;

  /** What was entered. */
  @Schema(name = "Entered")
  public record Entered(@Schema(description = "The new key") long id) {}

  /** An organisation to enter. */
  @Schema(name = "NewOrganization")
  public record OrganizationRequest(
      @Schema(examples = "Alfa S.r.l.") @NotBlank @Size(max = 200) String name,
      @Schema(
              type = SchemaType.STRING,
              enumeration = {"direct", "partner", "end-customer", "own"})
          @NotNull
          OrganizationKind kind,
      @Schema(description = "The partner's key, for an end customer") Long parent,
      @Schema(description = "The plan's code", examples = "standard") @Size(max = 100) String plan,
      @Schema(description = "The area's code", examples = "direct") @Size(max = 100) String area,
      @Schema(description = "it or en", examples = "it") @Size(max = 2) String language) {}

  /** A person to enter. */
  @Schema(name = "NewPerson")
  public record PersonRequest(
      @NotBlank @Size(max = 200) String name,
      @Schema(description = "The login in Keycloak, if there is one") @Size(max = 200)
          String username,
      @Email @Size(max = 320) String email,
      @Schema(examples = "+39 0721 405516") @Size(max = 40) String phone,
      @Schema(description = "The organisation's key") Long organization,
      @Schema(description = "it or en", examples = "it") @Size(max = 2) String language,
      @Schema(description = "What makes the person an agent") @Valid AgentRequest agent) {}

  /** What makes a person an agent. */
  @Schema(name = "NewAgent")
  public record AgentRequest(
      @Schema(description = "1 first level, 2 specialist, 3 product manager") @Min(1) @Max(3)
          int level,
      @Schema(description = "1 to 10") @Min(1) @Max(10) int seniority,
      @Schema(description = "Tickets that the agent can hold in work at a time") @Min(1)
          int capacity,
      @Schema(description = "The team's code", examples = "first-level") @NotBlank String team,
      @Schema(description = "The area's code; null for both") String area,
      @Schema(description = "Product codes; none for all products") List<String> skills) {}

  @POST
  @Path("/organizations")
  @Idempotent
  @Operation(
      summary = "Enter an organisation",
      description = "For administrators and supervisors; end customers stand below a partner.")
  @APIResponse(
      responseCode = "201",
      description = "Its key",
      content = @Content(schema = @Schema(implementation = Entered.class)))
  public Response organization(@NotNull @Valid OrganizationRequest wanted) {
    long id =
        directory.enter(
            callers.current(),
            new NewOrganization(
                wanted.name(),
                wanted.kind(),
                wanted.parent(),
                wanted.plan(),
                wanted.area(),
                wanted.language()));
    return Response.status(Response.Status.CREATED).entity(new Entered(id)).build();
  }

  @POST
  @Path("/people")
  @Idempotent
  @Operation(
      summary = "Enter a person",
      description = "For administrators and supervisors; with `agent`, somebody who works tickets.")
  @APIResponse(
      responseCode = "201",
      description = "Their key",
      content = @Content(schema = @Schema(implementation = Entered.class)))
  public Response person(@NotNull @Valid PersonRequest wanted) {
    AgentRequest agent = wanted.agent();
    long id =
        directory.enter(
            callers.current(),
            new NewPerson(
                wanted.name(),
                wanted.username(),
                wanted.email(),
                wanted.phone(),
                wanted.organization(),
                wanted.language(),
                agent == null
                    ? null
                    : new NewAgent(
                        agent.level(),
                        agent.seniority(),
                        agent.capacity(),
                        agent.team(),
                        agent.area(),
                        agent.skills() == null ? List.of() : agent.skills())));
    return Response.status(Response.Status.CREATED).entity(new Entered(id)).build();
  }
}
