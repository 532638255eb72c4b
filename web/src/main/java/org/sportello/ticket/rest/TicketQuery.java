package org.sportello.ticket.rest;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.sportello.platform.code.Coded;
import org.sportello.platform.failure.InvalidInput.FieldError;
import org.sportello.platform.rest.Cursors;
import org.sportello.platform.rest.Limits;
import org.sportello.platform.rest.Problem;
import org.sportello.platform.rest.ProblemException;
import org.sportello.platform.rest.ProblemType;
import org.sportello.platform.rest.QueryCodes;
import org.sportello.ticket.application.ClockFilter;
import org.sportello.ticket.application.Passage;
import org.sportello.ticket.application.TicketFilter;
import org.sportello.ticket.application.TicketFilter.Position;
import org.sportello.ticket.domain.Priority;
import org.sportello.ticket.domain.TicketKind;
import org.sportello.ticket.domain.TicketStatus;

/** The query parameters of a list of tickets. */
public class TicketQuery {
  private static final int CURSOR_KEYS = 2;

  @Parameter(description = "One or several statuses, separated by commas")
  @QueryParam("status")
  List<String> status;

  @Parameter(description = "The assignee: a person's id, `me`, or `none`")
  @QueryParam("assignee")
  String assignee;

  @Parameter(description = "A team's code", example = "first-level")
  @QueryParam("team")
  String team;

  @Parameter(description = "A level of the ladder, 1 to 3")
  @QueryParam("level")
  Integer level;

  @Parameter(description = "An organisation's id")
  @QueryParam("organization")
  String organization;

  @Parameter(description = "The requester: a person's id, or `me`")
  @QueryParam("requester")
  String requester;

  @Parameter(
      description = "`me`: only tickets that the caller follows",
      schema = @Schema(implementation = String.class, enumeration = "me"))
  @QueryParam("watcher")
  String watcher;

  @Parameter(description = "One or several priorities, separated by commas")
  @QueryParam("priority")
  List<String> priority;

  @Parameter(description = "One or several kinds, separated by commas")
  @QueryParam("kind")
  List<String> kind;

  @Parameter(description = "A plan's code", example = "professional")
  @QueryParam("plan")
  String plan;

  @Parameter(description = "A product's code")
  @QueryParam("product")
  String product;

  @Parameter(
      description =
          "The element of a diagram that the ticket is at now: its process, a version if only one"
              + " is meant, and its id",
      example = "Handling:3/UserTask_WorkOnTicket")
  @QueryParam("waitingAt")
  String waitingAt;

  @Parameter(
      description =
          "An element of a diagram, or a sequence flow, that the ticket has passed: its process, a"
              + " version if only one is meant, and its id. Counted every few minutes, as the"
              + " figures of the processes are",
      example = "Handling/UserTask_WorkOnTicket")
  @QueryParam("passedAt")
  String passedAt;

  @Parameter(
      description = "With `passedAt`: the first day, in the firm's time zone",
      example = "2026-11-01")
  @QueryParam("passedFrom")
  String passedFrom;

  @Parameter(description = "With `passedAt`: the day after the last one", example = "2026-12-01")
  @QueryParam("passedTo")
  String passedTo;

  @Parameter(
      description =
          "A reference or a part of one, or words: all of them must occur in subject, messages or"
              + " the names of requester, organisation and product, in any form in Italian and"
              + " English; typing errors are forgiven")
  @QueryParam("q")
  String q;

  @Parameter(
      description =
          "Changed at this instant or later (RFC 3339), or `last-shift`: since the caller, an"
              + " agent, has last left")
  @QueryParam("updatedSince")
  String updatedSince;

  @Parameter(
      description =
          "How the clocks stand: `at-risk` (three quarters of the time for something owed are used"
              + " up) or `breached`",
      schema =
          @Schema(
              implementation = String.class,
              enumeration = {"at-risk", "breached"}))
  @QueryParam("clock")
  String clock;

  @Parameter(
      description =
          "A field's name, `-` before it for descending: createdAt, updatedAt, reference, status,"
              + " subject, priority, dueAt (the next promise that is owed, what waits last); or"
              + " `relevance` for a search: the best of its 100 newest finds first."
              + " Without it a search comes by relevance, any other list newest first",
      example = "-createdAt")
  @QueryParam("sort")
  String sort;

  @Parameter(
      description =
          "`found`: with `q`, each ticket comes with where its words are; meant for pages of twenty."
              + " `found-subject`: with where they are in its subject alone",
      schema =
          @Schema(
              type = SchemaType.ARRAY,
              implementation = String.class,
              enumeration = {"found", "found-subject"}))
  @QueryParam("include")
  List<String> include;

  @Parameter(description = "How many items, at most 100")
  @QueryParam("limit")
  Integer limit;

  @Parameter(description = "The `next` of the page before")
  @QueryParam("cursor")
  String cursor;

  /**
   * What is to come besides the tickets.
   *
   * @throws org.sportello.platform.rest.ProblemException when something else is to be included
   */
  List<ListPart> parts() {
    return QueryCodes.of(ListPart.class, "include", include);
  }

  TicketFilter toFilter() {
    return new TicketFilter(
        codes(QueryCodes.of(TicketStatus.class, "status", status)),
        assignee,
        team,
        level,
        organization,
        requester,
        isFollowed(),
        codes(QueryCodes.of(Priority.class, "priority", priority)),
        codes(QueryCodes.of(TicketKind.class, "kind", kind)),
        plan,
        product,
        waitingAt,
        Passage.of(passedAt, passedFrom, passedTo),
        q,
        isSinceLastShift() ? null : instant(),
        isSinceLastShift(),
        clock(),
        sort,
        position(),
        Limits.of(limit));
  }

  private boolean isSinceLastShift() {
    return TicketFilter.LAST_SHIFT.equals(updatedSince);
  }

  private ClockFilter clock() {
    return clock == null
        ? null
        : QueryCodes.of(ClockFilter.class, "clock", List.of(clock)).stream()
            .findFirst()
            .orElse(null);
  }

  private Position position() {
    return Cursors.keys(cursor, CURSOR_KEYS)
        .map(keys -> new Position(keys.get(0), Cursors.number(keys.get(1))))
        .orElse(null);
  }

  private boolean isFollowed() {
    if (watcher != null && !watcher.equals("me")) {
      throw misfit("watcher", "Expected is me.");
    }
    return watcher != null;
  }

  private Instant instant() {
    try {
      return updatedSince == null ? null : Instant.parse(updatedSince);
    } catch (DateTimeParseException e) {
      ProblemException problem =
          misfit(
              "updatedSince",
              "Expected is an instant such as 2026-01-31T09:00:00Z (RFC 3339), or last-shift.");
      problem.initCause(e);
      throw problem;
    }
  }

  private static ProblemException misfit(String parameter, String detail) {
    return new ProblemException(
        Problem.of(
            ProblemType.INVALID_REQUEST, detail, List.of(new FieldError("/" + parameter, detail))));
  }

  private static List<String> codes(List<? extends Coded> values) {
    return values.stream().map(Coded::code).toList();
  }
}
