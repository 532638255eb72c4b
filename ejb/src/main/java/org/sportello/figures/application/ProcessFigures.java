package org.sportello.figures.application;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What happens at the elements of a diagram.
 *
 * @param process the process's key
 * @param version the version that is looked at, or null for all of them together
 * @param from the first day of the period, as {@code 2026-01-31}
 * @param to the day after its last one
 * @param countedAt when what has passed was last counted, null while nothing has been; what waits
 *     and what failed is as it is now
 * @param elements those at which something waits, failed or passed, by id
 * @param flows the sequence flows that were taken in the period, by id
 */
public record ProcessFigures(
    String process,
    @Schema(nullable = true) Integer version,
    String from,
    String to,
    @Schema(nullable = true) Instant countedAt,
    List<ElementFigures> elements,
    List<FlowFigures> flows) {

  /**
   * What happens at one element.
   *
   * @param element its id
   * @param waiting how many tickets are there now
   * @param failed how many jobs have used up their retries there
   * @param passed how many visits ended in the period
   * @param median how long half of them took at most (ISO 8601, within 5 %), null without any
   * @param p90 how long nine of ten took at most
   */
  @Schema(name = "ElementFigures")
  public record ElementFigures(
      String element,
      long waiting,
      long failed,
      long passed,
      @Schema(nullable = true, examples = "PT1H30M") String median,
      @Schema(nullable = true, examples = "PT4H") String p90) {}

  /**
   * How often a way was taken.
   *
   * @param flow the sequence flow's id
   * @param taken how often
   */
  @Schema(name = "FlowFigures")
  public record FlowFigures(String flow, long taken) {}
}
