package org.sportello.figures.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.figures.application.FigureFilter;
import org.sportello.figures.application.FigureZone;
import org.sportello.figures.application.ProcessFigures;
import org.sportello.figures.application.ReadingFigures;
import org.sportello.platform.code.Coded;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.failure.InvalidInput.FieldError;
import org.sportello.platform.rest.Problem;
import org.sportello.platform.rest.ProblemException;
import org.sportello.platform.rest.ProblemType;
import org.sportello.platform.rest.QueryCodes;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Callers;
import org.sportello.platform.security.Role;
import org.sportello.processdesign.application.ProcessesService;
import org.sportello.ticket.domain.Priority;

/** What happens at the elements of a diagram. */
@Path("/processes/{key}/figures")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Processes")
public class FiguresResource {
  private static final int DAYS_UNLESS_ASKED = 30;

  @Inject Callers callers;
  @Inject ProcessesService processes;
  @Inject ReadingFigures figures;
  @Inject FigureZone zone;
  @Inject Clock clock;

  @GET
  @Operation(
      summary = "Read what happens at the elements of a diagram",
      description =
          "How many tickets wait at each element and how many jobs have failed there, now; and for"
              + " a period how many visits ended, the median and the 90th percentile of how long"
              + " they took, and how often each sequence flow was taken. The period is counted"
              + " from the ledger every few minutes (`countedAt`), each visit on the day on which"
              + " it ended, with plan, product and priority that its ticket had when it was"
              + " counted. For supervisors, process owners, auditors and administrators.")
  @APIResponse(
      responseCode = "200",
      description = "The figures",
      content = @Content(schema = @Schema(implementation = ProcessFigures.class)))
  public ProcessFigures read(
      @Parameter(example = "Handling") @PathParam("key") String key,
      @Parameter(description = "One version; all together when absent", example = "1")
          @QueryParam("version")
          Integer version,
      @Parameter(description = "The first day; 30 days before `to` when absent") @QueryParam("from")
          String from,
      @Parameter(description = "The day after the last one; tomorrow when absent") @QueryParam("to")
          String to,
      @Parameter(description = "A plan's code", example = "professional") @QueryParam("plan")
          String plan,
      @Parameter(description = "A product's code") @QueryParam("product") String product,
      @Parameter(description = "A priority", example = "high") @QueryParam("priority")
          String priority) {
    requireReader();
    processes.versions(key);
    LocalDate end =
        to == null ? LocalDate.ofInstant(clock.instant(), zone.zone()).plusDays(1) : day("to", to);
    LocalDate begin = from == null ? end.minusDays(DAYS_UNLESS_ASKED) : day("from", from);
    if (!begin.isBefore(end)) {
      throw wrong("to", "Expected is a day after `from`.");
    }
    return figures.of(new FigureFilter(key, version, begin, end, plan, product, known(priority)));
  }

  private static String known(String priority) {
    return priority == null
        ? null
        : ((Coded) QueryCodes.one(Priority.class, "priority", priority)).code();
  }

  private static LocalDate day(String parameter, String given) {
    try {
      return LocalDate.parse(given);
    } catch (DateTimeParseException e) {
      ProblemException problem = wrong(parameter, "Expected is a day such as 2026-01-31.");
      problem.initCause(e);
      throw problem;
    }
  }

  private static ProblemException wrong(String parameter, String detail) {
    return new ProblemException(
        Problem.of(
            ProblemType.INVALID_REQUEST, detail, List.of(new FieldError("/" + parameter, detail))));
  }

  private void requireReader() {
    Caller caller = callers.current();
    if (!caller.is(Role.SUPERVISOR) && !caller.isReader()) {
      throw new Forbidden("Figures are for supervisors, process owners and auditors.");
    }
  }
}
