package org.sportello.platform.engine;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.sportello.processdesign.application.Finding;

/**
 * The last door before the engine: whoever deploys, a diagram that holds code or names something
 * unpublished does not get in.
 */
class DiagramGuard implements Deployer {

  private final SafetyRules rules;

  DiagramGuard(PublishedBeans beans) {
    this.rules = new SafetyRules(beans);
  }

  @Override
  public void deploy(DeploymentEntity deployment) {
    deployment.getResources().values().stream()
        .filter(resource -> resource.getName().matches(".*\\.(bpmn|dmn|bpmn20\\.xml|dmn11\\.xml)"))
        .forEach(this::check);
  }

  private void check(ResourceEntity resource) {
    List<Finding> findings = rules.findings(ReadableXml.read(resource.getBytes()));
    if (!findings.isEmpty()) {
      Finding first = findings.get(0);
      throw new ProcessEngineException(
          "SPO-1508 "
              + resource.getName()
              + ", element "
              + first.element()
              + ": "
              + first.message().en());
    }
  }
}
