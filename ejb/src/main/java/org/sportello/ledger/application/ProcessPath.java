package org.sportello.ledger.application;

import java.time.Instant;
import java.util.List;

/**
 * The way of one process instance through its diagram.
 *
 * @param instance the engine's id of the instance
 * @param process the diagram that it runs on
 * @param startedAt when it began
 * @param endedAt when it ended, null while it runs
 * @param elements the elements that it came through, in the order in which they began
 * @param active the ids of the elements in which it is now
 */
public record ProcessPath(
    String instance,
    Diagram process,
    Instant startedAt,
    Instant endedAt,
    List<Element> elements,
    List<String> active) {

  /**
   * A diagram in one version.
   *
   * @param key the process's key
   * @param version its version
   */
  public record Diagram(String key, int version) {}

  /**
   * One visit to an element.
   *
   * @param id the element's id in the diagram
   * @param name its label, null where it has none
   * @param type what BPMN calls it, for example {@code userTask}
   * @param startedAt when the instance came to it
   * @param endedAt when it left, null while it is there
   * @param state active, completed or canceled
   */
  public record Element(
      String id, String name, String type, Instant startedAt, Instant endedAt, String state) {}
}
