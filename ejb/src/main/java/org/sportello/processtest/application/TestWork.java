package org.sportello.processtest.application;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.sportello.platform.failure.RuleViolated;
import org.sportello.processtest.application.TestStore.Kept;
import org.sportello.rehearsal.application.RehearsalRefused;
import org.sportello.rehearsal.application.Rehearsing;
import org.sportello.rehearsal.application.Rehearsing.Stage;

/**
 * Plays the test cases of a run a few at a turn, with the engine for short questions: whoever tries
 * a draft meanwhile gets turns between, and no replay holds it up.
 */
@ApplicationScoped
class TestWork {
  private static final Logger LOG = Logger.getLogger(TestWork.class);

  /** So long a run may take. */
  private static final Duration LIMIT = Duration.ofMinutes(5);

  @Resource private ManagedExecutorService threads;
  private TestStore tests;
  private TestRunStore runs;
  private Rehearsing engine;
  private Clock clock;

  protected TestWork() {}

  @Inject
  TestWork(TestStore tests, TestRunStore runs, Rehearsing engine, Clock clock) {
    this.tests = tests;
    this.runs = runs;
    this.engine = engine;
    this.clock = clock;
  }

  /**
   * What is changed of what is in force.
   *
   * @param files that replace others, or are added
   * @param tests that replace the kept ones of their names, or are added
   */
  record Changed(List<byte[]> files, List<TestDocument> tests) {
    static final Changed NOTHING = new Changed(List.of(), List.of());
  }

  /** How many test cases there are with that changed. */
  int count(Changed changed) {
    return tests.countWith(changed.tests().stream().map(TestDocument::name).toList());
  }

  /** Begins a run. */
  void begin(long run, Changed changed, int total) {
    threads.execute(() -> run(run, changed, total));
  }

  private void run(long run, Changed changed, int total) {
    try {
      if (play(run, changed, total)) {
        runs.end(run, "done", clock.instant(), null);
      }
    } catch (RuleViolated refused) {
      runs.end(run, "failed", clock.instant(), refused.getMessage());
    } catch (RuntimeException e) {
      LOG.error("SPO-1522 A run of test cases has failed; the trace below says at what", e);
      runs.end(run, "failed", clock.instant(), "The server could not go on.");
    }
  }

  private boolean play(long run, Changed changed, int total) {
    long giveUpAt = System.nanoTime() + LIMIT.toNanos();
    int done = 0;
    boolean goesOn = runs.progress(run, total, 0, List.of());
    Portions portions = new Portions(tests, changed.tests());
    List<Kept> portion = portions.next();
    while (goesOn && !portion.isEmpty()) {
      List<TestResult> results = played(portion, changed.files(), giveUpAt);
      done += results.size();
      goesOn = runs.progress(run, Math.max(total, done), done, results);
      portion = portions.next();
    }
    // Cases may have gone since they were counted.
    return goesOn && runs.progress(run, done, done, List.of());
  }

  /** Waits for a turn, however often, and plays a portion in it. */
  private List<TestResult> played(List<Kept> portion, List<byte[]> files, long giveUpAt) {
    try (Stage stage = opened(giveUpAt)) {
      String on = stage.putUp(files);
      List<TestResult> results = new ArrayList<>();
      for (Kept test : portion) {
        requireTime(giveUpAt);
        TestDocument wanted = test.document();
        results.add(
            Judging.judge(
                test.id(),
                wanted.name(),
                wanted.expected(),
                stage.play(on, wanted.played(), false)));
      }
      return results;
    }
  }

  private Stage opened(long giveUpAt) {
    while (true) {
      try {
        return engine.open(false);
      } catch (RehearsalRefused busy) {
        if (!busy.rule().equals("rehearsals-busy")) {
          throw busy;
        }
        requireTime(giveUpAt);
      }
    }
  }

  private static void requireTime(long giveUpAt) {
    if (System.nanoTime() - giveUpAt > 0) {
      throw new RehearsalRefused(
          "rehearsal-too-long", "It took longer than " + LIMIT.toMinutes() + " minutes.");
    }
  }
}
