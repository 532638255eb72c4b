package org.sportello.processtest.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.rest.Cursors;
import org.sportello.platform.rest.Idempotent;
import org.sportello.platform.rest.Limits;
import org.sportello.platform.rest.Lists;
import org.sportello.platform.rest.Page;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Callers;
import org.sportello.processtest.application.RunningTests;
import org.sportello.processtest.application.TestResult;
import org.sportello.processtest.application.TestRun;

/** Runs of all test cases: how far they are, and what came of each case. */
@Path("/process-tests/runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tests of processes")
public class TestRunsResource {
  private static final Set<String> OUTCOMES = Set.of("passed", "failed", "not-playable");

  @Inject Callers callers;
  @Inject RunningTests running;
  @Context UriInfo uri;

  /** What is tested; what is in force when none is given. */
  @Schema(name = "ProcessTestRunRequest")
  public record ProcessTestRunRequest(
      @Schema(nullable = true, description = "A draft, in its newest state") Long draft,
      @Schema(nullable = true, description = "A proposal that is not decided") Long proposal,
      @Schema(nullable = true, description = "A bundle that is not decided") Long bundle) {}

  /** The newest runs. */
  @Schema(name = "ProcessTestRunList")
  public record ProcessTestRunList(
      List<TestRun> items,
      @Schema(nullable = true, description = "Always null: older ones are not listed")
          String next) {}

  /** A page of what came of the cases. */
  @Schema(name = "ProcessTestResultPage")
  public record ProcessTestResultPage(
      List<TestResult> items, @Schema(nullable = true) String next) {}

  @GET
  @Operation(
      summary = "List the runs of the test cases",
      description = "The newest 50. For process owners, auditors and administrators.")
  @APIResponse(
      responseCode = "200",
      description = "The newest first",
      content = @Content(schema = @Schema(implementation = ProcessTestRunList.class)))
  public ProcessTestRunList list(
      @Parameter(description = "Those of one draft alone") @QueryParam("draft") Long draft,
      @Parameter(description = "Those of one proposal alone") @QueryParam("proposal") Long proposal,
      @Parameter(description = "Those of one bundle alone") @QueryParam("bundle") Long bundle) {
    return new ProcessTestRunList(running.newest(callers.current(), draft, proposal, bundle), null);
  }

  @POST
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Run all test cases",
      description =
          "On the newest state of a draft, on a proposal, on a bundle with the test cases that it"
              + " brings, or on what is in force when none is given; by an engine of its own with its own clock. Four runs are at work at most"
              + " (409 `tests-running`). For process owners.")
  @APIResponse(
      responseCode = "202",
      description = "It runs; ask at its address how far it is",
      content = @Content(schema = @Schema(implementation = TestRun.class)))
  public Response ask(@NotNull @Valid ProcessTestRunRequest wanted) {
    if (Stream.of(wanted.draft(), wanted.proposal(), wanted.bundle())
            .filter(Objects::nonNull)
            .count()
        > 1) {
      throw new InvalidInput("", "either a draft, a proposal or a bundle is tested");
    }
    Caller caller = callers.current();
    TestRun asked =
        wanted.draft() != null
            ? running.onDraft(caller, wanted.draft())
            : wanted.proposal() != null
                ? running.onProposal(caller, wanted.proposal())
                : wanted.bundle() != null
                    ? running.onBundle(caller, wanted.bundle())
                    : running.inForce(caller);
    return Response.accepted(asked)
        .location(uri.getAbsolutePathBuilder().path(Long.toString(asked.id())).build())
        .build();
  }

  @GET
  @Path("/{id}")
  @Operation(
      summary = "Read a run of the test cases",
      description = "How far it is, and how many have passed.")
  @APIResponse(
      responseCode = "200",
      description = "The run",
      content = @Content(schema = @Schema(implementation = TestRun.class)))
  public TestRun read(@PathParam("id") long id) {
    return running.one(callers.current(), id);
  }

  @GET
  @Path("/{id}/results")
  @Operation(
      summary = "List what came of the test cases",
      description = "In the order in which they were recorded.")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      content = @Content(schema = @Schema(implementation = ProcessTestResultPage.class)))
  public Response results(
      @PathParam("id") long id,
      @Parameter(description = "`passed`, `failed` or `not-playable`") @QueryParam("outcome")
          String outcome,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    if (outcome != null && !OUTCOMES.contains(outcome)) {
      throw new InvalidInput("/outcome", "one of failed, not-playable, passed");
    }
    int most = Limits.of(limit);
    List<TestResult> found =
        running.results(
            callers.current(), id, outcome, Cursors.numberOr(cursor, Long.MIN_VALUE), most + 1);
    Page<TestResult> page = Page.of(found, most, TestResult::test);
    return Lists.page(new ProcessTestResultPage(page.items(), page.next()), page.next(), uri);
  }

  @POST
  @Path("/{id}/cancel")
  @Idempotent
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Cancel a run of the test cases",
      description =
          "What was played is kept. 409 `test-run-over` when it does not run. For process owners.")
  @APIResponse(
      responseCode = "200",
      description = "It is cancelled",
      content = @Content(schema = @Schema(implementation = TestRun.class)))
  public Response cancel(@PathParam("id") long id) {
    return Response.ok(running.cancel(callers.current(), id)).build();
  }
}
