package org.sportello.ticket.process;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/**
 * A diagram that is deployed for the tests of one class.
 *
 * @param model the diagram as the engine has read it
 */
record DeployedDiagram(RepositoryService repository, String deployment, BpmnModelInstance model) {

  /** The task at which a stand-in for a called diagram waits. */
  static final String CALLED_TASK = "UserTask_Called";

  /**
   * Deploys a diagram.
   *
   * @param resources the diagram itself and what it is deployed with
   * @param called diagrams for which stand-ins are deployed
   */
  static DeployedDiagram of(
      ProcessEngine engine, String key, List<String> resources, List<String> called) {
    RepositoryService repository = engine.getRepositoryService();
    DeploymentBuilder builder = repository.createDeployment();
    resources.forEach(builder::addClasspathResource);
    called.forEach(process -> builder.addModelInstance(process + ".bpmn", waiting(process)));
    String deployment = builder.deploy().getId();
    String definition =
        repository
            .createProcessDefinitionQuery()
            .deploymentId(deployment)
            .processDefinitionKey(key)
            .singleResult()
            .getId();
    return new DeployedDiagram(repository, deployment, repository.getBpmnModelInstance(definition));
  }

  private static BpmnModelInstance waiting(String process) {
    return Bpmn.createExecutableProcess(process)
        .camundaHistoryTimeToLiveString("P1D")
        .startEvent("StartEvent_Called")
        .userTask(CALLED_TASK)
        .endEvent("EndEvent_Called")
        .done();
  }

  /** Takes it away again. */
  void delete() {
    repository.deleteDeployment(deployment, true);
  }
}
