package org.sportello.audit.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.sportello.audit.application.DiagramFacts;
import org.sportello.ledger.application.DiagramLabels.DiagramLabel;
import org.sportello.platform.engine.Engine;
import org.sportello.platform.engine.ExtensionProperties;

/** Reads diagrams and tables as they were deployed; each version once, as it never changes. */
@ApplicationScoped
public class DeployedFacts implements DiagramFacts {

  private final Engine engine;
  private final Map<Version, Map<String, ElementFacts>> diagrams = new ConcurrentHashMap<>();
  private final Map<Version, TableFacts> tables = new ConcurrentHashMap<>();

  protected DeployedFacts() {
    this(null);
  }

  @Inject
  public DeployedFacts(Engine engine) {
    this.engine = engine;
  }

  private record Version(String key, int number) {}

  @Override
  public Optional<ElementFacts> element(String process, int version, String element) {
    Map<String, ElementFacts> found =
        diagrams.computeIfAbsent(new Version(process, version), this::readDiagram);
    return Optional.ofNullable(found == null || element == null ? null : found.get(element));
  }

  @Override
  public Optional<TableFacts> table(String decision, int version) {
    return Optional.ofNullable(
        tables.computeIfAbsent(new Version(decision, version), this::readTable));
  }

  /** Null, which is not kept, where there is no such version. */
  private Map<String, ElementFacts> readDiagram(Version version) {
    RepositoryService repository = engine.get().getRepositoryService();
    ProcessDefinition found =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(version.key())
            .processDefinitionVersion(version.number())
            .singleResult();
    return found == null ? null : elements(repository.getBpmnModelInstance(found.getId()));
  }

  private static Map<String, ElementFacts> elements(BpmnModelInstance model) {
    Map<String, ElementFacts> elements = new HashMap<>();
    for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
      String attachedTo =
          node instanceof BoundaryEvent boundary ? boundary.getAttachedTo().getId() : null;
      elements.put(node.getId(), new ElementFacts(timer(node), attachedTo, ways(node)));
    }
    return Map.copyOf(elements);
  }

  private static String timer(FlowNode node) {
    if (!(node instanceof CatchEvent event)) {
      return null;
    }
    return event.getEventDefinitions().stream()
        .filter(TimerEventDefinition.class::isInstance)
        .map(definition -> definition.getTextContent().strip())
        .findFirst()
        .orElse(null);
  }

  private static Map<String, DiagramLabel> ways(FlowNode node) {
    Map<String, DiagramLabel> ways = new HashMap<>();
    for (SequenceFlow flow : node.getOutgoing()) {
      if (flow.getName() != null && !flow.getName().isBlank()) {
        Map<String, String> properties = ExtensionProperties.of(flow);
        String italian =
            properties.getOrDefault("name.it", properties.getOrDefault("label.it", flow.getName()));
        ways.put(flow.getTarget().getId(), new DiagramLabel(italian, flow.getName()));
      }
    }
    return Map.copyOf(ways);
  }

  private TableFacts readTable(Version version) {
    RepositoryService repository = engine.get().getRepositoryService();
    DecisionDefinition found =
        repository
            .createDecisionDefinitionQuery()
            .decisionDefinitionKey(version.key())
            .decisionDefinitionVersion(version.number())
            .singleResult();
    return found == null
        ? null
        : table(repository.getDmnModelInstance(found.getId()), version.key());
  }

  private static TableFacts table(DmnModelInstance model, String key) {
    Decision decision =
        model.getModelElementsByType(Decision.class).stream()
            .filter(one -> one.getId().equals(key))
            .findFirst()
            .orElse(null);
    DecisionTable table =
        decision == null
            ? null
            : decision.getChildElementsByType(DecisionTable.class).stream()
                .findFirst()
                .orElse(null);
    if (table == null) {
      return null;
    }
    Map<String, RuleFacts> rules = new HashMap<>();
    int number = 0;
    for (Rule rule : table.getRules()) {
      number++;
      rules.put(
          rule.getId(),
          new RuleFacts(
              number,
              rule.getDescription() == null ? null : rule.getDescription().getTextContent(),
              cells(rule.getInputEntries()),
              cells(rule.getOutputEntries())));
    }
    String name = decision.getName();
    String italian =
        decision.getDescription() == null ? name : decision.getDescription().getTextContent();
    return new TableFacts(
        new DiagramLabel(italian.strip(), name),
        labels(table.getInputs()),
        labels(table.getOutputs()),
        Map.copyOf(rules));
  }

  private static List<String> labels(Collection<? extends DmnElement> columns) {
    return columns.stream()
        .map(column -> column.getLabel() == null ? column.getId() : column.getLabel())
        .toList();
  }

  private static List<String> cells(Collection<? extends ModelElementInstance> entries) {
    return entries.stream()
        .map(
            entry ->
                entry.getChildElementsByType(Text.class).stream()
                    .map(text -> text.getTextContent().strip())
                    .findFirst()
                    .orElse(""))
        .toList();
  }
}
