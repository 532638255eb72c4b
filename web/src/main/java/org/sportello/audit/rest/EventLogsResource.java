package org.sportello.audit.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.DateTimeException;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.audit.application.EventLogs;
import org.sportello.audit.application.EventLogs.Form;
import org.sportello.ledger.application.TicketEntries.Part;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.security.Callers;

/** Event logs for process mining. */
@Path("/ledger/event-logs")
@ApplicationScoped
@Tag(name = "Audit")
public class EventLogsResource {
  private static final String XES = "application/xml";
  private static final String OCEL = "application/json";

  @Inject Callers callers;
  @Inject EventLogs logs;

  @GET
  @Path("/xes")
  @Produces(XES)
  @Operation(
      summary = "Export an event log as XES",
      description =
          "IEEE 1849: a trace for each ticket, an event for each entry of its chain; persons by"
              + " their ids. Streamed. For auditors and process owners; that it was taken is put"
              + " on the ledger.")
  @APIResponse(
      responseCode = "200",
      description = "The log, streamed",
      content =
          @Content(mediaType = XES, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response xes(
      @Parameter(description = "Not before", example = "2026-11-01T00:00:00Z") @QueryParam("from")
          String from,
      @Parameter(description = "Before that moment") @QueryParam("to") String to,
      @Parameter(description = "Of one process alone", example = "Handling") @QueryParam("process")
          String process) {
    return log(Form.XES, from, to, process, "sportello.xes");
  }

  @GET
  @Path("/ocel")
  @Produces(OCEL)
  @Operation(
      summary = "Export an event log as OCEL 2.0",
      description =
          "Object-centric, JSON: an event for each entry of tickets' chains, related to ticket,"
              + " actor and process instance; persons by their ids. Streamed. For auditors and"
              + " process owners; that it was taken is put on the ledger.")
  @APIResponse(
      responseCode = "200",
      description = "The log, streamed",
      content = @Content(mediaType = OCEL, schema = @Schema(type = SchemaType.OBJECT)))
  public Response ocel(
      @Parameter(description = "Not before", example = "2026-11-01T00:00:00Z") @QueryParam("from")
          String from,
      @Parameter(description = "Before that moment") @QueryParam("to") String to,
      @Parameter(description = "Of one process alone", example = "Handling") @QueryParam("process")
          String process) {
    return log(Form.OCEL, from, to, process, "sportello.jsonocel");
  }

  private Response log(Form form, String from, String to, String process, String name) {
    Part part = new Part(moment("/from", from), moment("/to", to), process);
    logs.announce(callers.current(), form, part);
    StreamingOutput content = out -> logs.writeTo(form, part, out);
    return Response.ok(content)
        .header("Content-Disposition", "attachment; filename=" + name)
        .header("Cache-Control", "no-store")
        .build();
  }

  private static Instant moment(String pointer, String text) {
    try {
      return text == null || text.isBlank() ? null : Instant.parse(text);
    } catch (DateTimeException e) {
      throw new InvalidInput(pointer, "a moment as in 2026-11-01T00:00:00Z");
    }
  }
}
