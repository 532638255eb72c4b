package org.sportello.platform.clock.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sportello.platform.clock.DevClock;
import org.sportello.platform.rest.OutsideTransaction;

/** The clock of a trial installation; in a production start there is none. */
@Path("/dev/clock")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Trial", description = "Only on the local stack; 404 in production")
public class DevClockResource {
  @Inject DevClock clock;

  /** What time it is. */
  @Schema(name = "DevClock")
  public record ClockBody(Instant now) {}

  /** How far to move on. */
  @Schema(name = "DevClockAdvance")
  public record AdvanceRequest(
      @Schema(type = SchemaType.STRING, format = "duration", examples = "PT48H") @NotNull
          Duration advance) {}

  @GET
  @Operation(summary = "Read the clock", description = "The time of application and engine.")
  @APIResponse(
      responseCode = "200",
      description = "The time",
      content = @Content(schema = @Schema(implementation = ClockBody.class)))
  public ClockBody read() {
    return new ClockBody(clock.now());
  }

  @POST
  @OutsideTransaction(
      because = "the jobs that become due run in transactions of their own before this returns")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Move the clock on",
      description = "Returns once the jobs that are due by then have run.")
  @APIResponse(
      responseCode = "200",
      description = "The time it is then",
      content = @Content(schema = @Schema(implementation = ClockBody.class)))
  public ClockBody advance(@NotNull @Valid AdvanceRequest request) {
    return new ClockBody(clock.advance(request.advance()));
  }
}
