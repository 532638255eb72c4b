package org.sportello.audit.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.sportello.audit.application.DiagramShape;
import org.sportello.platform.engine.Engine;

/** Reads how deployed diagrams lead on; each version once, as it never changes. */
@ApplicationScoped
public class DeployedShape implements DiagramShape {

  private final Engine engine;
  private final Map<Version, Map<String, Node>> diagrams = new ConcurrentHashMap<>();

  protected DeployedShape() {
    this(null);
  }

  @Inject
  public DeployedShape(Engine engine) {
    this.engine = engine;
  }

  private record Version(String key, int number) {}

  @Override
  public Optional<Map<String, Node>> nodes(String process, int version) {
    return Optional.ofNullable(diagrams.computeIfAbsent(new Version(process, version), this::read));
  }

  /** Null, which is not kept, where there is no such version. */
  private Map<String, Node> read(Version version) {
    RepositoryService repository = engine.get().getRepositoryService();
    ProcessDefinition found =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(version.key())
            .processDefinitionVersion(version.number())
            .singleResult();
    return found == null ? null : nodes(repository.getBpmnModelInstance(found.getId()));
  }

  private static Map<String, Node> nodes(BpmnModelInstance model) {
    Map<String, Node> nodes = new HashMap<>();
    for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
      Map<String, String> incoming = new HashMap<>();
      for (SequenceFlow flow : node.getIncoming()) {
        incoming.put(flow.getId(), flow.getSource().getId());
      }
      nodes.put(
          node.getId(),
          new Node(
              node instanceof StartEvent,
              node instanceof EventBasedGateway,
              node instanceof BoundaryEvent edge ? edge.getAttachedTo().getId() : null,
              Map.copyOf(incoming)));
    }
    return Map.copyOf(nodes);
  }
}
