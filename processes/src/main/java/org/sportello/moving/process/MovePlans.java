package org.sportello.moving.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.sportello.moving.application.Mapping;
import org.sportello.moving.process.MovePlan.Versions;
import org.sportello.platform.code.Bilingual;
import org.sportello.platform.failure.NotFound;
import org.sportello.ticket.process.TicketProcesses;

/** The plans to one release, each made once. Not safe for use by several threads. */
final class MovePlans {

  private final ProcessEngine engine;
  private final List<Mapping> mappings;
  private final Map<String, ProcessDefinition> targets = new HashMap<>();
  private final Map<String, Optional<MovePlan>> plans = new HashMap<>();
  private final Map<String, Map<String, DiagramNode>> diagrams = new HashMap<>();

  MovePlans(ProcessEngine engine, int release, List<Mapping> mappings) {
    this.engine = engine;
    this.mappings = mappings;
    ProcessDefinition life =
        engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionKey(TicketProcesses.LIFECYCLE)
            .processDefinitionVersion(release)
            .singleResult();
    if (life == null) {
      throw new NotFound("There is no release " + release + ".");
    }
    engine
        .getRepositoryService()
        .createProcessDefinitionQuery()
        .deploymentId(life.getDeploymentId())
        .list()
        .forEach(one -> targets.put(one.getKey(), one));
  }

  /** The version of that diagram in the release, if the release has it. */
  Optional<ProcessDefinition> target(String process) {
    return Optional.ofNullable(targets.get(process));
  }

  /** The plan for instances of that version; empty where the release lacks the diagram. */
  Optional<MovePlan> from(ProcessDefinition source) {
    return plans.computeIfAbsent(
        source.getId(),
        id -> versions(source).map(found -> MovePlan.of(runtime(), found, byHand(found, null))));
  }

  /** The plan in which one more element goes where it is said. */
  Optional<MovePlan> with(ProcessDefinition source, Mapping another) {
    return versions(source).map(found -> MovePlan.of(runtime(), found, byHand(found, another)));
  }

  private org.camunda.bpm.engine.RuntimeService runtime() {
    return engine.getRuntimeService();
  }

  private Optional<Versions> versions(ProcessDefinition source) {
    return target(source.getKey())
        .map(
            target ->
                new Versions(
                    source.getKey(),
                    source.getId(),
                    target.getId(),
                    nodes(source.getId()),
                    nodes(target.getId())));
  }

  private Map<String, String> byHand(Versions versions, Mapping another) {
    Map<String, String> found = new HashMap<>();
    mappings.stream()
        .filter(one -> one.process().equals(versions.process()))
        .forEach(one -> found.put(one.element(), one.target()));
    if (another != null) {
      found.put(another.element(), another.target());
    }
    return found;
  }

  Map<String, DiagramNode> nodes(String definition) {
    return diagrams.computeIfAbsent(
        definition, id -> DiagramNode.of(engine.getRepositoryService().getBpmnModelInstance(id)));
  }

  static Bilingual name(Map<String, DiagramNode> nodes, String element) {
    DiagramNode node = nodes.get(element);
    return node == null ? new Bilingual(element, element) : node.name();
  }
}
