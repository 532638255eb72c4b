package org.sportello.processtest.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.platform.failure.RuleViolated;
import org.sportello.platform.security.Caller;

/** Has whoever approves a change see what came of the test cases on it, and keeps that they did. */
@ApplicationScoped
class TestsSeen {
  private TestStore tests;
  private TestRunStore runs;
  private Ledger ledger;
  private Clock clock;

  protected TestsSeen() {}

  @Inject
  TestsSeen(TestStore tests, TestRunStore runs, Ledger ledger, Clock clock) {
    this.tests = tests;
    this.runs = runs;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Notes with which tests a change is approved.
   *
   * @param newest its newest run, or nothing
   * @param areSeen whether the approver says to have seen that not all have passed
   * @param change names the change on the ledger
   * @throws RuleViolated when they still run, are others now than when they ran, or have not all
   *     passed and the approver has not said to have seen it
   */
  void approved(Caller caller, List<TestRun> newest, boolean areSeen, Chain chain, Facts change) {
    if (newest.isEmpty() && tests.count() == 0) {
      return;
    }
    if (newest.isEmpty() || (newest.get(0).outdated() && !newest.get(0).goesOn())) {
      throw new RuleViolated(
          "tests-outdated",
          "The test cases have changed since they ran on this: run them again, and look at what"
              + " comes of them.");
    }
    TestRun run = newest.get(0);
    if (run.goesOn()) {
      throw new RuleViolated(
          "tests-running",
          "The tests are still running ("
              + run.done()
              + " of "
              + run.total()
              + "): approve when they are done.");
    }
    boolean isPassed = run.hasPassed();
    if (!isPassed) {
      if (!areSeen) {
        throw new RuleViolated(
            "tests-not-seen",
            "Not all tests have passed: look at what came of them, and approve with `testsSeen`.");
      }
      Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      runs.seen(run.id(), caller.personId(), now);
    }
    ledger.append(
        chain,
        "process.tested",
        change
            .put("state", run.state())
            .put("testsSeen", !isPassed)
            .put("run", run.id())
            .put("tests", (long) run.total())
            .put("passed", run.counts().passed())
            .put("failed", run.counts().failed())
            .put("notPlayable", run.counts().notPlayable()));
  }
}
