package org.sportello.inquiry.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.export.rest.Csv;
import org.sportello.inquiry.application.Asked;
import org.sportello.inquiry.application.Asking;
import org.sportello.inquiry.application.Asking.Described;
import org.sportello.inquiry.application.Asking.Told;
import org.sportello.platform.rest.Cursors;
import org.sportello.platform.rest.Language;
import org.sportello.platform.rest.Limits;
import org.sportello.platform.rest.Lists;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Callers;

/** The questions that auditors ask again and again. */
@Path("/audit/questions")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public class QuestionsResource {
  @Inject Callers callers;
  @Inject Asking asking;

  @Context UriInfo uri;
  @Context HttpServletRequest request;

  /** All questions. */
  @Schema(name = "AuditQuestionList")
  public record QuestionList(
      List<Described> items,
      @Schema(nullable = true, description = "Always null: these are all") String next) {}

  /**
   * A part of an answer.
   *
   * @param question the question, its columns in it
   * @param items the rows, each a cell for each column; null where there is nothing to tell
   * @param next the cursor of the next part, null on the last one
   */
  @Schema(name = "AuditAnswer")
  public record Answer(
      Described question, List<AnswerRow> items, @Schema(nullable = true) String next) {}

  /** A row of an answer. */
  @Schema(name = "AuditAnswerRow")
  public record AnswerRow(
      @Schema(
              type = SchemaType.ARRAY,
              description = "A cell for each column; empty where there is nothing to tell")
          List<String> cells) {

    static AnswerRow of(Told told) {
      return new AnswerRow(told.cells().stream().map(cell -> cell == null ? "" : cell).toList());
    }
  }

  @GET
  @Operation(
      summary = "List the questions of auditors",
      description =
          "What is asked, from what it is answered, what it can be narrowed down by and what an"
              + " answer tells. For auditors and administrators.")
  @APIResponse(
      responseCode = "200",
      description = "The questions, in their order",
      content = @Content(schema = @Schema(implementation = QuestionList.class)))
  public QuestionList list() {
    return new QuestionList(asking.all(callers.current()), null);
  }

  @GET
  @Path("/{id}")
  @Operation(
      summary = "Ask a question",
      description =
          "Codes and sentences in the answer are in the language of Accept-Language. That it was"
              + " asked is put on the ledger. For auditors and administrators.")
  @APIResponse(
      responseCode = "200",
      description = "One part of the answer; `Link` with `rel=\"next\"` leads to the next one",
      content = @Content(schema = @Schema(implementation = Answer.class)))
  public Response ask(
      @PathParam("id") String id,
      @BeanParam AskedQuery query,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    Caller caller = callers.current();
    Asked asked = query.toAsked();
    int most = Limits.of(limit);
    String after = Cursors.keys(cursor, 1).map(keys -> keys.get(0)).orElse(null);
    if (after == null) {
      asking.announce(caller, id, asked, false);
    }
    List<Told> found = new ArrayList<>();
    asking.answer(caller, id, asked, Language.of(request).code(), after, most + 1L, found::add);
    boolean isMore = found.size() > most;
    List<Told> shown = isMore ? found.subList(0, most) : found;
    String next = isMore ? Cursors.of(List.of(shown.get(most - 1).position())) : null;
    return Lists.page(
        new Answer(asking.one(caller, id), shown.stream().map(AnswerRow::of).toList(), next),
        next,
        uri);
  }

  @GET
  @Path("/{id}/csv")
  @Produces(Csv.TYPE)
  @Operation(
      summary = "Take a whole answer as CSV",
      description =
          "RFC 4180, UTF-8, streamed; cells that a spreadsheet would take for a formula begin with"
              + " an apostrophe. That it was taken is put on the ledger. For auditors and"
              + " administrators.")
  @APIResponse(
      responseCode = "200",
      description = "The answer, streamed",
      content =
          @Content(
              mediaType = Csv.TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response csv(@PathParam("id") String id, @BeanParam AskedQuery query) {
    Caller caller = callers.current();
    Asked asked = query.toAsked();
    asking.announce(caller, id, asked, true);
    Language language = Language.of(request);
    List<String> names =
        asking.one(caller, id).columns().stream()
            .map(column -> language.choose(column.name().it(), column.name().en()))
            .toList();
    return Csv.answer(
        id,
        names,
        rows ->
            asking.answer(
                caller,
                id,
                asked,
                language.code(),
                null,
                Long.MAX_VALUE,
                told -> rows.take(told.cells())));
  }
}
