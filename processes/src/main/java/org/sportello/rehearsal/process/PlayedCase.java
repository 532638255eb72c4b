package org.sportello.rehearsal.process;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.rehearsal.process.Pretended.Crossing;
import org.sportello.rehearsal.process.Waits.Offered;
import org.sportello.ticket.application.OpenAction.ActionField;
import org.sportello.ticket.process.ActionForm;

/**
 * Plays one case: opens the ticket, lets its events happen at their time, and lets whatever is due
 * in between happen by itself.
 */
final class PlayedCase {

  private static final String TICKET = "SP-2026-000001";
  private static final String LIFECYCLE = "TicketLifecycle";

  private final ProcessEngine engine;
  private final Pretended ticket;
  private final Notes notes;
  private final Waits waits;
  private String instance;
  private int jobs;
  private Integer event;
  private Stopped stopped;

  /** Why and where a case was stopped. */
  record Stopped(String reason, Integer event, String element, String detail) {}

  PlayedCase(ProcessEngine engine, Pretended ticket, Notes notes, Waits waits) {
    this.engine = engine;
    this.ticket = ticket;
    this.notes = notes;
    this.waits = waits;
  }

  /**
   * Plays it.
   *
   * @param deployment the diagrams on which it is played
   * @param isStrict whether a field that is not as declared stops it; else it is replaced
   */
  void play(String deployment, JsonObject wanted, boolean isStrict) {
    try {
      begin(wanted);
      start(deployment);
      runDue(now());
      List<JsonObject> events = CaseJson.objects(wanted, "events");
      for (int i = 0; i < events.size(); i++) {
        event = i;
        happen(events.get(i), isStrict);
      }
      event = null;
      Instant until = CaseJson.instant(wanted, "until");
      if (until != null) {
        runDue(until);
        moveTo(until);
      }
    } catch (RuntimeException e) {
      stopped = stop(e);
    }
  }

  private void begin(JsonObject wanted) {
    Instant at = CaseJson.instant(wanted, "at");
    ClockUtil.setCurrentTime(Date.from(at));
    List<Crossing> crossings = new ArrayList<>();
    for (JsonObject one : CaseJson.objects(wanted, "events")) {
      Instant crossedAt = CaseJson.instant(one, "at");
      if (CaseJson.text(one, "type").equals("target") && crossedAt != null) {
        crossings.add(new Crossing(crossedAt, CaseJson.text(one, "name")));
      }
    }
    ticket.begin(
        CaseJson.values(wanted.getJsonObject("facts")),
        CaseJson.texts(wanted.getJsonObject("periods")),
        crossings);
    notes.begin();
  }

  private void start(String deployment) {
    String definition =
        engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .deploymentId(deployment)
            .processDefinitionKey(LIFECYCLE)
            .singleResult()
            .getId();
    instance =
        engine
            .getRuntimeService()
            .startProcessInstanceById(definition, TICKET, Map.of("ticketId", TICKET))
            .getId();
  }

  private void happen(JsonObject wanted, boolean isStrict) {
    Instant at = CaseJson.instant(wanted, "at");
    if (at != null && at.isAfter(now())) {
      runDue(at);
      moveTo(at);
    }
    String name = CaseJson.text(wanted, "name");
    Map<String, Object> fields = CaseJson.values(wanted.getJsonObject("fields"));
    switch (CaseJson.text(wanted, "type")) {
      case "action" -> perform(name, fields, isStrict);
      case "message" -> waits.tell(name, fields);
      case "time" -> runNext();
      case "target" -> cross(at, name);
      default -> throw new IllegalArgumentException("unknown event " + wanted);
    }
    runDue(now());
  }

  private void perform(String action, Map<String, Object> fields, boolean isStrict) {
    Offered offered =
        waits.offered().stream()
            .filter(one -> one.action().id().equals(action))
            .findFirst()
            .orElseThrow(
                () ->
                    new RehearsalStopped(
                        "action-not-offered", null, "the diagrams do not wait for " + action));
    List<ActionField> form = offered.action().fields();
    Map<String, Object> values = isStrict ? fields : Replaced.values(form, fields, now());
    offered.perform(engine, new ActionForm(form).variables(values));
  }

  /** A crossing that was not known when the case began: it is now. */
  private void cross(Instant at, String what) {
    if (at == null) {
      ticket.cross(now(), what);
      waits.tell("sla.clockChanged", Map.of());
      runNext();
    }
  }

  private void runNext() {
    List<Job> next = jobs().orderByJobDuedate().asc().listPage(0, 1);
    if (!next.isEmpty()) {
      Instant due = next.get(0).getDuedate().toInstant();
      runDue(due.isAfter(now()) ? due : now());
    }
  }

  /** Everything that is due until then happens, each at its time. */
  private void runDue(Instant until) {
    while (true) {
      List<Job> due =
          jobs()
              .duedateLowerThan(Date.from(until.plusMillis(1)))
              .orderByJobDuedate()
              .asc()
              .listPage(0, 1);
      if (due.isEmpty()) {
        return;
      }
      run(due.get(0));
    }
  }

  private void run(Job job) {
    if (++jobs > Limits.JOBS) {
      throw new RehearsalStopped(
          "too-many-elements",
          null,
          "more than " + Limits.JOBS + " timers and jobs ran: is it an endless loop?");
    }
    notes.requireTime(null);
    moveTo(timeOf(job));
    engine.getManagementService().executeJob(job.getId());
  }

  /**
   * When it runs. A timer that comes again runs a moment after its time, as it does in a server: at
   * its very time the engine takes the last repetition for one that is still to come, for ever.
   */
  private static Instant timeOf(Job job) {
    Instant due = job.getDuedate().toInstant();
    return job instanceof TimerEntity timer && timer.getRepeat() != null ? due.plusMillis(1) : due;
  }

  private JobQuery jobs() {
    return engine.getManagementService().createJobQuery().active().withRetriesLeft();
  }

  private static void moveTo(Instant at) {
    if (at.isAfter(now())) {
      ClockUtil.setCurrentTime(Date.from(at));
    }
  }

  static Instant now() {
    return Pretended.now();
  }

  private Stopped stop(RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof RehearsalStopped known) {
        return new Stopped(known.reason(), event, known.element(), known.getMessage());
      }
      if (cause instanceof InvalidInput refused) {
        String field = refused.errors().get(0).pointer();
        return new Stopped(
            "field-refused", event, field.substring(1), refused.errors().get(0).detail());
      }
    }
    return new Stopped("failed", event, null, String.valueOf(failure.getMessage()));
  }

  Stopped stopped() {
    return stopped;
  }

  boolean isEnded() {
    return instance != null
        && engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(instance)
                .count()
            == 0;
  }

  List<Offered> offered() {
    return stopped == null ? waits.offered() : List.of();
  }

  List<Job> due() {
    return jobs().timers().orderByJobDuedate().asc().listPage(0, 50);
  }

  String key(String definition) {
    return waits.key(definition);
  }

  /** The element at which a timer or job waits. */
  String element(Job job) {
    return engine
        .getManagementService()
        .createJobDefinitionQuery()
        .jobDefinitionId(job.getJobDefinitionId())
        .singleResult()
        .getActivityId();
  }

  Notes notes() {
    return notes;
  }

  /** Everything that is left of it is taken away. */
  void forget() {
    for (ProcessInstance left :
        engine.getRuntimeService().createProcessInstanceQuery().rootProcessInstances().list()) {
      engine.getRuntimeService().deleteProcessInstance(left.getId(), "over", true, true);
    }
    ClockUtil.reset();
  }
}
