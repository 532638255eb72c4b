package org.sportello.ledger.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.sportello.ledger.application.DiagramLabels;
import org.sportello.platform.engine.Engine;
import org.sportello.platform.engine.ExtensionProperties;

/**
 * Reads names from the deployed diagrams, the Italian ones from the property {@code name.it}, or
 * {@code label.it} where an action is not called otherwise; each version is read once and kept, as
 * it never changes.
 */
@ApplicationScoped
public class DeployedLabels implements DiagramLabels {

  private final Engine engine;
  private final Map<Version, Map<String, DiagramLabel>> known = new ConcurrentHashMap<>();

  protected DeployedLabels() {
    this(null);
  }

  @Inject
  public DeployedLabels(Engine engine) {
    this.engine = engine;
  }

  private record Version(String process, int number) {}

  @Override
  public Optional<DiagramLabel> of(String process, int version, String element) {
    Map<String, DiagramLabel> labels =
        known.computeIfAbsent(new Version(process, version), this::read);
    return labels == null
        ? Optional.empty()
        : Optional.ofNullable(labels.get(element == null ? process : element));
  }

  /** Null, which is not kept, where there is no such version. */
  private Map<String, DiagramLabel> read(Version version) {
    RepositoryService repository = engine.get().getRepositoryService();
    ProcessDefinition found =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(version.process())
            .processDefinitionVersion(version.number())
            .singleResult();
    return found == null ? null : labels(repository.getBpmnModelInstance(found.getId()));
  }

  private static Map<String, DiagramLabel> labels(BpmnModelInstance model) {
    Map<String, DiagramLabel> labels = new HashMap<>();
    for (Process process : model.getModelElementsByType(Process.class)) {
      put(labels, process, process.getName());
    }
    for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
      put(labels, node, node.getName());
    }
    return Map.copyOf(labels);
  }

  private static void put(Map<String, DiagramLabel> labels, BaseElement element, String name) {
    if (name != null) {
      Map<String, String> properties = ExtensionProperties.of(element);
      String italian =
          properties.getOrDefault("name.it", properties.getOrDefault("label.it", name));
      labels.put(element.getId(), new DiagramLabel(italian, name));
    }
  }
}
