package org.sportello.ticket.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.platform.security.Callers;
import org.sportello.ticket.application.EarlierAnswers;
import org.sportello.ticket.application.EarlierAnswers.EarlierAnswer;

/** Answers that were given before. */
@Path("/tickets/earlier-answers")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets")
public class EarlierAnswersResource {
  @Inject Callers callers;
  @Inject EarlierAnswers answers;

  /** A few answers. */
  @Schema(name = "EarlierAnswerList")
  public record EarlierAnswerList(
      List<EarlierAnswer> items,
      @Schema(nullable = true, description = "Always null: the list is whole") String next) {}

  @GET
  @Operation(
      summary = "Answers to something like it",
      description =
          "At most three solutions of earlier tickets of one requester, or of the caller's own"
              + " organisation, the most similar first: perhaps one of them saves a ticket.")
  @APIResponse(
      responseCode = "200",
      description = "The answers",
      content = @Content(schema = @Schema(implementation = EarlierAnswerList.class)))
  public EarlierAnswerList find(
      @Parameter(description = "What is asked now, in any words; none: the latest answers")
          @QueryParam("q")
          @Size(max = 1000)
          String words,
      @Parameter(
              description =
                  "Whose answers: a person's id; default: the caller's and their organisation's")
          @QueryParam("requester")
          Long requester) {
    return new EarlierAnswerList(answers.of(callers.current(), words, requester), null);
  }
}
