package org.sportello.sla.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.platform.code.Coded;
import org.sportello.platform.rest.Conditions;
import org.sportello.platform.rest.Idempotent;
import org.sportello.platform.rest.NeedsIfMatch;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Callers;
import org.sportello.sla.application.KeepingPolicies;
import org.sportello.sla.application.KeepingPolicies.Policy;
import org.sportello.sla.application.KeepingPolicies.Promise;
import org.sportello.sla.application.KeepingPolicies.Target;
import org.sportello.ticket.domain.Priority;

/** What is promised by plan and priority. */
@Path("/sla/policies")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Service levels")
public class PoliciesResource {
  private static final String NO_PLAN = "default";

  @Inject Callers callers;
  @Inject KeepingPolicies policies;
  @Inject Conditions conditions;

  /** All policies. */
  @Schema(name = "SlaPolicyList")
  public record PolicyList(
      List<Policy> items,
      @Schema(nullable = true, description = "Always null: the list is whole") String next) {}

  /** A target to promise. */
  @Schema(name = "NewSlaTarget")
  public record TargetRequest(
      @Schema(type = SchemaType.STRING, examples = "PT4H", description = "Business time, ISO 8601")
          @NotNull
          Duration time,
      @Schema(description = "Whether its clock stops while it is the requester's turn") @NotNull
          Boolean pausedWhilePending,
      @Schema(description = "Whether its clock stops while it is a third party's turn") @NotNull
          Boolean pausedWhileOnHold) {
    Target target() {
      return new Target(time.toString(), pausedWhilePending, pausedWhileOnHold);
    }
  }

  /** The targets to promise; what is left out is not promised. */
  @Schema(name = "NewSlaTargets")
  public record TargetsRequest(
      @Valid TargetRequest firstResponse,
      @Valid TargetRequest nextResponse,
      @Valid TargetRequest resolution,
      @Schema(description = "From one public word to the next") @Valid TargetRequest update) {
    SortedMap<String, Target> targets() {
      SortedMap<String, Target> targets = new TreeMap<>();
      put(targets, "firstResponse", firstResponse);
      put(targets, "nextResponse", nextResponse);
      put(targets, "resolution", resolution);
      put(targets, "update", update);
      return targets;
    }

    private static void put(SortedMap<String, Target> targets, String name, TargetRequest request) {
      if (request != null) {
        targets.put(name, request.target());
      }
    }
  }

  /** A promise to enter. */
  @Schema(name = "SlaPolicyChange")
  public record PromiseRequest(
      @Schema(
              nullable = true,
              description = "At least five minutes from now, which is also the default")
          Instant validFrom,
      @Schema(examples = "office", description = "Code of the business calendar")
          @NotBlank
          @Size(max = 100)
          String calendar,
      @NotNull @Valid TargetsRequest targets,
      @Schema(description = "Why; it stands in the ledger") @NotBlank @Size(max = 1000)
          String reason) {}

  @GET
  @Operation(
      summary = "List what is promised",
      description = "By plan and priority, with all versions; for staff and auditors.")
  @APIResponse(
      responseCode = "200",
      description = "The policies",
      content = @Content(schema = @Schema(implementation = PolicyList.class)))
  public PolicyList list() {
    return new PolicyList(policies.all(callers.current()), null);
  }

  @GET
  @Path("/{plan}/{priority}")
  @Operation(
      summary = "Read what is promised for a plan and a priority",
      description = "Its ETag is needed to change it.")
  @APIResponse(
      responseCode = "200",
      description = "All versions, the oldest first",
      content = @Content(schema = @Schema(implementation = Policy.class)))
  public Policy read(
      @Parameter(
              description = "The plan's code; `default` for whoever has none",
              example = "standard")
          @PathParam("plan")
          String plan,
      @Parameter(example = "high") @PathParam("priority") String priority) {
    return policies.one(callers.current(), planOrNull(plan), Coded.of(Priority.class, priority));
  }

  @PUT
  @Path("/{plan}/{priority}")
  @Idempotent
  @NeedsIfMatch
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Enter the next promise",
      description =
          "For administrators, with `If-Match`. It holds for tickets that are opened, or change"
              + " their priority or plan, from then on; an open ticket keeps what it was promised.")
  @APIResponse(
      responseCode = "200",
      description = "All versions now",
      content = @Content(schema = @Schema(implementation = Policy.class)))
  public Response change(
      @Parameter(
              description = "The plan's code; `default` for whoever has none",
              example = "standard")
          @PathParam("plan")
          String plan,
      @Parameter(example = "high") @PathParam("priority") String priority,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid PromiseRequest wanted) {
    Caller caller = callers.current();
    Priority meant = Coded.of(Priority.class, priority);
    Policy before =
        conditions.seen(ifMatch, null, policies.locked(caller, planOrNull(plan), meant));
    policies.change(
        caller,
        before,
        new Promise(wanted.validFrom(), wanted.calendar(), wanted.targets().targets()),
        wanted.reason().strip());
    return conditions.changed(policies.one(caller, planOrNull(plan), meant));
  }

  private static String planOrNull(String plan) {
    return plan.equals(NO_PLAN) ? null : plan;
  }
}
