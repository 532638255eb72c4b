package org.sportello.ticket.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.platform.code.Bilingual;
import org.sportello.sla.domain.ClockExplanation;
import org.sportello.sla.domain.PromiseInForce;
import org.sportello.sla.domain.Stretch;

/** One clock of a ticket, every stretch of time accounted for. */
@Schema(name = "SlaExplanation")
public record SlaExplanationBody(
    @Schema(enumeration = {"first-response", "next-response", "resolution", "update"})
        String target,
    Instant startedAt,
    @Schema(nullable = true, description = "When the promise was kept") Instant fulfilledAt,
    @Schema(nullable = true) Instant endedAt,
    SlaBody.ClockBody clock,
    @Schema(examples = "PT1H30M", description = "Business time that has counted") Duration counted,
    @Schema(description = "What it was measured against, oldest first") List<PromiseBody> promises,
    @Schema(description = "Every interval, counted or not, and why; oldest first")
        List<IntervalBody> intervals) {

  /** What was promised for a while. */
  @Schema(name = "SlaPromise")
  public record PromiseBody(
      Instant from,
      @Schema(nullable = true) Instant to,
      @Schema(nullable = true) String plan,
      String priority,
      String calendar,
      @Schema(nullable = true, description = "Business time promised") Duration time) {

    static PromiseBody of(PromiseInForce promise) {
      return new PromiseBody(
          promise.from(),
          promise.to().orElse(null),
          promise.plan().orElse(null),
          promise.priority().code(),
          promise.calendar(),
          promise.time().orElse(null));
    }
  }

  /** A stretch of time that counts as a whole or not at all. */
  @Schema(name = "SlaInterval")
  public record IntervalBody(
      Instant from,
      Instant to,
      boolean counted,
      @Schema(
              enumeration = {
                "open",
                "break",
                "outside-hours",
                "closed-day",
                "holiday",
                "pending",
                "on-hold",
                "solved",
                "no-target"
              })
          String reason,
      @Schema(nullable = true, description = "Which holiday") Bilingual holiday) {

    static IntervalBody of(Stretch stretch) {
      return new IntervalBody(
          stretch.from(),
          stretch.to(),
          stretch.counted(),
          stretch.reason().code(),
          stretch.holiday().map(name -> new Bilingual(name.it(), name.en())).orElse(null));
    }
  }

  static SlaExplanationBody of(ClockExplanation clock) {
    return new SlaExplanationBody(
        clock.target().code(),
        clock.startedAt(),
        clock.fulfilledAt().orElse(null),
        clock.endedAt().orElse(null),
        SlaBody.ClockBody.of(clock.standing()),
        clock.counted(),
        clock.promises().stream().map(PromiseBody::of).toList(),
        clock.intervals().stream().map(IntervalBody::of).toList());
  }
}
