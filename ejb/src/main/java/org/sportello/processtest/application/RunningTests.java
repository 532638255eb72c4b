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
import org.sportello.processbundle.application.Bundle;
import org.sportello.processbundle.application.ReadingBundles;
import org.sportello.processdesign.application.ProcessesService;
import org.sportello.processdesign.application.Proposal;
import org.sportello.processdraft.application.KeepingProcessDrafts;
import org.sportello.processdraft.application.ProcessDraft;
import org.sportello.processtest.application.TestRunStore.Tested;
import org.sportello.processtest.application.TestWork.Changed;
import org.sportello.rehearsal.application.RehearsalRoles;

/** Has all test cases played, and tells what came of them. */
@Stateless
public class RunningTests {
  /** So many runs that somebody has asked for run at a time. */
  private static final int MOST_RUNS = 4;

  private static final int LISTED = 50;

  private KeepingProcessDrafts drafts;
  private ProcessesService processes;
  private ReadingBundles bundles;
  private TestsOnBundles testsOnBundles;
  private TestRunStore runs;
  private BeginningRuns beginning;
  private Ledger ledger;
  private Acting acting;
  private Clock clock;

  protected RunningTests() {}

  @Inject
  public RunningTests(
      KeepingProcessDrafts drafts,
      ProcessesService processes,
      ReadingBundles bundles,
      TestsOnBundles testsOnBundles,
      TestRunStore runs,
      BeginningRuns beginning,
      Ledger ledger,
      Acting acting,
      Clock clock) {
    this.drafts = drafts;
    this.processes = processes;
    this.bundles = bundles;
    this.testsOnBundles = testsOnBundles;
    this.runs = runs;
    this.beginning = beginning;
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
    return begun(
        caller,
        new Tested(found.key(), draft, found.revision(), null, null),
        new Changed(List.of(xml), List.of()));
  }

  /** Has them played on a proposal once more. */
  public TestRun onProposal(Caller caller, long id) {
    RehearsalRoles.requireOwner(caller);
    Proposal proposal = processes.proposal(id);
    if (!proposal.state().equals("proposed")) {
      throw new RuleViolated("proposal-decided", "The proposal is " + proposal.state() + ".");
    }
    return begun(
        caller,
        new Tested(proposal.key(), null, null, id, null),
        new Changed(List.of(processes.proposedXml(id)), List.of()));
  }

  /** Has them played on a bundle, with those that it brings. */
  public TestRun onBundle(Caller caller, long id) {
    RehearsalRoles.requireOwner(caller);
    Bundle bundle = bundles.one(caller, id);
    if (bundle.decidedAt() != null) {
      throw new RuleViolated("bundle-decided", "The bundle is " + bundle.state() + ".");
    }
    return begun(
        caller, TestsOnBundles.of(bundle), testsOnBundles.changed(bundles.read(caller, id)));
  }

  /** Has them played on what is in force. */
  public TestRun inForce(Caller caller) {
    RehearsalRoles.requireOwner(caller);
    return begun(caller, Tested.IN_FORCE, Changed.NOTHING);
  }

  private TestRun begun(Caller caller, Tested what, Changed changed) {
    if (runs.running() >= MOST_RUNS) {
      throw new RuleViolated(
          "tests-running", "Too many runs of the tests are at work: wait for the end of one.");
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    long id = beginning.begin(what, changed, caller.personId(), now);
    TestRun run = one(caller, id);
    record(caller, run, "process.testsRun");
    return run;
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
    record(caller, run, "process.testsCancelled");
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

  /** The newest 50, of one draft, one proposal or one bundle perhaps. */
  public List<TestRun> newest(Caller caller, Long draft, Long proposal, Long bundle) {
    RehearsalRoles.requireReader(caller);
    return runs.newest(draft, proposal, bundle, LISTED);
  }

  /** What came of its cases, in the order of their keys. */
  public List<TestResult> results(Caller caller, long id, String outcome, long after, int most) {
    one(caller, id);
    return runs.results(id, outcome, after, most);
  }

  private void record(Caller caller, TestRun run, String kind) {
    Chain chain =
        run.bundle() != null
            ? Chain.of("bundle", Long.toString(run.bundle()))
            : run.key() == null ? Chain.system() : Chain.of("process", run.key());
    acting.as(
        Actor.person(Long.toString(caller.personId()), caller.name()),
        () -> ledger.append(chain, kind, Facts.none().put("run", run.id())));
  }
}
