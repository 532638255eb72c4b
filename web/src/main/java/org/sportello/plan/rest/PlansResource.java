package org.sportello.plan.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
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
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.plan.application.KeepingPlans;
import org.sportello.plan.application.KeepingPlans.Plan;
import org.sportello.plan.application.KeepingPlans.PlanTitle;
import org.sportello.platform.code.Coded;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.rest.Conditions;
import org.sportello.platform.rest.Idempotent;
import org.sportello.platform.rest.JsonPointers;
import org.sportello.platform.rest.NeedsIfMatch;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Callers;
import org.sportello.ticket.domain.Channel;
import org.sportello.ticket.domain.TicketKind;

/** What contracts cover, and the periods that they set. */
@Path("/plans")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Service levels", description = "What is promised to whom, and when the desk is open")
public class PlansResource {
  @Inject Callers callers;
  @Inject KeepingPlans plans;
  @Inject Conditions conditions;

  /** All plans. */
  @Schema(name = "PlanList")
  public record PlanList(
      List<Plan> items,
      @Schema(nullable = true, description = "Always null: the list is whole") String next) {}

  /** A name in both languages. */
  @Schema(name = "PlanName")
  public record NameRequest(
      @NotBlank @Size(max = 200) String it, @NotBlank @Size(max = 200) String en) {}

  /** What a plan is to be. */
  @Schema(name = "PlanChange")
  public record PlanRequest(
      @NotNull @Valid NameRequest name,
      @Schema(description = "Channels that technical requests may come by") @NotEmpty
          List<Channel> channels,
      @Schema(description = "Kinds of ticket that it covers") @NotEmpty List<TicketKind> kinds,
      @Schema(
              type = SchemaType.OBJECT,
              description = "ISO 8601 periods by the names that the diagrams give them",
              examples = "{\"grace\": \"PT48H\"}")
          JsonObject periods,
      @Schema(description = "Why; it stands in the ledger") @NotBlank @Size(max = 1000)
          String reason) {}

  @GET
  @Operation(summary = "List the plans", description = "For staff and auditors.")
  @APIResponse(
      responseCode = "200",
      description = "The plans, by code",
      content = @Content(schema = @Schema(implementation = PlanList.class)))
  public PlanList list() {
    return new PlanList(plans.all(callers.current()), null);
  }

  @GET
  @Path("/{code}")
  @Operation(summary = "Read a plan", description = "Its ETag is needed to change it.")
  @APIResponse(
      responseCode = "200",
      description = "The plan",
      content = @Content(schema = @Schema(implementation = Plan.class)))
  public Plan read(@PathParam("code") String code) {
    return plans.one(callers.current(), code);
  }

  @PUT
  @Path("/{code}")
  @Idempotent
  @NeedsIfMatch
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Change a plan or enter one",
      description =
          "For administrators. `If-Match` names what is replaced; for a new plan send"
              + " `If-None-Match: *`. It holds for what is decided from then on: tickets opened"
              + " later, timers that begin later.")
  @APIResponse(
      responseCode = "200",
      description = "The plan now",
      content = @Content(schema = @Schema(implementation = Plan.class)))
  public Response change(
      @PathParam("code") String code,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
      @NotNull @Valid PlanRequest wanted) {
    Caller caller = callers.current();
    Plan before = conditions.seen(ifMatch, ifNoneMatch, plans.locked(caller, code).orElse(null));
    Plan after =
        new Plan(
            code,
            new PlanTitle(wanted.name().it().strip(), wanted.name().en().strip()),
            wanted.channels().stream().map(Coded::code).distinct().toList(),
            wanted.kinds().stream().map(Coded::code).distinct().toList(),
            periods(wanted.periods()));
    plans.change(caller, before, after, wanted.reason().strip());
    return conditions.changed(after);
  }

  private static SortedMap<String, String> periods(JsonObject wanted) {
    SortedMap<String, String> periods = new TreeMap<>();
    if (wanted != null) {
      for (var period : wanted.entrySet()) {
        periods.put(period.getKey(), text(period.getKey(), period.getValue()));
      }
    }
    return periods;
  }

  private static String text(String name, JsonValue value) {
    if (value instanceof JsonString text) {
      return text.getString();
    }
    throw new InvalidInput("/periods/" + JsonPointers.escape(name), "Expected is a text.");
  }
}
