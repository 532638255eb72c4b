package org.sportello.rehearsal.process;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.sportello.platform.engine.FixedBeans;
import org.sportello.platform.engine.MemoryEngine;
import org.sportello.rehearsal.process.RehearsedStep.Declared;
import org.sportello.ticket.process.Decisions;

/** Answers the server's questions: puts up diagrams, plays cases. */
final class Rehearsals implements AutoCloseable {

  /** So many releases stay put up; the oldest goes first. */
  private static final int MOST = 4;

  private final Pretended ticket = new Pretended();
  private final Notes notes = new Notes();
  private final Map<String, String> deployments = new LinkedHashMap<>();
  private ProcessEngine engine;
  private Waits waits;

  JsonObject answer(JsonObject question) {
    return switch (question.getString("do")) {
      case "begin" -> begin(question);
      case "put-up" -> putUp(question);
      case "play" -> play(question);
      default -> throw new IllegalArgumentException("unknown question");
    };
  }

  private JsonObject begin(JsonObject question) {
    Map<String, Object> steps = new HashMap<>();
    for (JsonObject step : CaseJson.objects(question, "steps")) {
      String name = step.getString("name");
      Declared declared =
          new Declared(
              name,
              List.copyOf(CaseJson.words(step, "inputs")),
              Set.copyOf(CaseJson.words(step, "required")),
              Set.copyOf(CaseJson.words(step, "outputs")));
      steps.put(name, new RehearsedStep(declared, ticket, notes));
    }
    Map<String, Object> helpers =
        Map.of(
            "ticketFacts", new CaseFactsHelper(ticket),
            "periods", new CasePeriods(ticket),
            "slaClock", new CaseSlaClock(ticket),
            "decisions", new Decisions());
    engine = MemoryEngine.of(new FixedBeans(steps, helpers), notes, List.of());
    waits = new Waits(engine);
    return Json.createObjectBuilder().add("ready", true).build();
  }

  private JsonObject putUp(JsonObject question) {
    String release = question.getString("release");
    if (!deployments.containsKey(release)) {
      DeploymentBuilder deployment = engine.getRepositoryService().createDeployment().name(release);
      for (JsonObject file : CaseJson.objects(question, "files")) {
        byte[] content = Base64.getDecoder().decode(file.getString("content"));
        deployment.addInputStream(file.getString("name"), new ByteArrayInputStream(content));
      }
      deployments.put(release, deployment.deploy().getId());
      forgetOldest();
      forgetStarts();
    }
    return Json.createObjectBuilder().add("ready", true).build();
  }

  /** Nothing begins by the clock here: the ticket of the case is all that there is. */
  private void forgetStarts() {
    engine.getManagementService().createJobQuery().list().stream()
        .filter(job -> job.getProcessInstanceId() == null)
        .forEach(job -> engine.getManagementService().deleteJob(job.getId()));
  }

  private void forgetOldest() {
    Iterator<String> oldest = deployments.values().iterator();
    if (deployments.size() > MOST) {
      engine.getRepositoryService().deleteDeployment(oldest.next(), true);
      oldest.remove();
    }
  }

  private JsonObject play(JsonObject question) {
    String deployment = deployments.get(question.getString("release"));
    if (deployment == null) {
      return Json.createObjectBuilder().add("unknown", true).build();
    }
    PlayedCase played = new PlayedCase(engine, ticket, notes, waits);
    try {
      played.play(deployment, question.getJsonObject("case"), question.getBoolean("strict", false));
      return Json.createObjectBuilder().add("trial", TrialJson.of(played)).build();
    } finally {
      played.forget();
    }
  }

  @Override
  public void close() {
    if (engine != null) {
      engine.close();
    }
  }
}
