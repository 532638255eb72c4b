package org.sportello.moving.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationInstructionBuilder;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.sportello.moving.application.MoveFinding;

/**
 * From which element to which the instances of one version go. Elements of the same id stay what
 * they are; what was said by hand comes before that. What waits for another timer or message than
 * before waits for the new one.
 *
 * @param plan null where the engine refuses it
 * @param targets where each element goes
 * @param otherTimers elements whose timer is another one, not repeated, in the other version
 * @param findings why it can't be done
 */
record MovePlan(
    MigrationPlan plan,
    Map<String, String> targets,
    Set<String> otherTimers,
    List<MoveFinding> findings) {

  /** One version and the other, with their elements. */
  record Versions(
      String process,
      String source,
      String target,
      Map<String, DiagramNode> before,
      Map<String, DiagramNode> after) {}

  static MovePlan of(RuntimeService runtime, Versions versions, Map<String, String> byHand) {
    Map<String, String> targets = new HashMap<>();
    for (MigrationInstruction one :
        runtime
            .createMigrationPlan(versions.source(), versions.target())
            .mapEqualActivities()
            .build()
            .getInstructions()) {
      targets.put(one.getSourceActivityId(), one.getTargetActivityId());
    }
    targets.entrySet().removeIf(one -> callsOther(versions, one.getKey(), one.getValue()));
    List<MoveFinding> findings = new ArrayList<>();
    byHand.forEach((from, to) -> put(versions, targets, findings, from, to));
    if (!findings.isEmpty()) {
      return new MovePlan(null, targets, Set.of(), findings);
    }
    Set<String> otherTimers = new HashSet<>();
    MigrationPlanBuilder builder =
        runtime.createMigrationPlan(versions.source(), versions.target());
    for (Map.Entry<String, String> one : targets.entrySet()) {
      MigrationInstructionBuilder mapped = builder.mapActivities(one.getKey(), one.getValue());
      DiagramNode before = versions.before().get(one.getKey());
      DiagramNode after = versions.after().get(one.getValue());
      if (before != null && after != null && before.waitsForOther(after)) {
        mapped = mapped.updateEventTrigger();
        if (after.kind().endsWith("timerEventDefinition") && !after.isRepeated()) {
          otherTimers.add(one.getKey());
        }
      }
      builder = mapped;
    }
    try {
      return new MovePlan(builder.build(), targets, otherTimers, List.of());
    } catch (MigrationPlanValidationException e) {
      return new MovePlan(null, targets, Set.of(), words(versions, e));
    }
  }

  private static void put(
      Versions versions,
      Map<String, String> targets,
      List<MoveFinding> findings,
      String from,
      String to) {
    DiagramNode before = versions.before().get(from);
    DiagramNode after = versions.after().get(to);
    if (before == null) {
      return;
    }
    if (after == null) {
      findings.add(MoveWords.noTarget(versions.process(), from, before.name(), to));
    } else if (callsOther(versions, from, to)) {
      findings.add(MoveWords.otherCall(versions.process(), before, after));
    } else {
      targets.put(from, to);
    }
  }

  private static boolean callsOther(Versions versions, String from, String to) {
    DiagramNode before = versions.before().get(from);
    DiagramNode after = versions.after().get(to);
    return before != null
        && after != null
        && before.called() != null
        && after.called() != null
        && !before.called().equals(after.called());
  }

  private static List<MoveFinding> words(Versions versions, MigrationPlanValidationException e) {
    List<MoveFinding> findings = new ArrayList<>();
    e.getValidationReport()
        .getInstructionReports()
        .forEach(
            report -> {
              String element = report.getMigrationInstruction().getSourceActivityId();
              report
                  .getFailures()
                  .forEach(
                      failure ->
                          findings.add(
                              MoveWords.of(
                                  versions.process(),
                                  element,
                                  MovePlans.name(versions.before(), element),
                                  failure)));
            });
    return findings;
  }
}
