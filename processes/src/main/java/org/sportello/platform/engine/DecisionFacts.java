package org.sportello.platform.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.history.HistoricDecisionInputInstance;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionInstanceEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.sportello.ledger.domain.Facts;

/** Tells which rules of which table fired, on what and with what result. */
final class DecisionFacts {

  private DecisionFacts() {}

  static Facts of(HistoricDecisionInstanceEntity decision) {
    return Facts.of("instance", decision.getProcessInstanceId())
        .put("activity", decision.getActivityInstanceId())
        .put("decision", decision.getDecisionDefinitionKey())
        .put("version", version(decision.getDecisionDefinitionId()))
        .put("rules", rules(decision.getOutputs()))
        .put("inputs", inputs(decision.getInputs()))
        .put("outputs", outputs(decision.getOutputs()));
  }

  private static long version(String definitionId) {
    DecisionDefinition definition =
        Context.getProcessEngineConfiguration()
            .getDeploymentCache()
            .findDeployedDecisionDefinitionById(definitionId);
    return definition.getVersion();
  }

  private static List<String> rules(List<HistoricDecisionOutputInstance> outputs) {
    TreeSet<String> rules = new TreeSet<>();
    outputs.forEach(output -> rules.add(output.getRuleId()));
    return new ArrayList<>(rules);
  }

  private static Map<String, String> inputs(List<HistoricDecisionInputInstance> inputs) {
    Map<String, String> values = new TreeMap<>();
    inputs.forEach(
        input ->
            values.put(
                input.getClauseName() == null ? input.getClauseId() : input.getClauseName(),
                String.valueOf(input.getValue())));
    return values;
  }

  private static Map<String, String> outputs(List<HistoricDecisionOutputInstance> outputs) {
    Map<String, String> values = new TreeMap<>();
    outputs.forEach(
        output ->
            values.merge(
                output.getVariableName(),
                String.valueOf(output.getValue()),
                (one, other) -> one + ", " + other));
    return values;
  }
}
