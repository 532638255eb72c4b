package org.sportello.requester.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.platform.rest.Cursors;
import org.sportello.platform.rest.Idempotent;
import org.sportello.platform.rest.Limits;
import org.sportello.platform.rest.Lists;
import org.sportello.platform.rest.Page;
import org.sportello.platform.security.Callers;
import org.sportello.requester.application.KeepingDirectory;
import org.sportello.requester.application.KeepingDirectory.NewAgent;
import org.sportello.requester.application.KeepingDirectory.NewPerson;
import org.sportello.requester.application.ReadingPeople;
import org.sportello.requester.application.ReadingPeople.PersonView;
import org.sportello.requester.application.ReadingPeople.Wanted;

/** Who asks and who answers: found while they call, entered before the first call is taken. */
@Path("/people")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Directory", description = "Organisations, people, agents, teams and products")
public class PeopleResource {
  @Inject Callers callers;
  @Inject KeepingDirectory directory;
  @Inject ReadingPeople reading;

  @Context UriInfo uri;

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
      @Schema(description = "1 first level, 2 specialist, 3 product manager")
          @NotNull
          @Min(1)
          @Max(3)
          Integer level,
      @Schema(description = "1 to 10") @NotNull @Min(1) @Max(10) Integer seniority,
      @Schema(description = "Tickets that the agent can hold in work at a time") @NotNull @Min(1)
          Integer capacity,
      @Schema(description = "The team's code", examples = "first-level") @NotBlank String team,
      @Schema(description = "The area's code; null for both") String area,
      @Schema(description = "Product codes; none for all products") List<String> skills) {}

  @GET
  @Operation(
      summary = "Find people",
      description =
          "In the order of their keys. Staff and auditors find all, a partner its branch, a"
              + " requester their own organisation.")
  @APIResponse(
      responseCode = "200",
      description = "One page of people",
      content = @Content(schema = @Schema(implementation = PersonPage.class)))
  public Response list(
      @Parameter(
              description =
                  "Part of a name, of an e-mail address or of the organisation's name; typos are"
                      + " forgiven",
              example = "conti")
          @QueryParam("q")
          String q,
      @Parameter(description = "A telephone number in any usual spelling", example = "0721 405516")
          @QueryParam("phone")
          String phone,
      @Parameter(description = "The organisation's key") @QueryParam("organization")
          Long organization,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    int most = Limits.of(limit);
    Page<PersonView> page =
        Page.of(
            reading.page(
                callers.current(),
                new Wanted(q, phone, organization),
                Cursors.numberOr(cursor, 0),
                most),
            most,
            PersonView::id);
    return Lists.page(
        new PersonPage(page.of(PersonBody::of).items(), page.next()), page.next(), uri);
  }

  @GET
  @Path("/{id}")
  @Operation(
      summary = "Read a person",
      description = "With addresses, numbers and organisation; 404 outside the caller's reach.")
  @APIResponse(
      responseCode = "200",
      description = "The person",
      content = @Content(schema = @Schema(implementation = PersonBody.class)))
  public PersonBody read(@PathParam("id") long id) {
    return PersonBody.of(reading.one(callers.current(), id));
  }

  @POST
  @Idempotent
  @Operation(
      summary = "Enter a person",
      description = "For administrators and supervisors; with `agent`, somebody who works tickets.")
  @APIResponse(
      responseCode = "201",
      description = "Their key",
      content = @Content(schema = @Schema(implementation = Entered.class)))
  public Response enter(@NotNull @Valid PersonRequest wanted) {
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
    return Response.created(uri.getAbsolutePathBuilder().path(Long.toString(id)).build())
        .entity(new Entered(id))
        .build();
  }
}
