package org.sportello.rehearsal.process;

import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;

/**
 * Stands in for a step: notes that it was called and with what, sets what the step declares to set,
 * and does nothing else.
 */
public final class RehearsedStep implements JavaDelegate {

  private static final int LONGEST = 200;

  private final Declared declared;
  private final Pretended ticket;
  private final Notes notes;

  /**
   * What a step declares.
   *
   * @param inputs the names of its inputs
   * @param required those without which it refuses to run
   * @param outputs the variables that it sets
   */
  record Declared(String name, List<String> inputs, Set<String> required, Set<String> outputs) {}

  RehearsedStep(Declared declared, Pretended ticket, Notes notes) {
    this.declared = declared;
    this.ticket = ticket;
    this.notes = notes;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String element = execution.getCurrentActivityId();
    Map<String, Object> inputs = new HashMap<>();
    Map<String, String> shown = new LinkedHashMap<>();
    for (String name : declared.inputs()) {
      Object value = execution.getVariable(name);
      if (value != null) {
        inputs.put(name, value);
        shown.put(name, shown(value));
      } else if (declared.required().contains(name)) {
        throw new RehearsalStopped(
            "failed", element, "the step " + declared.name() + " needs the input " + name);
      }
    }
    String process = ((ExecutionEntity) execution).getProcessDefinition().getKey();
    notes.called(declared.name(), process, element, shown);
    ticket.after(declared.name(), inputs).entrySet().stream()
        .filter(one -> declared.outputs().contains(one.getKey()))
        .forEach(one -> execution.setVariable(one.getKey(), one.getValue()));
    if (execution.getBpmnModelElementInstance() instanceof ThrowEvent event) {
      tell(execution, event);
    }
  }

  /** Other diagrams of the same ticket hear what one throws. */
  private static void tell(DelegateExecution execution, ThrowEvent event) {
    event.getEventDefinitions().stream()
        .filter(MessageEventDefinition.class::isInstance)
        .map(MessageEventDefinition.class::cast)
        .forEach(
            definition ->
                execution
                    .getProcessEngineServices()
                    .getRuntimeService()
                    .createMessageCorrelation(definition.getMessage().getName())
                    .processInstanceBusinessKey(execution.getProcessBusinessKey())
                    .correlateAll());
  }

  private static String shown(Object value) {
    String text = value instanceof Date date ? date.toInstant().toString() : String.valueOf(value);
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }
}
