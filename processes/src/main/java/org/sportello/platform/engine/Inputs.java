package org.sportello.platform.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sportello.platform.failure.InvalidInput;

/** Reads what a diagram passes to a step. */
public final class Inputs {

  private final DelegateExecution execution;

  private Inputs(DelegateExecution execution) {
    this.execution = execution;
  }

  /** The inputs of a step that is being executed. */
  public static Inputs of(DelegateExecution execution) {
    return new Inputs(execution);
  }

  /** The ticket's reference. */
  public String ticket() {
    return text("ticketId");
  }

  /**
   * A text that must be there.
   *
   * @throws InvalidInput when it is not, naming the input
   */
  public String text(String name) {
    String value = textOrNull(name);
    if (value == null) {
      throw new InvalidInput(
          "/" + name,
          "the step '" + execution.getCurrentActivityId() + "' needs the input " + name);
    }
    return value;
  }

  /** A text, or null when there is none. */
  public String textOrNull(String name) {
    Object value = execution.getVariable(name);
    return value == null || value.toString().isBlank() ? null : value.toString();
  }

  /** A whole number that must be there. */
  public long number(String name) {
    String value = text(name);
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw new InvalidInput("/" + name, "'" + value + "' is not a whole number");
    }
  }
}
