package org.sportello.processdesign.application;

import java.util.List;
import org.sportello.processdesign.application.Finding.Text;

/**
 * A step that process owners may put into a diagram.
 *
 * @param name by which a diagram names it
 * @param title what it does, in a few words
 * @param help when to use it, in a sentence
 * @param inputs what the diagram passes in
 * @param outputs the variables that it sets for the diagram to decide on
 */
public record LibraryStep(
    String name, Text title, Text help, List<StepInput> inputs, List<StepOutput> outputs) {

  /**
   * An input of a step.
   *
   * @param name of the input parameter
   * @param label what it is for
   * @param required whether the step refuses to run without it
   * @param options the permitted values, none where all are
   * @param value what it begins with, empty where with nothing
   */
  public record StepInput(
      String name, Text label, boolean required, List<String> options, String value) {}

  /**
   * A variable that a step sets.
   *
   * @param name of the variable
   * @param says what it says, in English
   */
  public record StepOutput(String name, String says) {}
}
