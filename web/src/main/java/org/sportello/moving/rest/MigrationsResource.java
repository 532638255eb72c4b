package org.sportello.moving.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
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
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.moving.application.Mapping;
import org.sportello.moving.application.Migration;
import org.sportello.moving.application.Migration.OfTicket;
import org.sportello.moving.application.MovingTickets;
import org.sportello.moving.application.PlannedElement;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.failure.InvalidInput.FieldError;
import org.sportello.platform.rest.Cursors;
import org.sportello.platform.rest.Idempotent;
import org.sportello.platform.rest.Limits;
import org.sportello.platform.rest.Lists;
import org.sportello.platform.rest.Page;
import org.sportello.platform.rest.Problem;
import org.sportello.platform.rest.ProblemException;
import org.sportello.platform.rest.ProblemType;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Callers;
import org.sportello.platform.security.Role;
import org.sportello.ticket.rest.References;

/** Moves running tickets to another release of the diagrams. */
@Path("/migrations")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Migrations", description = "Running tickets that go to another release")
public class MigrationsResource {
  private static final Set<String> STATES =
      Set.of("listed", "can", "cannot", "moved", "failed", "gone");

  @Inject Callers callers;
  @Inject MovingTickets moving;

  @Context UriInfo uri;

  /**
   * Which tickets go where, and why.
   *
   * @param release to which; the one that new tickets run on when absent
   * @param tickets their references; all that run on another release when absent
   */
  @Schema(name = "MigrationRequest")
  public record MigrationRequest(
      @Schema(nullable = true, examples = "7") Integer release,
      @NotBlank @Size(max = 2000) @Schema(examples = "The approval has to be asked for there too")
          String reason,
      @Schema(nullable = true) List<@NotBlank String> tickets) {}

  /**
   * Where a ticket goes that waits at an element.
   *
   * @param process the diagram's key
   * @param element where it waits in the diagram that it runs on
   * @param target where it goes on waiting in the other one
   */
  @Schema(name = "MigrationMapping")
  public record MappingRequest(
      @NotBlank @Schema(examples = "Handling") String process,
      @NotBlank @Schema(examples = "UserTask_Approve") String element,
      @NotBlank @Schema(examples = "UserTask_WorkOnTicket") String target) {}

  /** Where tickets go whose element is gone. */
  @Schema(name = "MigrationMappings")
  public record MigrationMappings(@NotNull List<@NotNull @Valid MappingRequest> mappings) {}

  /** The newest migrations. */
  @Schema(name = "MigrationList")
  public record MigrationList(
      List<Migration> items,
      @Schema(nullable = true, description = "Always null: older ones are not listed")
          String next) {}

  /** From which element to which. */
  @Schema(name = "MigrationPlan")
  public record MigrationPlan(List<PlannedElement> elements) {}

  /** A page of what came of the tickets. */
  @Schema(name = "MigrationTicketPage")
  public record MigrationTicketPage(List<OfTicket> items, @Schema(nullable = true) String next) {}

  @GET
  @Operation(
      summary = "List the migrations",
      description = "The newest 50. For process owners, supervisors, auditors and administrators.")
  @APIResponse(
      responseCode = "200",
      description = "The newest first",
      content = @Content(schema = @Schema(implementation = MigrationList.class)))
  public MigrationList list() {
    requireReader();
    return new MigrationList(moving.newest(), null);
  }

