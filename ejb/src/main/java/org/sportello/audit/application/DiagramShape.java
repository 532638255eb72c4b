package org.sportello.audit.application;

import java.util.Map;
import java.util.Optional;

/** How deployed diagrams lead from element to element. */
public interface DiagramShape {

  /**
   * An element of a diagram.
   *
   * @param isStart whether a diagram or a part of it begins there
   * @param isChoiceOfEvents whether it waits for the first of several events
   * @param attachedTo the activity at whose edge it stands, null elsewhere
   * @param incoming the elements that its incoming flows come from, by the ids of the flows
   */
  record Node(
      boolean isStart, boolean isChoiceOfEvents, String attachedTo, Map<String, String> incoming) {}

  /** The elements of that version by their ids, empty where it is not deployed here. */
  Optional<Map<String, Node>> nodes(String process, int version);
}
