package org.sportello.question.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.platform.failure.NotFound;
import org.sportello.platform.rest.BilingualRequest;
import org.sportello.platform.rest.Conditions;
import org.sportello.platform.rest.Idempotent;
import org.sportello.platform.rest.NeedsIfMatch;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Callers;
import org.sportello.question.application.AnswerType;
import org.sportello.question.application.KeepingQuestions;
import org.sportello.question.application.Question;
import org.sportello.question.application.Question.Option;
import org.sportello.question.application.ReadingQuestions;
import org.sportello.ticket.domain.TicketKind;

/** What is asked when a ticket is opened. */
@Path("/questions")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Questions",
    description =
        "What is asked about a product when a ticket is opened; answers stand in `custom`")
public class QuestionsResource {
  @Inject Callers callers;
  @Inject ReadingQuestions reading;
  @Inject KeepingQuestions keeping;
  @Inject Conditions conditions;

  /** Questions in their order. */
  @Schema(name = "QuestionList")
  public record QuestionList(
      List<Question> items,
      @Schema(nullable = true, description = "Always null: the list is whole") String next) {}

  /** An answer to choose. */
  @Schema(name = "QuestionOptionChange")
  public record OptionRequest(
      @Schema(examples = "daily") @NotBlank @Size(max = 100) String value,
      @NotNull @Valid BilingualRequest name) {

    private Option option() {
      return new Option(value, name.text());
    }
  }

  /** What a question is to be. */
  @Schema(name = "QuestionChange")
  public record QuestionRequest(
      @Schema(description = "Asked about this product only") @Size(max = 100) String product,
      @Schema(description = "Asked about this area of the product only") @Size(max = 100)
          String area,
      @Schema(
              type = SchemaType.STRING,
              enumeration = {
                "incident",
                "service-request",
                "question",
                "commercial",
                "feature-request",
                "complaint"
              },
              description = "Asked of this kind of ticket only")
          TicketKind kind,
      @Schema(description = "Questions are asked in this order", defaultValue = "100")
          @Min(1)
          @Max(1000)
          Integer position,
      @Schema(
              type = SchemaType.STRING,
              enumeration = {"text", "long-text", "number", "date", "yes-no", "choice"})
          @NotNull
          AnswerType type,
      @NotNull @Valid BilingualRequest label,
      @Valid BilingualRequest help,
      @Schema(description = "Of a choice, at least two") @Size(max = 50)
          List<@Valid OptionRequest> options,
      @Schema(description = "Whether the portal insists on an answer", defaultValue = "false")
          Boolean required,
      @Schema(description = "Why; it stands in the ledger") @NotBlank @Size(max = 1000)
          String reason) {

    private Question question(String code) {
      return new Question(
          code,
          product,
          area,
          kind == null ? null : kind.code(),
          position == null ? 100 : position,
          type.code(),
          label.text(),
          help == null ? null : help.text(),
          options == null ? List.of() : options.stream().map(OptionRequest::option).toList(),
          Boolean.TRUE.equals(required));
    }
  }

  @GET
  @Operation(
      summary = "List the questions",
      description =
          "For everybody whom Sportello knows. With any parameter: what is asked of such a ticket;"
              + " without: all.")
  @APIResponse(
      responseCode = "200",
      description = "The questions, in the order in which they are asked",
      content = @Content(schema = @Schema(implementation = QuestionList.class)))
  public QuestionList list(
      @Parameter(description = "The product's code", example = "server") @QueryParam("product")
          String product,
      @Parameter(description = "The code of the product's area") @QueryParam("area") String area,
      @Parameter(description = "The kind of ticket", example = "incident") @QueryParam("kind")
          String kind) {
    callers.current();
    boolean isForAll = product == null && area == null && kind == null;
    return new QuestionList(isForAll ? reading.all() : reading.asked(product, area, kind), null);
  }

  @GET
  @Path("/{code}")
  @Operation(summary = "Read a question", description = "Its ETag is needed to change it.")
  @APIResponse(
      responseCode = "200",
      description = "The question",
      content = @Content(schema = @Schema(implementation = Question.class)))
  public Question read(@PathParam("code") String code) {
    callers.current();
    return reading.one(code);
  }

  @PUT
  @Path("/{code}")
  @Idempotent
  @NeedsIfMatch
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Change a question or enter one",
      description =
          "For supervisors and administrators. `If-Match` names what is replaced; for a new"
              + " question send `If-None-Match: *`. Answers given before stay as they are.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = QuestionRequest.class),
              examples =
                  @ExampleObject(
                      name = "errorCode",
                      value =
                          """
                          {"product": "server", "kind": "incident", "type": "text",
                           "label": {"it": "Codice di errore", "en": "Error code"},
                           "reason": "Half of the answers began by asking for it"}""")))
  @APIResponse(
      responseCode = "200",
      description = "The question now",
      content = @Content(schema = @Schema(implementation = Question.class)))
  public Response change(
      @PathParam("code") String code,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
      @NotNull @Valid QuestionRequest wanted) {
    Caller caller = callers.current();
    Question before = conditions.seen(ifMatch, ifNoneMatch, keeping.locked(code).orElse(null));
    keeping.change(caller, before, wanted.question(code), wanted.reason().strip());
    return conditions.changed(reading.one(code));
  }

  @DELETE
  @Path("/{code}")
  @Idempotent
  @NeedsIfMatch
  @Operation(
      summary = "End a question",
      description =
          "For supervisors and administrators; `If-Match` names what is ended. What was answered"
              + " stays on the tickets.")
  @APIResponse(responseCode = "204", description = "It is not asked any more")
  public Response remove(
      @PathParam("code") String code, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    Caller caller = callers.current();
    Question present =
        keeping.locked(code).orElseThrow(() -> new NotFound("There is no question " + code + "."));
    keeping.remove(caller, conditions.seen(ifMatch, null, present));
    return Response.noContent().build();
  }
}
