package org.sportello.platform.engine;

import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.sportello.platform.acting.ProcessElement;

/** Names the element at which an execution stands. */
final class ProcessElements {

  private ProcessElements() {}

  static ProcessElement of(ExecutionEntity execution) {
    ProcessDefinitionEntity definition = execution.getProcessDefinition();
    return new ProcessElement(
        definition.getKey(),
        definition.getVersion(),
        execution.getCurrentActivityId(),
        execution.getCurrentActivityName());
  }
}
