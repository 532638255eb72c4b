package org.sportello.intervention.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.sportello.intervention.application.Standing;
import org.sportello.intervention.application.Standing.FailedJob;
import org.sportello.intervention.application.Standing.Place;
import org.sportello.intervention.application.Standing.Timer;
import org.sportello.platform.code.Bilingual;
import org.sportello.platform.engine.Engine;
import org.sportello.platform.query.Columns;
import org.sportello.platform.query.Queries;
import org.sportello.ticket.domain.TicketNumber;
import org.sportello.ticket.process.TicketProcesses;

/** Reads where the processes of a ticket are, their timers, and what has failed for good. */
@ApplicationScoped
public class StandingReader {

  private static final int LONGEST = 500;

  private static final String FAILURES =
      """
      select failure.configuration_ as job, process.business_key_ as reference,
        definition.id_ as definition, definition.key_, definition.version_,
        failure.activity_id_, failure.incident_timestamp_ as failed_at, failure.incident_msg_
      from engine.act_ru_incident failure
      join engine.act_re_procdef definition on definition.id_ = failure.proc_def_id_
      left join engine.act_ru_execution process on process.id_ = failure.proc_inst_id_
      where failure.incident_type_ = 'failedJob' and failure.cause_incident_id_ = failure.id_
      """;

  private final Engine engine;
  private final TicketProcesses processes;
  private final Queries queries;
  private final PlacesInDiagrams diagrams;

  protected StandingReader() {
    this(null, null, null, null);
  }

  @Inject
  public StandingReader(
      Engine engine, TicketProcesses processes, Queries queries, PlacesInDiagrams diagrams) {
    this.engine = engine;
    this.processes = processes;
    this.queries = queries;
    this.diagrams = diagrams;
  }

  Standing of(String reference) {
    List<Place> places = new ArrayList<>();
    List<Timer> timers = new ArrayList<>();
    for (TicketProcesses.Instance one : processes.of(reference)) {
      ProcessDefinition definition =
          engine.get().getRepositoryService().getProcessDefinition(one.definition());
      ActivityInstance tree = engine.get().getRuntimeService().getActivityInstance(one.id());
      if (tree != null) {
        collect(tree, definition, places);
      }
      engine
          .get()
          .getManagementService()
          .createJobQuery()
          .processInstanceId(one.id())
          .timers()
          .withRetriesLeft()
          .list()
          .forEach(job -> timers.add(timer(definition, job)));
    }
    timers.sort(Comparator.comparing(Timer::due));
    return new Standing(
        places,
        timers,
        failures(
            FAILURES + " and process.business_key_ = :reference order by failed_at desc",
            Map.of("reference", reference)));
  }

  List<FailedJob> newestFailures(int most) {
    return failures(FAILURES + " order by failed_at desc limit " + most, Map.of());
  }

  private List<FailedJob> failures(String sql, Map<String, ?> parameters) {
    return queries.list(sql, parameters, this::failure);
  }

  private FailedJob failure(Columns row) throws java.sql.SQLException {
    String message = row.text("incident_msg_");
    String reference = row.text("reference");
    boolean isTicket = reference != null && TicketNumber.parse(reference).isPresent();
    return new FailedJob(
        row.text("job"),
        isTicket ? reference : null,
        row.text("key_"),
        row.number("version_"),
        row.text("activity_id_"),
        diagrams.name(row.text("definition"), row.text("activity_id_")),
        row.instant("failed_at"),
        message == null || message.length() <= LONGEST ? message : message.substring(0, LONGEST));
  }

  private void collect(ActivityInstance at, ProcessDefinition definition, List<Place> places) {
    for (ActivityInstance one : at.getChildActivityInstances()) {
      if (one.getChildActivityInstances().length == 0) {
        places.add(
            new Place(
                one.getId(),
                definition.getKey(),
                definition.getVersion(),
                one.getActivityId(),
                diagrams.name(definition.getId(), one.getActivityId()),
                diagrams.choices(definition.getId())));
      }
      collect(one, definition, places);
    }
  }

  private Timer timer(ProcessDefinition definition, Job job) {
    String element = elementOf(job);
    return new Timer(
        job.getId(),
        definition.getKey(),
        definition.getVersion(),
        element,
        diagrams.name(definition.getId(), element),
        job.getDuedate().toInstant());
  }

  String elementOf(Job job) {
    return engine
        .get()
        .getManagementService()
        .createJobDefinitionQuery()
        .jobDefinitionId(job.getJobDefinitionId())
        .singleResult()
        .getActivityId();
  }

  /** The process of the ticket in which it is at that place. */
  String instanceOf(String reference, String activity) {
    return processes.of(reference).stream()
        .map(TicketProcesses.Instance::id)
        .filter(instance -> place(instance, activity) != null)
        .findFirst()
        .orElse(null);
  }

  /** The place with that key among those of a process, or null. */
  ActivityInstance place(String instance, String activity) {
    Map<String, ActivityInstance> all = new HashMap<>();
    ActivityInstance tree = engine.get().getRuntimeService().getActivityInstance(instance);
    if (tree != null) {
      index(tree, all);
    }
    return all.get(activity);
  }

  private static void index(ActivityInstance at, Map<String, ActivityInstance> all) {
    for (ActivityInstance one : at.getChildActivityInstances()) {
      all.put(one.getId(), one);
      index(one, all);
    }
  }

  Bilingual name(String process, int version, String element) {
    ProcessDefinition definition =
        engine
            .get()
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionKey(process)
            .processDefinitionVersion(version)
            .singleResult();
    return definition == null
        ? new Bilingual(element, element)
        : diagrams.name(definition.getId(), element);
  }
}
