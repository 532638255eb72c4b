package org.sportello.intervention.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.intervention.application.Intervention;
import org.sportello.intervention.application.Interventions;
import org.sportello.intervention.application.Wanted;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.failure.InvalidInput.FieldError;
import org.sportello.platform.rest.Cursors;
import org.sportello.platform.rest.Idempotent;
import org.sportello.platform.rest.Limits;
import org.sportello.platform.rest.Lists;
import org.sportello.platform.rest.Page;
import org.sportello.platform.rest.Problem;
import org.sportello.platform.rest.ProblemException;
import org.sportello.platform.rest.ProblemType;
import org.sportello.platform.security.Callers;
import org.sportello.ticket.rest.References;

/** Interventions by hand, with a second person's consent. */
@Path("/interventions")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Interventions", description = "Laying hands on processes that are stuck")
public class InterventionsResource {
  private static final Set<String> STATES = Set.of("asked", "done", "refused", "lapsed");

  @Inject Callers callers;
  @Inject Interventions interventions;
  @Inject InterventionReaders readers;

  @Context UriInfo uri;

  /**
   * What is to be done, and why.
   *
   * @param kind what
   * @param ticket its reference, of {@code place} alone
   * @param activity the place where the ticket is, of {@code place} alone
   * @param target the element at which it goes on, of {@code place} alone
   * @param job the failed job or the timer, of {@code retry} and {@code timer}
   * @param due when the timer is to fire, of {@code timer} alone
   */
  @Schema(name = "InterventionRequest")
  public record InterventionRequest(
      @NotNull
          @Pattern(regexp = "place|retry|timer")
          @Schema(enumeration = {"place", "retry", "timer"})
          String kind,
      @Schema(nullable = true, examples = "SP-2026-000123") String ticket,
      @Schema(nullable = true) String activity,
      @Schema(nullable = true, examples = "UserTask_WorkOnTicket") String target,
      @Schema(nullable = true) String job,
      @Schema(nullable = true) Instant due,
      @NotBlank @Size(max = 2000) String reason) {}

  /** Why an intervention is refused. */
  @Schema(name = "InterventionRefusal")
  public record InterventionRefusal(
      @Schema(nullable = true, description = "Kept with the request and on the ledger")
          String reason) {}

  /** A page of requests. */
  @Schema(name = "InterventionPage")
  public record InterventionPage(List<Intervention> items, @Schema(nullable = true) String next) {}

  @GET
  @Operation(
      summary = "List the interventions",
      description =
          "The newest first. For process owners, supervisors, auditors and administrators.")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      content = @Content(schema = @Schema(implementation = InterventionPage.class)))
  public Response list(
      @Parameter(description = "`asked`, `done`, `refused` or `lapsed`; all when absent")
          @QueryParam("state")
          String state,
      @Parameter(description = "A ticket's reference") @QueryParam("ticket") String ticket,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    readers.require();
    if (state != null && !STATES.contains(state)) {
      String detail = "Expected is `asked`, `done`, `refused` or `lapsed`.";
      throw new ProblemException(
          Problem.of(
              ProblemType.INVALID_REQUEST, detail, List.of(new FieldError("/state", detail))));
    }
    int most = Limits.of(limit);
    String reference = ticket == null ? null : References.number(ticket).toString();
    Page<Intervention> page =
        Page.of(
            interventions.newest(
                state, reference, Cursors.numberOr(cursor, Long.MAX_VALUE), most + 1),
            most,
            Intervention::id);
    return Lists.page(new InterventionPage(page.items(), page.next()), page.next(), uri);
  }

  @POST
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Ask for an intervention",
      description =
          "Nothing is done before somebody else consents; after two days it lapses. `place` and"
              + " `target` are among what `GET /tickets/{reference}/standing` lists, a `job` there or"
              + " in `GET /failed-jobs`. For process owners and supervisors.")
  @APIResponse(
      responseCode = "201",
      description = "It waits for somebody's consent",
      content = @Content(schema = @Schema(implementation = Intervention.class)))
  public Response ask(@NotNull @Valid InterventionRequest wanted) {
    if (wanted.kind().equals("timer") && wanted.due() == null) {
      throw new InvalidInput("/due", "say when the timer is to fire");
    }
    boolean isPlace = wanted.kind().equals("place");
    Intervention asked =
        interventions.ask(
            callers.current(),
            new Wanted(
                wanted.ticket() == null || !isPlace
                    ? null
                    : References.number(wanted.ticket()).toString(),
                wanted.kind(),
                null,
                0,
                null,
                null,
                isPlace ? wanted.activity() : null,
                isPlace ? null : wanted.job(),
                isPlace ? wanted.target() : null,
                wanted.kind().equals("timer") ? wanted.due() : null),
            wanted.reason());
    return Response.created(uri.getAbsolutePathBuilder().path(Long.toString(asked.id())).build())
        .entity(asked)
        .build();
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Read an intervention", description = "What, why, and what became of it.")
  @APIResponse(
      responseCode = "200",
      description = "The intervention",
      content = @Content(schema = @Schema(implementation = Intervention.class)))
  public Intervention read(@PathParam("id") long id) {
    readers.require();
    return interventions.one(id);
  }

  @POST
  @Path("/{id}/consent")
  @Idempotent
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Consent to an intervention",
      description =
          "By another process owner or supervisor than who asked (403 otherwise). With that it is"
              + " done, or refused where the process has gone on meanwhile (409).")
  @APIResponse(
      responseCode = "200",
      description = "It is done",
      content = @Content(schema = @Schema(implementation = Intervention.class)))
  public Response consent(@PathParam("id") long id) {
    return Response.ok(interventions.consent(callers.current(), id)).build();
  }

  @POST
  @Path("/{id}/refuse")
  @Idempotent
  @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
  @Operation(
      summary = "Refuse an intervention",
      description = "By another process owner or supervisor than who asked (403 otherwise).")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = InterventionRefusal.class)))
  @APIResponse(
      responseCode = "200",
      description = "It is refused",
      content = @Content(schema = @Schema(implementation = Intervention.class)))
  public Response refuse(@PathParam("id") long id, JsonObject body) {
    String reason = body == null ? null : body.getString("reason", null);
    return Response.ok(interventions.refuse(callers.current(), id, reason)).build();
  }
}
