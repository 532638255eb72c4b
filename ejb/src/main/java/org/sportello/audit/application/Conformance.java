package org.sportello.audit.application;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.ledger.application.DiagramLabels.DiagramLabel;

/**
 * How well a ticket kept to the published versions of the diagrams that it ran on.
 *
 * @param reference the ticket's reference
 * @param fitness from 0 to 1: the part of the moves that the diagrams explain
 * @param moves every element that was come to, every intervention and every migration
 * @param deviations the moves that no diagram explains, oldest first
 */
@Schema(name = "Conformance")
public record Conformance(String reference, double fitness, int moves, List<Deviation> deviations) {

  /**
   * A move that no diagram explains.
   *
   * @param sequence the entry's number in the ticket's chain
   * @param at when
   * @param kind {@code unexpected} (nothing led there), {@code not-drawn} (the version has no such
   *     element), {@code intervention} or {@code migration}
   * @param who who or what did it; for a jump after an intervention, who intervened
   * @param process the process's key
   * @param version its version
   * @param element the element's id, null where it is about the process as a whole
   * @param name what the element is called
   * @param reason why, where somebody gave a reason and it is not erased
   */
  @Schema(name = "ConformanceDeviation")
  public record Deviation(
      long sequence,
      Instant at,
      String kind,
      String who,
      String process,
      int version,
      @Schema(nullable = true) String element,
      @Schema(nullable = true) DiagramLabel name,
      @Schema(nullable = true) String reason) {}
}
