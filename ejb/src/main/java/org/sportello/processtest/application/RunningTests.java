package org.sportello.processtest.application;

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
import org.sportello.processdesign.application.ProcessesService;
import org.sportello.processdesign.application.Proposal;
import org.sportello.processdraft.application.KeepingProcessDrafts;
import org.sportello.processdraft.application.ProcessDraft;
import org.sportello.processtest.application.TestRunStore.Asked;
import org.sportello.rehearsal.application.AfterCommit;
import org.sportello.rehearsal.application.RehearsalRoles;

/** Has all test cases played, and tells what came of them. */
@Stateless
public class RunningTests {
  /** So many runs that somebody has asked for run at a time. */
  private static final int MOST_RUNS = 4;

  private static final int LISTED = 50;

  private KeepingProcessDrafts drafts;
  private ProcessesService processes;
  private TestStore tests;
  private TestRunStore runs;
  private TestWork work;
  private AfterCommit afterCommit;
  private Ledger ledger;
  private Acting acting;
  private Clock clock;

  protected RunningTests() {}

  @Inject
  public RunningTests(
      KeepingProcessDrafts drafts,
      ProcessesService processes,
      TestStore tests,
      TestRunStore runs,
      TestWork work,
      AfterCommit afterCommit,
      Ledger ledger,
      Acting acting,
      Clock clock) {
    this.drafts = drafts;
    this.processes = processes;
    this.tests = tests;
    this.runs = runs;
    this.work = work;
    this.afterCommit = afterCommit;
    this.ledger = ledger;
    this.acting = acting;
    this.clock = clock;
  }

  /**
   * Has them played on the newest state of a draft.
   *
   * @throws RuleViolated when too many runs are at work
   */
  public TestRun onDraft(Caller caller, long draft) {
    ProcessDraft found = drafts.one(caller, draft);
    byte[] xml = drafts.file(caller, draft, found.revision());
    return begun(caller, found.key(), draft, found.revision(), null, xml);
  }

  /** Has them played on a proposal once more. */
  public TestRun onProposal(Caller caller, long id) {
    RehearsalRoles.requireOwner(caller);
    Proposal proposal = processes.proposal(id);
    if (!proposal.state().equals("proposed")) {
      throw new RuleViolated("proposal-decided", "The proposal is " + proposal.state() + ".");
    }
    return begun(caller, proposal.key(), null, null, id, processes.proposedXml(id));
  }

  /** Has them played on what is in force. */
  public TestRun inForce(Caller caller) {
    RehearsalRoles.requireOwner(caller);
    return begun(caller, null, null, null, null, null);
  }

  private TestRun begun(
      Caller caller, String key, Long draft, Integer revision, Long proposal, byte[] xml) {
    if (runs.running() >= MOST_RUNS) {
      throw new RuleViolated(
          "tests-running", "Too many runs of the tests are at work: wait for the end of one.");
    }
    int total = tests.count();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    long id =
        runs.add(
            new Asked(
                key,
                draft,
                revision,
                proposal,
                xml,
                caller.personId(),
                now,
                total,
                tests.digest()));
    if (total > 0) {
      afterCommit.run(() -> work.begin(id, xml, total));
    }
    record(caller, key, "process.testsRun", id);
    return one(caller, id);
  }

  /**
   * Stops a run; what was played is kept.
   *
   * @throws RuleViolated when it does not run
   */
  public TestRun cancel(Caller caller, long id) {
    RehearsalRoles.requireOwner(caller);
    TestRun run = one(caller, id);
    if (!runs.end(id, "cancelled", clock.instant(), null)) {
      throw new RuleViolated("test-run-over", "This run is " + run.state() + " already.");
    }
    record(caller, run.key(), "process.testsCancelled", id);
    return one(caller, id);
  }

  /**
   * One run.
   *
   * @throws NotFound when there is none
   */
  public TestRun one(Caller caller, long id) {
    RehearsalRoles.requireReader(caller);
    return runs.find(id)
        .orElseThrow(() -> new NotFound("There is no run " + id + " of the tests."));
  }

  /** The newest 50, of one draft or of one proposal perhaps. */
  public List<TestRun> newest(Caller caller, Long draft, Long proposal) {
    RehearsalRoles.requireReader(caller);
    return runs.newest(draft, proposal, LISTED);
  }

  /** What came of its cases, in the order of their keys. */
  public List<TestResult> results(Caller caller, long id, String outcome, long after, int most) {
    one(caller, id);
    return runs.results(id, outcome, after, most);
  }

  private void record(Caller caller, String key, String kind, long run) {
    acting.as(
        Actor.person(Long.toString(caller.personId()), caller.name()),
        () ->
            ledger.append(
                key == null ? Chain.system() : Chain.of("process", key),
                kind,
                Facts.none().put("run", run)));
  }
}
