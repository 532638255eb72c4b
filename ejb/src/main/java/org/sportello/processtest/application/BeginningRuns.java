package org.sportello.processtest.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.sportello.processtest.application.TestRunStore.Asked;
import org.sportello.processtest.application.TestRunStore.Tested;
import org.sportello.processtest.application.TestWork.Changed;
import org.sportello.rehearsal.application.AfterCommit;

/** Begins runs of the test cases, once the transaction in progress has succeeded. */
@ApplicationScoped
class BeginningRuns {
  private TestStore tests;
  private TestRunStore runs;
  private TestWork work;
  private AfterCommit afterCommit;

  protected BeginningRuns() {}

  @Inject
  BeginningRuns(TestStore tests, TestRunStore runs, TestWork work, AfterCommit afterCommit) {
    this.tests = tests;
    this.runs = runs;
    this.work = work;
    this.afterCommit = afterCommit;
  }

  /**
   * Begins one.
   *
   * @return its key
   */
  long begin(Tested what, Changed changed, long author, Instant at) {
    int total = work.count(changed);
    byte[] xml = what.key() == null ? null : changed.files().get(0);
    long run = runs.add(new Asked(what, xml, author, at, total, tests.digest()));
    if (total > 0) {
      afterCommit.run(() -> work.begin(run, changed, total));
    }
    return run;
  }
}
