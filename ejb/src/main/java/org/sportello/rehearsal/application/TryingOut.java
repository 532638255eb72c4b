package org.sportello.rehearsal.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.security.Caller;
import org.sportello.processdesign.application.ProcessesService;
import org.sportello.processdraft.application.KeepingProcessDrafts;
import org.sportello.processdraft.application.ProcessDraft;
import org.sportello.rehearsal.application.Rehearsing.Stage;

/**
 * Plays a made-up ticket through a draft or through what is in force. Nothing is kept between two
 * questions: the whole case is played each time.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TryingOut {

  /** So many events are played in one trial. */
  private static final int MOST_EVENTS = 200;

  private Rehearsing engine;
  private KeepingProcessDrafts drafts;
  private ProcessesService processes;
  private Clock clock;

  protected TryingOut() {}

  @Inject
  public TryingOut(
      Rehearsing engine, KeepingProcessDrafts drafts, ProcessesService processes, Clock clock) {
    this.engine = engine;
    this.drafts = drafts;
    this.processes = processes;
    this.clock = clock;
  }

  /**
   * Plays a case on the newest state of a draft.
   *
   * @throws InvalidInput naming the event that the diagrams do not permit
   * @throws RehearsalRefused when the engine can't read the draft
   */
  public Trial onDraft(
      Caller caller, long draft, CaseFacts facts, Instant at, List<CaseEvent> events) {
    ProcessDraft found = drafts.one(caller, draft);
    return played(List.of(drafts.file(caller, draft, found.revision())), facts, at, events);
  }

  /**
   * Plays a case on what is in force.
   *
   * @throws org.sportello.platform.failure.NotFound when there is no such process or table
   */
  public Trial inForce(
      Caller caller, String key, CaseFacts facts, Instant at, List<CaseEvent> events) {
    RehearsalRoles.requireOwner(caller);
    processes.versions(key);
    return played(List.of(), facts, at, events);
  }

  private Trial played(List<byte[]> changed, CaseFacts facts, Instant at, List<CaseEvent> events) {
    if (events.size() > MOST_EVENTS) {
      throw new InvalidInput(
          "/events", "at most " + MOST_EVENTS + " events are played in one trial");
    }
    Instant begin = at == null ? clock.instant() : at;
    RehearsalCase wanted = new RehearsalCase(facts, begin, null, Map.of(), events);
    try (Stage stage = engine.open(false)) {
      return checked(stage.play(stage.putUp(changed), wanted, true));
    }
  }

  /** What the caller has asked for wrongly is refused; what the diagrams do wrongly is shown. */
  private static Trial checked(Trial trial) {
    Trial.Stop stop = trial.stopped();
    if (stop == null || stop.event() == null) {
      return trial;
    }
    String at = "/events/" + stop.event();
    if (stop.reason().equals("action-not-offered")) {
      throw new InvalidInput(at + "/name", "the diagrams do not wait for this action then");
    }
    if (stop.reason().equals("field-refused")) {
      throw new InvalidInput(at + "/fields/" + stop.element(), stop.detail());
    }
    return trial;
  }
}
