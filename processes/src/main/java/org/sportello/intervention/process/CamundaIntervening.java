package org.sportello.intervention.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.sportello.intervention.application.Intervening;
import org.sportello.intervention.application.Standing;
import org.sportello.intervention.application.Standing.FailedJob;
import org.sportello.intervention.application.Wanted;
import org.sportello.platform.code.Bilingual;
import org.sportello.platform.engine.Engine;
import org.sportello.platform.failure.RuleViolated;
import org.sportello.ticket.domain.TicketNumber;

/** Lays hands on processes by the engine's modification of instances and its management of jobs. */
@ApplicationScoped
public class CamundaIntervening implements Intervening {

  private static final String PROCESS = "InterventionConsent";
  private static final String DECIDED = "intervention.decided";
  private static final int TRIES = 3;

  private final Engine engine;
  private final StandingReader reader;

  protected CamundaIntervening() {
    this(null, null);
  }

  @Inject
  public CamundaIntervening(Engine engine, StandingReader reader) {
    this.engine = engine;
    this.reader = reader;
  }

  @Override
  public Standing standing(String reference) {
    return reader.of(reference);
  }

  @Override
  public List<FailedJob> failures(int most) {
    return reader.newestFailures(most);
  }

  @Override
  public Optional<Wanted> found(Wanted wanted) {
    return switch (wanted.kind()) {
      case "place" -> foundPlace(wanted);
      case "retry" -> job(wanted).filter(job -> job.getRetries() == 0).map(job -> of(wanted, job));
      default ->
          job(wanted)
              .filter(job -> job.getRetries() > 0 && isTimer(job))
              .map(job -> of(wanted, job));
    };
  }

  private boolean isTimer(Job job) {
    return engine.get().getManagementService().createJobQuery().jobId(job.getId()).timers().count()
        == 1;
  }

  private Optional<Wanted> foundPlace(Wanted wanted) {
    if (wanted.reference() == null || wanted.activity() == null) {
      return Optional.empty();
    }
    for (Standing.Place place : reader.of(wanted.reference()).places()) {
      boolean isThere =
          place.activity().equals(wanted.activity())
              && place.choices().stream()
                  .anyMatch(choice -> choice.element().equals(wanted.target()));
      if (isThere) {
        return Optional.of(
            new Wanted(
                wanted.reference(),
                wanted.kind(),
                place.process(),
                place.version(),
                reader.instanceOf(wanted.reference(), place.activity()),
                place.element(),
                place.activity(),
                null,
                wanted.target(),
                null));
      }
    }
    return Optional.empty();
  }

  private Optional<Job> job(Wanted wanted) {
    return wanted.job() == null
        ? Optional.empty()
        : Optional.ofNullable(
            engine
                .get()
                .getManagementService()
                .createJobQuery()
                .jobId(wanted.job())
                .singleResult());
  }

  private Wanted of(Wanted wanted, Job job) {
    ProcessDefinition definition =
        engine.get().getRepositoryService().getProcessDefinition(job.getProcessDefinitionId());
    ProcessInstance instance =
        job.getProcessInstanceId() == null
            ? null
            : engine
                .get()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult();
    String reference =
        instance == null || instance.getBusinessKey() == null
            ? null
            : TicketNumber.parse(instance.getBusinessKey())
                .map(TicketNumber::toString)
                .orElse(null);
    return new Wanted(
        reference,
        wanted.kind(),
        definition.getKey(),
        definition.getVersion(),
        job.getProcessInstanceId(),
        reader.elementOf(job),
        null,
        job.getId(),
        null,
        wanted.due());
  }

  @Override
  public void perform(Wanted wanted) {
    try {
      switch (wanted.kind()) {
        case "place" -> place(wanted);
        case "retry" -> retry(wanted);
        default ->
            engine
                .get()
                .getManagementService()
                .setJobDuedate(still(wanted).getId(), Date.from(wanted.due()));
      }
    } catch (ProcessEngineException e) {
      RuleViolated refused =
          new RuleViolated(
              "intervention-impossible", "The engine can't do that: " + e.getMessage());
      refused.initCause(e);
      throw refused;
    }
  }

  private void place(Wanted wanted) {
    ActivityInstance at = reader.place(wanted.instance(), wanted.activity());
    if (at == null || !at.getActivityId().equals(wanted.element())) {
      throw outdated();
    }
    engine
        .get()
        .getRuntimeService()
        .createProcessInstanceModification(wanted.instance())
        .startBeforeActivity(wanted.target())
        .cancelActivityInstance(wanted.activity())
        .execute();
  }

  private void retry(Wanted wanted) {
    Job job = still(wanted);
    if (job.getRetries() > 0) {
      throw outdated();
    }
    engine.get().getManagementService().setJobRetries(job.getId(), TRIES);
    engine.get().getManagementService().setJobDuedate(job.getId(), ClockUtil.getCurrentTime());
  }

  private Job still(Wanted wanted) {
    return job(wanted).orElseThrow(CamundaIntervening::outdated);
  }

  private static RuleViolated outdated() {
    return new RuleViolated(
        "intervention-outdated",
        "The process has gone on since that was asked for: there is no such thing any more.");
  }

  @Override
  public void awaitDecision(long intervention) {
    engine
        .get()
        .getRuntimeService()
        .startProcessInstanceByKey(
            PROCESS, key(intervention), Variables.putValue("interventionId", intervention));
  }

  @Override
  public void decided(long intervention) {
    engine
        .get()
        .getRuntimeService()
        .createMessageCorrelation(DECIDED)
        .processInstanceBusinessKey(key(intervention))
        .correlateAllWithResult();
  }

  private static String key(long intervention) {
    return "intervention-" + intervention;
  }

  @Override
  public Bilingual name(String process, int version, String element) {
    return reader.name(process, version, element);
  }
}
