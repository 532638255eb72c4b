package org.sportello.audit.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sportello.ledger.application.DiagramLabels.DiagramLabel;

/** What deployed diagrams and tables say, as far as a story quotes them. */
public interface DiagramFacts {

  /**
   * What a diagram says at an element.
   *
   * @param timer how long a timer waits or until when, as drawn; null where the element has none
   * @param attachedTo the activity at whose edge the element stands, null elsewhere
   * @param ways what the flows out of it are called, by the element that each leads to
   */
  record ElementFacts(String timer, String attachedTo, Map<String, DiagramLabel> ways) {}

  /**
   * A decision table.
   *
   * @param name what it is called
   * @param inputs the names of its input columns
   * @param outputs the names of its output columns
   * @param rules its rows by their ids
   */
  record TableFacts(
      DiagramLabel name, List<String> inputs, List<String> outputs, Map<String, RuleFacts> rules) {}

  /**
   * A row of a table.
   *
   * @param number its place in the table, from 1
   * @param remark what is written beside it, null where nothing is
   * @param conditions one for each input, empty where anything will do
   * @param results one for each output
   */
  record RuleFacts(int number, String remark, List<String> conditions, List<String> results) {}

  /** What the diagram says at that element, empty where it is not deployed here. */
  Optional<ElementFacts> element(String process, int version, String element);

  /** The table as it was in that version, empty where it is not deployed here. */
  Optional<TableFacts> table(String decision, int version);
}
