package org.sportello.ticket.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.sportello.platform.engine.PassedElements;

/** One shipped table on an engine in memory; every rule must have fired in the class's tests. */
final class TableUnderTest implements BeforeAllCallback, AfterAllCallback {

  private final String key;

  private ProcessEngine engine;
  private PassedElements passed;
  private String deployment;

  private TableUnderTest(String key) {
    this.key = key;
  }

  static TableUnderTest of(String key) {
    return new TableUnderTest(key);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    DiagramParts parts = DiagramParts.of(context);
    engine = parts.running().engine();
    passed = parts.running().passed();
    passed.forget();
    deployment =
        engine
            .getRepositoryService()
            .createDeployment()
            .addClasspathResource("processes/ticket/" + key + ".dmn")
            .deploy()
            .getId();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    Set<String> unfired = new TreeSet<>();
    model().getModelElementsByType(Rule.class).forEach(rule -> unfired.add(rule.getId()));
    unfired.removeAll(passed.rules());
    engine.getRepositoryService().deleteDeployment(deployment, true);
    assertThat(unfired).as("rules of %s that no test fires", key).isEmpty();
  }

  private DmnModelInstance model() {
    String definition =
        engine
            .getRepositoryService()
            .createDecisionDefinitionQuery()
            .deploymentId(deployment)
            .singleResult()
            .getId();
    return engine.getRepositoryService().getDmnModelInstance(definition);
  }

  /** What the table says, or null when no rule fires. */
  DmnDecisionRuleResult decides(VariableMap inputs) {
    return engine.getDecisionService().evaluateDecisionTableByKey(key, inputs).getSingleResult();
  }
}
