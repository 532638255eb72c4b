package org.sportello.intervention.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.sportello.intervention.application.Standing.Choice;
import org.sportello.platform.code.Bilingual;
import org.sportello.platform.engine.ElementNames;
import org.sportello.platform.engine.Engine;

/** Knows the names of all elements, and at which of them a ticket may be put; read once, kept. */
@ApplicationScoped
public class PlacesInDiagrams {

  private final Engine engine;
  private final Map<String, Diagram> known = new ConcurrentHashMap<>();

  protected PlacesInDiagrams() {
    this(null);
  }

  @Inject
  public PlacesInDiagrams(Engine engine) {
    this.engine = engine;
  }

  private record Diagram(Map<String, Bilingual> names, List<Choice> choices) {}

  Bilingual name(String definition, String element) {
    return diagram(definition).names().getOrDefault(element, new Bilingual(element, element));
  }

  List<Choice> choices(String definition) {
    return diagram(definition).choices();
  }

  private Diagram diagram(String definition) {
    return known.computeIfAbsent(
        definition, id -> read(engine.get().getRepositoryService().getBpmnModelInstance(id)));
  }

  private static Diagram read(BpmnModelInstance model) {
    Map<String, Bilingual> names = new HashMap<>();
    for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
      names.put(node.getId(), ElementNames.of(node));
    }
    List<Choice> choices =
        model.getModelElementsByType(FlowNode.class).stream()
            .filter(PlacesInDiagrams::canBeBegun)
            .map(node -> new Choice(node.getId(), names.get(node.getId())))
            .sorted(Comparator.comparing(Choice::element))
            .toList();
    return new Diagram(Map.copyOf(names), choices);
  }

  /** Events that wait on behalf of something else begin with that, not by themselves. */
  private static boolean canBeBegun(FlowNode node) {
    boolean isOfGateway =
        node.getPreviousNodes().list().stream().anyMatch(EventBasedGateway.class::isInstance);
    boolean isEventPart =
        (node instanceof SubProcess part && part.triggeredByEvent())
            || (node.getParentElement() instanceof SubProcess outer && outer.triggeredByEvent());
    return !(node instanceof BoundaryEvent)
        && !(node instanceof StartEvent)
        && !isOfGateway
        && !isEventPart;
  }
}
