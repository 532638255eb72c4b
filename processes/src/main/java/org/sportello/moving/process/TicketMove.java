package org.sportello.moving.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.sportello.moving.application.CannotMove;
import org.sportello.moving.application.MoveFinding;
import org.sportello.moving.application.TicketMover;
import org.sportello.ticket.process.TicketProcesses;

/**
 * Moves all processes of a ticket: the life of the ticket, and whatever it has called and is in.
 * The engine moves one process at a time and leaves those that it calls where they are.
 */
final class TicketMove implements TicketMover.Mover {

  private final ProcessEngine engine;
  private final TicketProcesses processes;
  private final MovePlans plans;
  private final Map<String, ProcessDefinition> definitions = new HashMap<>();

  TicketMove(ProcessEngine engine, TicketProcesses processes, MovePlans plans) {
    this.engine = engine;
    this.processes = processes;
    this.plans = plans;
  }

  /** One process of the ticket, and what becomes of it. */
  private record Step(String instance, ProcessDefinition source, MovePlan plan) {}

  @Override
  public List<Map<String, Object>> move(String reference) {
    List<Step> steps = new ArrayList<>();
    List<MoveFinding> findings = new ArrayList<>();
    for (TicketProcesses.Instance one : processes.of(reference)) {
      ProcessDefinition source = definition(one.definition());
      MovePlan plan = plans.from(source).orElse(null);
      if (plan == null) {
        findings.add(MoveWords.noDiagram(source.getKey()));
      } else if (plan.plan() == null) {
        findings.addAll(plan.findings());
      } else if (!plan.plan().getTargetProcessDefinitionId().equals(source.getId())) {
        steps.add(new Step(one.id(), source, plan));
      }
    }
    List<Map<String, Object>> moved = new ArrayList<>();
    if (findings.isEmpty()) {
      steps.forEach(step -> move(step, moved, findings));
    }
    if (!findings.isEmpty()) {
      throw new CannotMove(findings);
    }
    return moved;
  }

  private void move(Step step, List<Map<String, Object>> moved, List<MoveFinding> findings) {
    ProcessDefinition target = plans.target(step.source().getKey()).orElseThrow();
    List<Map<String, Object>> elements = new ArrayList<>();
    collect(engine.getRuntimeService().getActivityInstance(step.instance()), step, elements);
    List<Job> timers = timersThatChange(step);
    try {
      engine
          .getRuntimeService()
          .newMigration(step.plan().plan())
          .processInstanceIds(step.instance())
          .execute();
    } catch (MigratingProcessInstanceValidationException e) {
      findings.addAll(words(step, e));
      return;
    }
    timers.forEach(
        timer -> engine.getManagementService().recalculateJobDuedate(timer.getId(), true));
    Map<String, Object> facts = new TreeMap<>();
    facts.put("instance", step.instance());
    facts.put("process", step.source().getKey());
    facts.put("from", step.source().getVersion());
    facts.put("to", target.getVersion());
    facts.put("elements", elements);
    moved.add(facts);
  }

  /** A timer that has become another one counts from when the wait began, not from now. */
  private List<Job> timersThatChange(Step step) {
    Set<String> others = step.plan().otherTimers();
    return others.isEmpty()
        ? List.of()
        : engine
            .getManagementService()
            .createJobQuery()
            .processInstanceId(step.instance())
            .timers()
            .list()
            .stream()
            .filter(job -> others.contains(elementOf(job)))
            .toList();
  }

  private String elementOf(Job job) {
    return engine
        .getManagementService()
        .createJobDefinitionQuery()
        .jobDefinitionId(job.getJobDefinitionId())
        .singleResult()
        .getActivityId();
  }

  private static void collect(ActivityInstance at, Step step, List<Map<String, Object>> elements) {
    if (at == null) {
      return;
    }
    for (ActivityInstance one : at.getChildActivityInstances()) {
      put(elements, step, one.getId(), one.getActivityId());
      collect(one, step, elements);
    }
    Arrays.stream(at.getChildTransitionInstances())
        .forEach(one -> put(elements, step, one.getId(), one.getActivityId()));
  }

  private static void put(
      List<Map<String, Object>> elements, Step step, String activity, String element) {
    Map<String, Object> facts = new TreeMap<>();
    facts.put("activity", activity);
    facts.put("from", element);
    facts.put("to", step.plan().targets().get(element));
    elements.add(facts);
  }

  private List<MoveFinding> words(Step step, MigratingProcessInstanceValidationException e) {
    List<MoveFinding> findings = new ArrayList<>();
    var report = e.getValidationReport();
    report
        .getActivityInstanceReports()
        .forEach(
            one ->
                one.getFailures()
                    .forEach(failure -> findings.add(word(step, one.getSourceScopeId(), failure))));
    report
        .getTransitionInstanceReports()
        .forEach(
            one ->
                one.getFailures()
                    .forEach(failure -> findings.add(word(step, one.getSourceScopeId(), failure))));
    report
        .getFailures()
        .forEach(failure -> findings.add(word(step, step.source().getKey(), failure)));
    return findings;
  }

  private MoveFinding word(Step step, String element, String failure) {
    return MoveWords.of(
        step.source().getKey(),
        element,
        MovePlans.name(plans.nodes(step.source().getId()), element),
        failure);
  }

  private ProcessDefinition definition(String id) {
    return definitions.computeIfAbsent(
        id, one -> engine.getRepositoryService().getProcessDefinition(one));
  }
}
