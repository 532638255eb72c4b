package org.sportello.satisfaction.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.platform.failure.NotFound;
import org.sportello.platform.rest.Idempotent;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Callers;
import org.sportello.satisfaction.application.Surveys;
import org.sportello.satisfaction.domain.Rating;
import org.sportello.ticket.rest.References;

/** The requester's verdict on one ticket. */
@Path("/tickets/{reference}/survey")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Satisfaction", description = "What requesters say afterwards")
public class SurveyResource {
  @Inject Callers callers;
  @Inject Surveys surveys;

  @Context UriInfo uri;

  /** What a requester sends. */
  @Schema(name = "SurveyAnswer")
  public record SurveyAnswer(
      @NotNull Boolean satisfied,
      @Schema(nullable = true, description = "An optional comment") @Size(max = 4000)
          String comment) {}

  /** A verdict as it is read; the classification is for staff. */
  @Schema(name = "Survey")
  public record SurveyBody(
      boolean satisfied,
      @Schema(nullable = true) String comment,
      Instant answeredAt,
      @Schema(
              nullable = true,
              enumeration = {"technician", "product", "policy", "misuse", "channel"},
              description = "What a supervisor found behind it")
          String cause,
      @Schema(nullable = true) String note,
      @Schema(nullable = true) Instant classifiedAt) {

    static SurveyBody of(Rating rating, Caller caller) {
      boolean internals = caller.isStaff() || caller.isReader();
      return new SurveyBody(
          rating.isSatisfied(),
          rating.comment(),
          rating.answeredAt(),
          internals && rating.cause() != null ? rating.cause().code() : null,
          internals ? rating.note() : null,
          internals ? rating.classifiedAt() : null);
    }
  }

  @GET
  @Operation(
      summary = "Read the verdict",
      description = "404 while the requester has not answered.")
  @APIResponse(
      responseCode = "200",
      description = "The verdict",
      content = @Content(schema = @Schema(implementation = SurveyBody.class)))
  public SurveyBody read(@PathParam("reference") String reference) {
    Caller caller = callers.current();
    return surveys
        .of(caller, References.number(reference))
        .map(rating -> SurveyBody.of(rating, caller))
        .orElseThrow(() -> new NotFound("There is no verdict on " + reference + "."));
  }

  @POST
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Answer the survey",
      description = "Once, while the process waits for it; a verdict is never altered.")
  @APIResponse(
      responseCode = "201",
      description = "The verdict",
      content = @Content(schema = @Schema(implementation = SurveyBody.class)))
  public Response answer(
      @PathParam("reference") String reference, @NotNull @Valid SurveyAnswer answer) {
    Caller caller = callers.current();
    Rating rating =
        surveys.answer(caller, References.number(reference), answer.satisfied(), answer.comment());
    return Response.created(uri.getAbsolutePath()).entity(SurveyBody.of(rating, caller)).build();
  }
}
