package org.sportello.rehearsal.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.task.Task;
import org.sportello.ticket.process.ActionElement;
import org.sportello.ticket.process.ActionElements;

/** What the diagrams of the case wait for. */
final class Waits {

  private final ProcessEngine engine;
  private final Map<String, Diagram> diagrams = new HashMap<>();

  Waits(ProcessEngine engine) {
    this.engine = engine;
  }

  private record Diagram(String key, Map<String, ActionElement> actions) {}

  /**
   * An action that is offered now.
   *
   * @param task the waiting task, or null where a message is waited for
   * @param execution what waits for the message
   */
  record Offered(
      ActionElement action,
      String process,
      String element,
      String task,
      String execution,
      String message) {

    void perform(ProcessEngine engine, Map<String, Object> variables) {
      if (task != null) {
        engine.getTaskService().complete(task, variables);
      } else {
        engine.getRuntimeService().messageEventReceived(message, execution, variables);
      }
    }
  }

  /** All actions that are offered now. */
  List<Offered> offered() {
    List<Offered> found = new ArrayList<>();
    for (Task task : engine.getTaskService().createTaskQuery().list()) {
      Diagram diagram = diagram(task.getProcessDefinitionId());
      action(diagram, task.getTaskDefinitionKey())
          .ifPresent(
              action ->
                  found.add(
                      new Offered(
                          action,
                          diagram.key(),
                          task.getTaskDefinitionKey(),
                          task.getId(),
                          null,
                          null)));
    }
    List<EventSubscription> messages = messages(null);
    Map<String, String> definitions = messages.isEmpty() ? Map.of() : definitions();
    for (EventSubscription wait : messages) {
      Diagram diagram = diagram(definitions.get(wait.getExecutionId()));
      action(diagram, wait.getActivityId())
          .ifPresent(
              action ->
                  found.add(
                      new Offered(
                          action,
                          diagram.key(),
                          wait.getActivityId(),
                          null,
                          wait.getExecutionId(),
                          wait.getEventName())));
    }
    return found;
  }

  /** Tells the case something; nobody may be waiting for it. */
  void tell(String message, Map<String, Object> variables) {
    RuntimeService runtime = engine.getRuntimeService();
    for (EventSubscription wait : messages(message)) {
      if (runtime.createEventSubscriptionQuery().eventSubscriptionId(wait.getId()).singleResult()
          != null) {
        runtime.messageEventReceived(message, wait.getExecutionId(), variables);
      }
    }
  }

  private List<EventSubscription> messages(String name) {
    var query = engine.getRuntimeService().createEventSubscriptionQuery().eventType("message");
    return (name == null ? query : query.eventName(name))
        .list().stream().filter(wait -> wait.getExecutionId() != null).toList();
  }

  /** The diagram of each execution; all there are belong to the case. */
  private Map<String, String> definitions() {
    return engine.getRuntimeService().createExecutionQuery().list().stream()
        .collect(
            Collectors.toMap(
                Execution::getId, one -> ((ExecutionEntity) one).getProcessDefinitionId()));
  }

  private static Optional<ActionElement> action(Diagram diagram, String element) {
    return Optional.ofNullable(diagram.actions().get(element));
  }

  /** The key of the diagram with that id of the engine. */
  String key(String definition) {
    return diagram(definition).key();
  }

  private Diagram diagram(String definition) {
    return diagrams.computeIfAbsent(
        definition,
        unknown -> {
          ProcessDefinition found = engine.getRepositoryService().getProcessDefinition(definition);
          return new Diagram(
              found.getKey(),
              ActionElements.of(engine.getRepositoryService().getBpmnModelInstance(definition)));
        });
  }
}
