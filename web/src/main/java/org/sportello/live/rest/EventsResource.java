package org.sportello.live.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.live.application.LiveEvents;
import org.sportello.platform.rest.TokenLife;
import org.sportello.platform.security.Callers;

/** What happens to the tickets that the caller sees, told while it happens. */
@Path("/events")
@RequestScoped
@Tag(name = "Events", description = "What happens, told while it happens")
public class EventsResource {
  @Inject Callers callers;
  @Inject LiveEvents events;
  @Inject TokenLife life;

  @Context HttpServletResponse response;

  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      summary = "Listen to what happens",
      description =
          """
          Server-sent events (HTML Living Standard, section 9.2) about the tickets that exist for \
          the caller. The data is a JSON object with `ticket` (its reference), `at`, what the type \
          adds and, for staff, the `person` who did it. Types go from the general to the \
          particular: `ticket.opened`, `ticket.message.added`, `ticket.file.added`, \
          `ticket.status.changed`, `ticket.assigned`, `ticket.routed`, `ticket.priority.changed`, \
          `ticket.classified`, `ticket.amended`, `ticket.progressed` (other actions may be open \
          now); for staff also `ticket.action.performed`, `ticket.clock.atRisk`, \
          `ticket.clock.breached`, `ticket.mail.sent` and so on. New types may come.

          Send the id of the last event as `Last-Event-ID` and nothing is missed, on whatever \
          server: `stream.resumed` is followed by what happened meanwhile. `stream.opened` says \
          that the stream begins there, because there was no id or too much has happened since: \
          what was read before may be old. An event may be told twice. `stream.alive` comes \
          whenever nothing has happened for fifteen seconds; without it, the line is dead. The \
          stream ends with the token; connect again with a new one.""")
  @APIResponse(
      responseCode = "200",
      description = "The stream, until the token ends",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(type = SchemaType.STRING),
              examples =
                  @ExampleObject(
                      name = "a message",
                      value =
                          """
                          id: 48213.ticket:SP-2026-000123.17
                          event: ticket.message.added
                          data: {"ticket": "SP-2026-000123", "at": "2026-11-22T09:41:07Z", \
                          "message": 4711, "visibility": "public"}

                          """)))
  public void listen(
      @Context SseEventSink sink,
      @Context Sse sse,
      @Parameter(description = "The id of the last event that was heard")
          @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER)
          String lastEventId,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
    response.setHeader("X-Accel-Buffering", "no");
    events.listen(
        callers.current(), new SseListener(sink, sse), lastEventId, life.of(authorization));
  }
}