  @POST
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Ask for a migration",
      description =
          "Lists the running tickets that are on another release and tries each: it is moved and"
              + " taken back in one transaction, so that what is said of it is what the engine"
              + " would do. Nothing is changed before it is started. For process owners.")
  @APIResponse(
      responseCode = "201",
      description = "It is being tried",
      content = @Content(schema = @Schema(implementation = Migration.class)))
  public Response ask(@NotNull @Valid MigrationRequest wanted) {
    Migration asked =
        moving.ask(
            callers.current(),
            wanted.release(),
            wanted.reason(),
            wanted.tickets() == null
                ? List.of()
                : wanted.tickets().stream().map(one -> References.number(one).toString()).toList());
    return Response.created(uri.getAbsolutePathBuilder().path(Long.toString(asked.id())).build())
        .entity(asked)
        .build();
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Read a migration", description = "How far it is.")
  @APIResponse(
      responseCode = "200",
      description = "The migration",
      content = @Content(schema = @Schema(implementation = Migration.class)))
  public Migration read(@PathParam("id") long id) {
    requireReader();
    return moving.one(id);
  }

  @GET
  @Path("/{id}/plan")
  @Operation(
      summary = "Read from which element to which its tickets go",
      description =
          "All elements at which tickets of the migration are that have not been moved yet; where"
              + " one is gone, the elements that could take its place.")
  @APIResponse(
      responseCode = "200",
      description = "The plan",
      content = @Content(schema = @Schema(implementation = MigrationPlan.class)))
  public MigrationPlan plan(@PathParam("id") long id) {
    requireReader();
    return new MigrationPlan(moving.plan(id));
  }

  @GET
  @Path("/{id}/tickets")
  @Operation(
      summary = "List what came of its tickets",
      description = "In the order of their numbers.")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      content = @Content(schema = @Schema(implementation = MigrationTicketPage.class)))
  public Response tickets(
      @PathParam("id") long id,
      @Parameter(description = "`listed`, `can`, `cannot`, `moved`, `failed` or `gone`")
          @QueryParam("state")
          String state,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    requireReader();
    if (state != null && !STATES.contains(state)) {
      String detail =
          "Expected is one of " + String.join(", ", STATES.stream().sorted().toList()) + ".";
      throw new ProblemException(
          Problem.of(
              ProblemType.INVALID_REQUEST, detail, List.of(new FieldError("/state", detail))));
    }
    int most = Limits.of(limit);
    Page<OfTicket> page =
        Page.of(
            moving.tickets(id, state, Cursors.numberOr(cursor, 0), most + 1), most, OfTicket::id);
    return Lists.page(new MigrationTicketPage(page.items(), page.next()), page.next(), uri);
  }

  @POST
  @Path("/{id}/mappings")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Say where tickets go whose element is gone",
      description =
          "In place of what was said before; what can't be moved yet is tried again. Whoever says"
              + " so can't start the migration as well. For process owners.")
  @APIResponse(
      responseCode = "200",
      description = "It is being tried again",
      content = @Content(schema = @Schema(implementation = Migration.class)))
  public Response map(@PathParam("id") long id, @NotNull @Valid MigrationMappings wanted) {
    List<Mapping> mappings =
        wanted.mappings().stream()
            .map(one -> new Mapping(one.process(), one.element(), one.target()))
            .toList();
    return Response.ok(moving.map(callers.current(), id, mappings)).build();
  }

  @POST
  @Path("/{id}/start")
  @Idempotent
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Start moving, or go on",
      description =
          "What can be moved is moved, each ticket in a transaction of its own. For process"
              + " owners; where it was said by hand where tickets go, for another one (403"
              + " otherwise).")
  @APIResponse(
      responseCode = "200",
      description = "It runs",
      content = @Content(schema = @Schema(implementation = Migration.class)))
  public Response start(@PathParam("id") long id) {
    return Response.ok(moving.start(callers.current(), id)).build();
  }

  @POST
  @Path("/{id}/stop")
  @Idempotent
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Stop it",
      description = "What was moved stays moved; starting goes on where it was stopped.")
  @APIResponse(
      responseCode = "200",
      description = "It is stopped",
      content = @Content(schema = @Schema(implementation = Migration.class)))
  public Response stop(@PathParam("id") long id) {
    return Response.ok(moving.stop(callers.current(), id)).build();
  }

  private void requireReader() {
    Caller caller = callers.current();
    if (!caller.is(Role.SUPERVISOR) && !caller.isReader()) {
      throw new Forbidden("Migrations are for process owners, supervisors and auditors.");
    }
  }
}
