package org.sportello.ticket.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.platform.rest.QueryCodes;
import org.sportello.platform.security.Callers;
import org.sportello.ticket.application.ExpectingAnswers;
import org.sportello.ticket.application.ExpectingAnswers.Expectation;
import org.sportello.ticket.domain.Impact;
import org.sportello.ticket.domain.Urgency;

/** What would be promised on a ticket that is opened now. */
@Path("/sla/expectation")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Service levels")
public class ExpectationResource {
  @Inject Callers callers;
  @Inject ExpectingAnswers expecting;

  /** A promise before it is one. */
  @Schema(name = "Expectation")
  public record ExpectationBody(
      @Schema(nullable = true, examples = "professional", description = "The plan that would hold")
          String plan,
      @Schema(
              nullable = true,
              enumeration = {"low", "normal", "high", "urgent"},
              description = "What the table of the process owners says of these facts")
          String priority,
      @Schema(nullable = true, description = "By when a person would have answered")
          Instant firstResponse,
      @Schema(nullable = true, description = "By when it would be solved") Instant resolution) {

    static ExpectationBody of(Expectation expectation) {
      return new ExpectationBody(
          expectation.plan(),
          expectation.priority().code(),
          expectation.clocks().firstResponse().due().orElse(null),
          expectation.clocks().resolution().due().orElse(null));
    }

    static ExpectationBody none() {
      return new ExpectationBody(null, null, null, null);
    }
  }

  @GET
  @Operation(
      summary = "By when a ticket would be answered",
      description =
          "What would be promised on a ticket that is opened now with these facts. Asking opens"
              + " nothing and decides nothing; triage may know better.")
  @APIResponse(
      responseCode = "200",
      description =
          "The promise; all null where nobody is known so for whom the caller may open tickets",
      content = @Content(schema = @Schema(implementation = ExpectationBody.class)))
  public ExpectationBody expect(
      @Parameter(
              description =
                  "On whose behalf: a user name or an e-mail address; default: the caller")
          @QueryParam("requester")
          @Size(max = 320)
          String requester,
      @Parameter(schema = @Schema(enumeration = {"low", "normal", "high"}))
          @QueryParam("impact")
          @DefaultValue("normal")
          String impact,
      @Parameter(schema = @Schema(enumeration = {"low", "normal", "high"}))
          @QueryParam("urgency")
          @DefaultValue("normal")
          String urgency,
      @Parameter(description = "A product's code") @QueryParam("product") @Size(max = 100)
          String product) {
    return expecting
        .of(
            callers.current(),
            requester,
            QueryCodes.one(Impact.class, "impact", impact),
            QueryCodes.one(Urgency.class, "urgency", urgency),
            product)
        .map(ExpectationBody::of)
        .orElseGet(ExpectationBody::none);
  }
}
