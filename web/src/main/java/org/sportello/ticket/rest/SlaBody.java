package org.sportello.ticket.rest;

import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.sla.domain.ClockStanding;
import org.sportello.sla.domain.SlaStanding;

/** How the promises on a ticket stand. */
@Schema(name = "Sla")
public record SlaBody(
    @Schema(description = "To the first public answer of a person") ClockBody firstResponse,
    @Schema(description = "To the answer to the requester's latest words") ClockBody nextResponse,
    @Schema(description = "To solved") ClockBody resolution) {

  /** One clock. */
  @Schema(name = "SlaClock")
  public record ClockBody(
      @Schema(nullable = true, description = "When the time is or was used up; null while paused")
          Instant due,
      @Schema(
              nullable = true,
              examples = "PT3H30M",
              description = "Business time that is left, negative when overdue")
          Duration remaining,
      @Schema(enumeration = {"running", "paused", "breached", "fulfilled", "none"}) String state,
      @Schema(description = "Whether what was promised has been done, in time or late")
          boolean done) {

    static ClockBody of(ClockStanding clock) {
      return new ClockBody(
          clock.due().orElse(null),
          clock.remaining().orElse(null),
          clock.state().code(),
          clock.isDone());
    }
  }

  static SlaBody of(SlaStanding standing) {
    return new SlaBody(
        ClockBody.of(standing.firstResponse()),
        ClockBody.of(standing.nextResponse()),
        ClockBody.of(standing.resolution()));
  }
}
