package org.sportello.platform.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Notes which elements and flows of diagrams, and which rules of tables, an engine has passed. */
public final class PassedElements implements HistoryEventHandler {

  private final Set<String> everPassed = new LinkedHashSet<>();
  private final List<String> path = new ArrayList<>();
  private final Set<String> rules = new LinkedHashSet<>();
  private final Map<String, Map<String, Object>> left = new HashMap<>();

  PassedElements() {}

  /** Forgets everything, before another diagram. */
  public void forget() {
    everPassed.clear();
    rules.clear();
    path.clear();
  }

  /** Begins another path through the same diagram. */
  public void beginPath() {
    path.clear();
    left.clear();
  }

  /** The elements entered since the path began, as {@code Process/Element}. */
  public List<String> path() {
    return List.copyOf(path);
  }

  /** The rules that have fired. */
  public Set<String> rules() {
    return Set.copyOf(rules);
  }

  /** The elements and flows of that process that were never passed. */
  public Set<String> missing(String process, BpmnModelInstance model) {
    Set<String> missing = new TreeSet<>();
    model.getModelElementsByType(FlowNode.class).stream()
        .filter(node -> !everPassed.contains(process + "/" + node.getId()))
        .forEach(node -> missing.add(node.getId()));
    model.getModelElementsByType(SequenceFlow.class).stream()
        .filter(flow -> !everPassed.contains(process + "/" + passedWith(flow)))
        .forEach(flow -> missing.add(flow.getId()));
    return missing;
  }

  /** The engine enters an event behind an event gateway without taking the only flow to it. */
  private static String passedWith(SequenceFlow flow) {
    return flow.getSource() instanceof EventBasedGateway ? flow.getTarget().getId() : flow.getId();
  }

  /** The variables with which a process of that key has last ended. */
  public Map<String, Object> left(String process) {
    return left.getOrDefault(process, Map.of());
  }

  /** Notes the flows that are taken and what processes end with. */
  BpmnParseListener flows() {
    return new AbstractBpmnParseListener() {
      @Override
      public void parseProcess(Element element, ProcessDefinitionEntity process) {
        process.addListener(
            ExecutionListener.EVENTNAME_END,
            (ExecutionListener)
                execution -> left.put(process.getKey(), new HashMap<>(execution.getVariables())));
      }

      @Override
      public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
        String process = ((ProcessDefinitionEntity) flow.getProcessDefinition()).getKey();
        String passed = process + "/" + flow.getId();
        flow.addListener(
            ExecutionListener.EVENTNAME_TAKE,
            (ExecutionListener) execution -> everPassed.add(passed));
      }
    };
  }

  @Override
  public void handleEvents(List<HistoryEvent> events) {
    events.forEach(this::handleEvent);
  }

  @Override
  public void handleEvent(HistoryEvent event) {
    if (event instanceof HistoricActivityInstanceEventEntity activity
        && event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_START)) {
      String element = event.getProcessDefinitionKey() + "/" + activity.getActivityId();
      everPassed.add(element);
      path.add(element);
    } else if (event instanceof HistoricDecisionEvaluationEvent decision) {
      decision
          .getRootHistoricDecisionInstance()
          .getOutputs()
          .forEach(output -> rules.add(output.getRuleId()));
    }
  }
}
