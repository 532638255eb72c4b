package org.sportello.processdraft.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.sportello.live.application.DraftChanged;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.failure.NotFound;
import org.sportello.platform.failure.StaleState;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Role;
import org.sportello.processdesign.application.ExaminingFiles;
import org.sportello.processdesign.application.Finding;
import org.sportello.processdesign.application.ProcessesService;
import org.sportello.processdesign.application.Proposal;
import org.sportello.processdraft.application.DraftStore.Saving;

/** Keeps diagrams and tables that process owners are at work on, state by state. */
@Stateless
public class KeepingProcessDrafts {

  private static final int MOST_LISTED = 500;

  private DraftStore drafts;
  private ProcessesService processes;
  private ExaminingFiles files;
  private Event<DraftChanged> changes;
  private Clock clock;

  protected KeepingProcessDrafts() {}

  @Inject
  public KeepingProcessDrafts(
      DraftStore drafts,
      ProcessesService processes,
      ExaminingFiles files,
      Event<DraftChanged> changes,
      Clock clock) {
    this.drafts = drafts;
    this.processes = processes;
    this.files = files;
    this.changes = changes;
    this.clock = clock;
  }

  /** The newest 500, whoever began them. */
  public List<ProcessDraft> newest(Caller caller) {
    requireOwner(caller);
    return drafts.newest(MOST_LISTED);
  }

  /**
   * One draft.
   *
   * @throws NotFound when there is none
   */
  public ProcessDraft one(Caller caller, long id) {
    requireOwner(caller);
    return drafts.find(id).orElseThrow(() -> unknown(id));
  }

  /** Begins one as a copy of a deployed version. */
  public ProcessDraft beginFrom(Caller caller, String key, int version) {
    requireOwner(caller);
    return begun(caller, processes.xml(key, version), version);
  }

  /**
   * Begins an empty one.
   *
   * @param type {@code bpmn}, {@code dmn} or {@code mail}
   */
  public ProcessDraft beginNew(Caller caller, String type, String key, String name) {
    requireOwner(caller);
    return begun(caller, NewFile.of(type, key, name), null);
  }

  /**
   * Begins one with a file from elsewhere, as it is.
   *
   * @throws org.sportello.processdesign.application.DiagramRefused when it can't be read safely
   */
  public ProcessDraft beginImported(Caller caller, byte[] xml) {
    requireOwner(caller);
    return begun(caller, xml, null);
  }

  private ProcessDraft begun(Caller caller, byte[] xml, Integer base) {
    Saving first = new Saving(files.head(xml), xml, caller.personId(), now(), null);
    long id = drafts.add(first, base);
    changes.fire(new DraftChanged());
    return one(caller, id);
  }

  /**
   * Saves a state. What is the same as the newest state is no new one.
   *
   * @param seen the revision that the caller went on from, or null for whatever is there
   * @throws StaleState when somebody has saved another since
   * @throws org.sportello.processdesign.application.DiagramRefused when it can't be read safely
   */
  public ProcessDraft save(Caller caller, long id, Integer seen, byte[] xml) {
    ProcessDraft draft = locked(caller, id, seen);
    if (Arrays.equals(xml, file(draft, draft.revision()))) {
      return draft;
    }
    return saved(draft, new Saving(files.head(xml), xml, caller.personId(), now(), null));
  }

  /**
   * Saves an older state once more, as the newest.
   *
   * @throws NotFound when there is no such state
   * @throws StaleState when somebody has saved another since
   */
  public ProcessDraft restore(Caller caller, long id, Integer seen, int revision) {
    ProcessDraft draft = locked(caller, id, seen);
    byte[] xml = file(draft, revision);
    return saved(draft, new Saving(files.head(xml), xml, caller.personId(), now(), revision));
  }

  private ProcessDraft saved(ProcessDraft draft, Saving saving) {
    drafts.save(draft.id(), draft.revision() + 1, saving);
    changes.fire(new DraftChanged());
    return drafts.find(draft.id()).orElseThrow(() -> unknown(draft.id()));
  }

  /** The saved states before that revision, the newest first. */
  public List<DraftState> states(Caller caller, long id, int before, int limit) {
    return drafts.states(one(caller, id).id(), before, limit);
  }

  /**
   * The file of a state.
   *
   * @throws NotFound when there is none
   */
  public byte[] file(Caller caller, long id, int revision) {
    return file(one(caller, id), revision);
  }

  /** What would be held against the newest state if it were proposed now. */
  public List<Finding> findings(Caller caller, long id) {
    ProcessDraft draft = one(caller, id);
    return files.examine(file(draft, draft.revision()));
  }

  /**
   * Proposes the newest state.
   *
   * @param seen the revision that is meant, or null for whatever is there
   * @param effectiveAt when it is to come into force once it is approved, or null for at once
   */
  public Proposal propose(
      Caller caller, long id, Integer seen, String reason, Instant effectiveAt) {
    ProcessDraft draft = locked(caller, id, seen);
    Proposal proposal =
        processes.propose(caller, file(draft, draft.revision()), reason, effectiveAt);
    drafts.proposed(id, proposal.id());
    changes.fire(new DraftChanged());
    return proposal;
  }

  /**
   * Throws a draft away with all its states; what was proposed of it stays.
   *
   * @throws StaleState when somebody has saved another state since
   */
  public void discard(Caller caller, long id, Integer seen) {
    drafts.remove(locked(caller, id, seen).id());
  }

  private ProcessDraft locked(Caller caller, long id, Integer seen) {
    requireOwner(caller);
    ProcessDraft draft = drafts.lock(id).orElseThrow(() -> unknown(id));
    if (seen != null && seen != draft.revision()) {
      throw new StaleState(draft.savedBy().name() + " has saved another state since.");
    }
    return draft;
  }

  private byte[] file(ProcessDraft draft, int revision) {
    return drafts
        .file(draft.id(), revision)
        .orElseThrow(() -> new NotFound("There is no state " + revision + " of this draft."));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  static void requireOwner(Caller caller) {
    if (!caller.is(Role.PROCESS_OWNER)) {
      throw new Forbidden("Drafts of processes are for process owners.");
    }
  }

  private static NotFound unknown(long id) {
    return new NotFound("There is no draft " + id + ".");
  }
}
