package org.sportello.platform.engine;

import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;

/**
 * Stands in for a step: notes with what it was called, refuses to run without what the real step
 * needs, and sets only what the real step declares to set.
 */
public final class RecordingStep implements JavaDelegate {

  private final String name;
  private final Step declaration;
  private final List<String> calls;
  private Map<String, Object> answer = Map.of();
  private boolean failing;

  public RecordingStep(String name, Step declaration, List<String> calls) {
    this.name = name;
    this.declaration = declaration;
    this.calls = calls;
  }

  /** Sets these variables from now on. */
  public void answer(Map<String, Object> variables) {
    Set<String> declared =
        Arrays.stream(declaration.outputs()).map(Step.Output::name).collect(Collectors.toSet());
    if (!declared.containsAll(variables.keySet())) {
      throw new IllegalArgumentException(name + " sets " + declared + " and nothing else");
    }
    answer = Map.copyOf(variables);
  }

  /** Fails from now on. */
  public void fail() {
    failing = true;
  }

  /** Does and knows nothing again. */
  public void reset() {
    answer = Map.of();
    failing = false;
  }

  @Override
  public void execute(DelegateExecution execution) {
    calls.add(name + inputs(execution));
    if (failing) {
      throw new IllegalStateException(name + " fails, as the test demands");
    }
    for (Step.Input input : declaration.inputs()) {
      if (input.required() && execution.getVariable(input.name()) == null) {
        throw new IllegalStateException(name + " needs " + input.name());
      }
    }
    execution.setVariables(answer);
    if (execution.getBpmnModelElementInstance() instanceof ThrowEvent event) {
      tell(execution, event);
    }
  }

  /** Other diagrams of the same ticket hear what one throws. */
  private static void tell(DelegateExecution execution, ThrowEvent event) {
    messages(event)
        .forEach(
            message ->
                execution
                    .getProcessEngineServices()
                    .getRuntimeService()
                    .createMessageCorrelation(message)
                    .processInstanceBusinessKey(execution.getProcessBusinessKey())
                    .correlateAll());
  }

  private String inputs(DelegateExecution execution) {
    Stream<String> declared =
        Arrays.stream(declaration.inputs())
            .map(Step.Input::name)
            .map(input -> shown(input, execution.getVariable(input)))
            .filter(Objects::nonNull);
    return Stream.concat(declared, message(execution)).collect(Collectors.joining(", ", "(", ")"));
  }

  private static String shown(String input, Object value) {
    if (value == null) {
      return null;
    }
    return input + "=" + (value instanceof Date date ? date.toInstant() : value);
  }

  private static Stream<String> message(DelegateExecution execution) {
    return execution.getBpmnModelElementInstance() instanceof ThrowEvent event
        ? messages(event)
        : Stream.of();
  }

  private static Stream<String> messages(ThrowEvent event) {
    return event.getEventDefinitions().stream()
        .map(MessageEventDefinition.class::cast)
        .map(definition -> definition.getMessage().getName());
  }
}
