package org.sportello.rehearsal.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionInstanceEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** Notes what happens to the case that is being played, and stops it where it goes too far. */
final class Notes implements HistoryEventHandler {

  private static final int CANCELED = 2;

  private final Map<String, Passed> open = new HashMap<>();
  private final List<Passed> passed = new ArrayList<>();
  private final List<Decided> decisions = new ArrayList<>();
  private final List<Called> steps = new ArrayList<>();
  private long giveUpAt;

  /** An element that was entered, and when it was left. */
  static final class Passed {
    private final String process;
    private final String element;
    private final String name;
    private final String type;
    private final Instant at;
    private Instant leftAt;
    private boolean isCanceled;

    Passed(String process, HistoricActivityInstanceEventEntity event, Instant at) {
      this.process = process;
      this.element = event.getActivityId();
      this.name = event.getActivityName();
      this.type = event.getActivityType();
      this.at = at;
    }

    String process() {
      return process;
    }

    String element() {
      return element;
    }

    String name() {
      return name;
    }

    String type() {
      return type;
    }

    Instant at() {
      return at;
    }

    Instant leftAt() {
      return leftAt;
    }

    boolean isCanceled() {
      return isCanceled;
    }
  }

  /** What a table decided. */
  record Decided(
      String table,
      String process,
      String element,
      Instant at,
      List<String> rules,
      Map<String, String> inputs,
      Map<String, String> outputs) {}

  /** A step that was called. */
  record Called(
      String step, String process, String element, Instant at, Map<String, String> inputs) {}

  /** Another case begins. */
  void begin() {
    open.clear();
    passed.clear();
    decisions.clear();
    steps.clear();
    giveUpAt = System.nanoTime() + Limits.CASE.toNanos();
  }

  List<Passed> passed() {
    return passed;
  }

  List<Decided> decisions() {
    return decisions;
  }

  List<Called> steps() {
    return steps;
  }

  void called(String step, String process, String element, Map<String, String> inputs) {
    steps.add(new Called(step, process, element, Pretended.now(), inputs));
  }

  @Override
  public void handleEvents(List<HistoryEvent> events) {
    events.forEach(this::handleEvent);
  }

  @Override
  public void handleEvent(HistoryEvent event) {
    if (event instanceof HistoricActivityInstanceEventEntity activity) {
      activity(activity);
    } else if (event instanceof HistoricDecisionEvaluationEvent decision) {
      decision(decision.getRootHistoricDecisionInstance());
    }
  }

  private void activity(HistoricActivityInstanceEventEntity event) {
    if (event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_START)) {
      if (passed.size() >= Limits.ELEMENTS) {
        throw new RehearsalStopped(
            "too-many-elements",
            event.getActivityId(),
            "more than " + Limits.ELEMENTS + " elements were entered: is it an endless loop?");
      }
      requireTime(event.getActivityId());
      Passed entered = new Passed(event.getProcessDefinitionKey(), event, Pretended.now());
      passed.add(entered);
      open.put(event.getActivityInstanceId(), entered);
    } else if (event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_END)) {
      Passed left = open.remove(event.getActivityInstanceId());
      if (left != null) {
        left.leftAt = Pretended.now();
        left.isCanceled = event.getActivityInstanceState() == CANCELED;
      }
    }
  }

  /**
   * Time on the wall, not the case's own.
   *
   * @throws RehearsalStopped when the case has had its share
   */
  void requireTime(String element) {
    if (System.nanoTime() - giveUpAt > 0) {
      throw new RehearsalStopped(
          "too-long", element, "it was played for " + Limits.CASE.toSeconds() + " seconds");
    }
  }

  private void decision(HistoricDecisionInstanceEntity decision) {
    if (decision.getProcessDefinitionId() == null) {
      return;
    }
    ProcessDefinitionEntity process =
        Context.getProcessEngineConfiguration()
            .getDeploymentCache()
            .findDeployedProcessDefinitionById(decision.getProcessDefinitionId());
    TreeSet<String> rules = new TreeSet<>();
    Map<String, String> inputs = new TreeMap<>();
    Map<String, String> outputs = new LinkedHashMap<>();
    decision
        .getInputs()
        .forEach(
            input ->
                inputs.put(
                    input.getClauseName() == null ? input.getClauseId() : input.getClauseName(),
                    String.valueOf(input.getValue())));
    decision
        .getOutputs()
        .forEach(
            output -> {
              rules.add(output.getRuleId());
              outputs.put(output.getVariableName(), String.valueOf(output.getValue()));
            });
    decisions.add(
        new Decided(
            decision.getDecisionDefinitionKey(),
            process.getKey(),
            decision.getActivityId(),
            Pretended.now(),
            List.copyOf(rules),
            inputs,
            outputs));
  }
}
