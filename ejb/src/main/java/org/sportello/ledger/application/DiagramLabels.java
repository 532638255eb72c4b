package org.sportello.ledger.application;

import java.util.Optional;

/** What diagrams call themselves and their elements, in both languages. */
public interface DiagramLabels {

  /**
   * A name in a diagram.
   *
   * @param it in Italian
   * @param en in English, as drawn
   */
  record DiagramLabel(String it, String en) {}

  /**
   * The name of an element, or of the process itself where no element is given.
   *
   * @return empty where the diagram gives it none, or is not deployed here
   */
  Optional<DiagramLabel> of(String process, int version, String element);
}
