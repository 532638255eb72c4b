package org.sportello.ticket.process;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.task.Task;

/** The actions that waiting diagrams offer, performed as the product does it. */
record OfferedActions(ProcessEngine engine) {

  /** Performs an action with the values of its form. */
  void perform(String action, Map<String, Object> fields) {
    if (!completeTask(action, fields) && !tellEvent(action, fields)) {
      throw new AssertionError("the diagram does not offer " + action);
    }
  }

  private boolean completeTask(String action, Map<String, Object> fields) {
    for (Task task : engine.getTaskService().createTaskQuery().list()) {
      Optional<ActionElement> found =
          offered(action, task.getProcessDefinitionId(), task.getTaskDefinitionKey());
      if (found.isPresent()) {
        engine.getTaskService().complete(task.getId(), variables(found.get(), fields));
        return true;
      }
    }
    return false;
  }

  private boolean tellEvent(String action, Map<String, Object> fields) {
    RuntimeService runtime = engine.getRuntimeService();
    for (EventSubscription wait :
        runtime.createEventSubscriptionQuery().eventType("message").list()) {
      if (wait.getExecutionId() == null) {
        continue;
      }
      Execution execution =
          runtime.createExecutionQuery().executionId(wait.getExecutionId()).singleResult();
      Optional<ActionElement> found =
          offered(
              action, ((ExecutionEntity) execution).getProcessDefinitionId(), wait.getActivityId());
      if (found.isPresent()) {
        runtime.messageEventReceived(
            wait.getEventName(), wait.getExecutionId(), variables(found.get(), fields));
        return true;
      }
    }
    return false;
  }

  private Optional<ActionElement> offered(String action, String definition, String element) {
    return Optional.ofNullable(
            ActionElements.of(engine.getRepositoryService().getBpmnModelInstance(definition))
                .get(element))
        .filter(found -> found.id().equals(action));
  }

  private static Map<String, Object> variables(ActionElement action, Map<String, Object> fields) {
    return new ActionForm(action.fields()).variables(fields);
  }
}
