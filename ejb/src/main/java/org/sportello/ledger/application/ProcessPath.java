package org.sportello.ledger.application;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.ledger.application.DiagramLabels.DiagramLabel;

/**
 * The way of one process instance through its diagram.
 *
 * @param instance the engine's id of the instance
 * @param process the diagram that it runs on
 * @param startedAt when it began
 * @param endedAt when it ended, null while it runs
 * @param elements the elements that it came through, in the order in which they began
 * @param active the ids of the elements in which it is now
 * @param intervened the ids of the elements at which two people have intervened
 */
public record ProcessPath(
    String instance,
    Diagram process,
    Instant startedAt,
    @Schema(nullable = true) Instant endedAt,
    List<Element> elements,
    List<String> active,
    List<String> intervened) {

  /**
   * A diagram in one version.
   *
   * @param key the process's key
   * @param version its version
   * @param label its name in both languages, null where it is not deployed here
   */
  public record Diagram(String key, int version, @Schema(nullable = true) DiagramLabel label) {}

  /**
   * One visit to an element.
   *
   * @param id the element's id in the diagram
   * @param name its label as it was drawn, null where it has none
   * @param label the same in both languages
   * @param type what BPMN calls it, for example {@code userTask}
   * @param startedAt when the instance came to it
   * @param endedAt when it left, null while it is there
   * @param state active, completed or canceled
   */
  public record Element(
      String id,
      @Schema(nullable = true) String name,
      @Schema(nullable = true) DiagramLabel label,
      String type,
      Instant startedAt,
      @Schema(nullable = true) Instant endedAt,
      String state) {}
}
