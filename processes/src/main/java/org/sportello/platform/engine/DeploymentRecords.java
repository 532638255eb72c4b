package org.sportello.platform.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;

/** Puts every new version of a diagram or a table on the ledger, on a chain of its own. */
@ApplicationScoped
public class DeploymentRecords {

  private final Ledger ledger;

  protected DeploymentRecords() {
    this(null);
  }

  @Inject
  public DeploymentRecords(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * Records a deployment.
   *
   * @param before what was deployed until now, or null
   * @param why further facts, such as reason and approver, for what changed
   */
  void deployed(
      DeploymentWithDefinitions deployment,
      DiagramSet before,
      DiagramSet now,
      Map<String, String> why) {
    if (deployment.getDeployedProcessDefinitions() != null) {
      deployment
          .getDeployedProcessDefinitions()
          .forEach(definition -> record(definition, before, now, why));
    }
    if (deployment.getDeployedDecisionDefinitions() != null) {
      deployment
          .getDeployedDecisionDefinitions()
          .forEach(definition -> record(definition, before, now, why));
    }
  }

  private void record(
      ResourceDefinition definition, DiagramSet before, DiagramSet now, Map<String, String> why) {
    String resource = definition.getResourceName();
    String hash = now.hashes().get(resource);
    boolean changed = before == null || !hash.equals(before.hashes().get(resource));
    Facts facts =
        Facts.of("key", definition.getKey())
            .put("version", definition.getVersion())
            .put("resource", resource)
            .put("sha256", hash)
            .put("deployment", definition.getDeploymentId())
            .put("changed", changed);
    if (changed) {
      why.forEach(facts::put);
    }
    ledger.append(Chain.of("process", definition.getKey()), "process.deployed", facts);
  }
}
