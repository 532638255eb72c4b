package org.sportello.rehearsal.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.Actor;
import org.sportello.platform.failure.NotFound;
import org.sportello.platform.failure.RuleViolated;
import org.sportello.platform.security.Caller;
import org.sportello.processdraft.application.KeepingProcessDrafts;
import org.sportello.processdraft.application.ProcessDraft;
import org.sportello.rehearsal.application.Replay.OfTicket;
import org.sportello.rehearsal.application.ReplayStore.Asked;

/** Has the last tickets played through a draft, one replay at a time, and tells what came of it. */
@Stateless
public class ReplayingTickets {

  private KeepingProcessDrafts drafts;
  private ReplayStore replays;
  private ReplayWork work;
  private AfterCommit afterCommit;
  private Ledger ledger;
  private Acting acting;
  private Clock clock;

  protected ReplayingTickets() {}

  @Inject
  public ReplayingTickets(
      KeepingProcessDrafts drafts,
      ReplayStore replays,
      ReplayWork work,
      AfterCommit afterCommit,
      Ledger ledger,
      Acting acting,
      Clock clock) {
    this.drafts = drafts;
    this.replays = replays;
    this.work = work;
    this.afterCommit = afterCommit;
    this.ledger = ledger;
    this.acting = acting;
    this.clock = clock;
  }

  /**
   * Begins a replay of the newest state of a draft.
   *
   * @param tickets how many of the last tickets
   * @throws RuleViolated when another one is running
   */
  public Replay ask(Caller caller, long draft, int tickets) {
    ProcessDraft found = drafts.one(caller, draft);
    byte[] xml = drafts.file(caller, draft, found.revision());
    if (replays.isRunning()) {
      throw new RuleViolated(
          "replay-running", "Another replay is running: wait for its end, or cancel it.");
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    long id =
        replays.add(
            new Asked(found.key(), draft, found.revision(), xml, tickets, caller.personId(), now));
    record(caller, found.key(), "process.replayed", id, tickets);
    afterCommit.run(() -> work.begin(id, tickets));
    return one(caller, id);
  }

  /**
   * Stops a replay; what was played is kept.
   *
   * @throws RuleViolated when it does not run
   */
  public Replay cancel(Caller caller, long id) {
    RehearsalRoles.requireOwner(caller);
    Replay replay = one(caller, id);
    if (!replays.end(id, "cancelled", clock.instant(), null, null)) {
      throw new RuleViolated("replay-over", "This replay is " + replay.state() + " already.");
    }
    record(caller, replay.key(), "process.replayCancelled", id, replay.wanted());
    return one(caller, id);
  }

  /**
   * One replay.
   *
   * @throws NotFound when there is none
   */
  public Replay one(Caller caller, long id) {
    RehearsalRoles.requireReader(caller);
    return replays.find(id).orElseThrow(() -> new NotFound("There is no replay " + id + "."));
  }

  /** The newest 50, of one draft or of exactly one file perhaps. */
  public List<Replay> newest(Caller caller, Long draft, String sha256) {
    RehearsalRoles.requireReader(caller);
    return replays.newest(draft, sha256);
  }

  /** What came of its tickets, in the order of their keys. */
  public List<OfTicket> tickets(Caller caller, long id, String outcome, long after, int most) {
    one(caller, id);
    return replays.tickets(id, outcome, after, most);
  }

  /**
   * Records that the caller takes a replay away; to be called, and committed, before it is handed
   * over.
   *
   * @param form {@code csv} or {@code json}
   */
  public Replay announce(Caller caller, long id, String form) {
    Replay replay = one(caller, id);
    acting.as(
        Actor.person(Long.toString(caller.personId()), caller.name()),
        () ->
            ledger.append(
                Chain.system(),
                "list.exported",
                Facts.of("list", "replay").put("replay", id).put("form", form)));
    return replay;
  }

  private void record(Caller caller, String key, String kind, long replay, int tickets) {
    acting.as(
        Actor.person(Long.toString(caller.personId()), caller.name()),
        () ->
            ledger.append(
                Chain.of("process", key),
                kind,
                Facts.none().put("replay", replay).put("tickets", tickets)));
  }
}
