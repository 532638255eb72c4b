package org.sportello.processtest.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.platform.rest.Cursors;
import org.sportello.platform.rest.Idempotent;
import org.sportello.platform.rest.Limits;
import org.sportello.platform.rest.Lists;
import org.sportello.platform.rest.Page;
import org.sportello.platform.security.Callers;
import org.sportello.processtest.application.KeepingTests;
import org.sportello.processtest.application.ProcessTest;
import org.sportello.processtest.application.ProcessTest.Head;
import org.sportello.ticket.rest.References;

/** Real tickets that are kept as test cases of processes. */
@Path("/process-tests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tests of processes", description = "Real tickets kept as test cases, and their runs")
public class ProcessTestsResource {
  @Inject Callers callers;
  @Inject KeepingTests tests;
  @Context UriInfo uri;

  /**
   * Which ticket is recorded.
   *
   * @param otherwise whether it is to be recorded even where what is in force takes it another way
   *     than it has really gone
   */
  @Schema(name = "ProcessTestRequest")
  public record ProcessTestRequest(
      @NotBlank @Schema(examples = "SP-2026-000123") String ticket,
      @NotBlank
          @Size(max = 80)
          @Schema(
              examples = "Solved and confirmed",
              description = "Of its own; letters, digits, spaces and , . ( ) + _ -")
          String name,
      @Schema(
              nullable = true,
              description =
                  "Whether it is to be recorded even where what is in force takes it another way"
                      + " than it has really gone")
          Boolean otherwise) {}

  /** Another name. */
  @Schema(name = "ProcessTestName")
  public record ProcessTestName(@NotBlank @Size(max = 80) String name) {}

  /** A page of test cases. */
  @Schema(name = "ProcessTestPage")
  public record ProcessTestPage(List<Head> items, @Schema(nullable = true) String next) {}

  @GET
  @Operation(
      summary = "List the test cases",
      description = "The newest first. For process owners, auditors and administrators.")
  @APIResponse(
      responseCode = "200",
      description = "A page",
      content = @Content(schema = @Schema(implementation = ProcessTestPage.class)))
  public Response list(
      @Parameter(description = "Those that pass one diagram or ask one table alone, by its key")
          @QueryParam("process")
          String process,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    int most = Limits.of(limit);
    long before = Cursors.numberOr(cursor, Long.MAX_VALUE);
    Page<Head> page =
        Page.of(tests.newest(callers.current(), process, before, most + 1), most, Head::id);
    return Lists.page(new ProcessTestPage(page.items(), page.next()), page.next(), uri);
  }

  @POST
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Record a ticket as a test case",
      description =
          "The facts and what has happened, nobody's words; expected is the way on which what is in"
              + " force takes it now, and what the tables decide. Where that is not the way that it"
              + " has really gone, it is recorded with `otherwise` alone (409 `test-went-otherwise`"
              + " tells in `fork` where they part), and says so for ever. For process owners.")
  @APIResponse(
      responseCode = "201",
      description = "It is recorded",
      content = @Content(schema = @Schema(implementation = ProcessTest.class)))
  public Response record(@NotNull @Valid ProcessTestRequest wanted) {
    ProcessTest made =
        tests.record(
            callers.current(),
            References.number(wanted.ticket()).toString(),
            wanted.name(),
            Boolean.TRUE.equals(wanted.otherwise()));
    return Response.created(
            uri.getAbsolutePathBuilder().path(Long.toString(made.head().id())).build())
        .entity(made)
        .build();
  }

  @GET
  @Path("/{id}")
  @Operation(
      summary = "Read a test case",
      description = "Its facts, what happens, and what is expected.")
  @APIResponse(
      responseCode = "200",
      description = "The test case",
      content = @Content(schema = @Schema(implementation = ProcessTest.class)))
  public ProcessTest read(@PathParam("id") long id) {
    return tests.one(callers.current(), id);
  }

  @POST
  @Path("/{id}/rename")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Give a test case another name",
      description = "Of its own (409 `test-name-taken`). For process owners.")
  @APIResponse(
      responseCode = "200",
      description = "The test case",
      content = @Content(schema = @Schema(implementation = ProcessTest.class)))
  public Response rename(@PathParam("id") long id, @NotNull @Valid ProcessTestName wanted) {
    return Response.ok(tests.rename(callers.current(), id, wanted.name())).build();
  }

  @DELETE
  @Path("/{id}")
  @Operation(
      summary = "Delete a test case",
      description = "What came of it in earlier runs stays. For process owners.")
  @APIResponse(responseCode = "204", description = "It is deleted")
  public void delete(
      @PathParam("id") long id,
      @Parameter(required = true, description = "Why; kept on the ledger") @QueryParam("reason")
          String reason) {
    tests.remove(callers.current(), id, reason);
  }
}
