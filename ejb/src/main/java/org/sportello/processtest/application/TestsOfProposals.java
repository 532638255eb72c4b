package org.sportello.processtest.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.platform.failure.RuleViolated;
import org.sportello.platform.security.Caller;
import org.sportello.processdesign.application.Proposal;
import org.sportello.processdesign.application.ProposalTests;
import org.sportello.processtest.application.TestRunStore.Asked;
import org.sportello.rehearsal.application.AfterCommit;

/** Runs the test cases with every proposal, and has its approver see what came of them. */
@ApplicationScoped
class TestsOfProposals implements ProposalTests {
  private TestStore tests;
  private TestRunStore runs;
  private TestWork work;
  private AfterCommit afterCommit;
  private Ledger ledger;
  private Clock clock;

  protected TestsOfProposals() {}

  @Inject
  TestsOfProposals(
      TestStore tests,
      TestRunStore runs,
      TestWork work,
      AfterCommit afterCommit,
      Ledger ledger,
      Clock clock) {
    this.tests = tests;
    this.runs = runs;
    this.work = work;
    this.afterCommit = afterCommit;
    this.ledger = ledger;
    this.clock = clock;
  }

  @Override
  public void begin(Caller caller, Proposal proposal, byte[] xml) {
    int total = tests.count();
    long run =
        runs.add(
            new Asked(
                proposal.key(),
                null,
                null,
                proposal.id(),
                xml,
                caller.personId(),
                proposal.proposedAt(),
                total,
                tests.digest()));
    if (total > 0) {
      afterCommit.run(() -> work.begin(run, xml, total));
    }
  }

  @Override
  public void approved(Caller caller, Proposal proposal, boolean areSeen) {
    Optional<TestRun> newest = runs.newest(null, proposal.id(), 1).stream().findFirst();
    if (newest.isEmpty() && tests.count() == 0) {
      return;
    }
    newest
        .filter(TestRun::goesOn)
        .ifPresent(
            run -> {
              throw new RuleViolated(
                  "tests-running",
                  "The tests of this proposal are still running ("
                      + run.done()
                      + " of "
                      + run.total()
                      + "): approve when they are done.");
            });
    TestRun run = upToDate(newest);
    boolean isPassed = run.hasPassed();
    if (!isPassed && !areSeen) {
      throw new RuleViolated(
          "tests-not-seen",
          "Not all tests of this proposal have passed: look at what came of them, and approve with"
              + " `testsSeen`.");
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (!isPassed) {
      runs.seen(run.id(), caller.personId(), now);
    }
    note(proposal, run, isPassed);
  }

  private static TestRun upToDate(Optional<TestRun> newest) {
    return newest
        .filter(run -> !run.outdated())
        .orElseThrow(
            () ->
                new RuleViolated(
                    "tests-outdated",
                    "The test cases have changed since they ran on this proposal: run them again,"
                        + " and look at what comes of them."));
  }

  private void note(Proposal proposal, TestRun run, boolean isPassed) {
    Facts facts =
        Facts.none()
            .put("proposal", proposal.id())
            .put("state", run.state())
            .put("testsSeen", !isPassed)
            .put("run", run.id())
            .put("tests", (long) run.total())
            .put("passed", run.counts().passed())
            .put("failed", run.counts().failed())
            .put("notPlayable", run.counts().notPlayable());
    ledger.append(Chain.of("process", proposal.key()), "process.tested", facts);
  }
}
