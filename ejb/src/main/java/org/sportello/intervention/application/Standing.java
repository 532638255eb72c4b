package org.sportello.intervention.application;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.platform.code.Bilingual;

/**
 * Where the processes of a ticket are, as the engine sees it, and what could be done to them.
 *
 * @param places where the ticket is
 * @param timers that will fire
 * @param failures steps that have failed for good
 */
@Schema(name = "Standing")
public record Standing(List<Place> places, List<Timer> timers, List<FailedJob> failures) {

  /**
   * A place where the ticket is.
   *
   * @param activity the visit to the element
   * @param choices the elements of the same diagram at which it could go on
   */
  @Schema(name = "StandingPlace")
  public record Place(
      String activity,
      String process,
      int version,
      String element,
      Bilingual name,
      List<Choice> choices) {}

  /** An element, with its name. */
  @Schema(name = "StandingChoice")
  public record Choice(String element, Bilingual name) {}

  /**
   * A timer.
   *
   * @param due when it will fire
   */
  @Schema(name = "StandingTimer")
  public record Timer(
      String job, String process, int version, String element, Bilingual name, Instant due) {}

  /**
   * A step that was tried as often as its diagram says, and failed.
   *
   * @param reference of the ticket, null where it is of no ticket
   * @param failedAt when it was given up
   * @param message what failed, in one sentence of whatever failed
   */
  @Schema(name = "FailedJob")
  public record FailedJob(
      String job,
      @Schema(nullable = true) String reference,
      String process,
      int version,
      String element,
      Bilingual name,
      Instant failedAt,
      @Schema(nullable = true) String message) {}
}
