package org.sportello.rehearsal.application;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.sportello.platform.failure.RuleViolated;
import org.sportello.rehearsal.application.Rehearsing.Stage;
import org.sportello.rehearsal.application.Replay.OfTicket;

/** Plays the tickets of a replay one after another, and keeps how far it is. */
@ApplicationScoped
class ReplayWork {

  private static final Logger LOG = Logger.getLogger(ReplayWork.class);
  private static final int PAGE = 200;
  private static final int PORTION = 20;

  /** So long a replay may take. */
  private static final Duration LIMIT = Duration.ofMinutes(15);

  @Resource private ManagedExecutorService threads;

  private CaseReader cases;
  private Rehearsing engine;
  private ReplayStore replays;
  private Clock clock;

  protected ReplayWork() {}

  @Inject
  ReplayWork(CaseReader cases, Rehearsing engine, ReplayStore replays, Clock clock) {
    this.cases = cases;
    this.engine = engine;
    this.replays = replays;
    this.clock = clock;
  }

  void begin(long replay, int wanted) {
    threads.execute(() -> run(replay, wanted));
  }

  private void run(long replay, int wanted) {
    try (Stage stage = engine.open(true)) {
      play(stage, replay, wanted);
    } catch (RuleViolated refused) {
      replays.end(replay, "failed", clock.instant(), null, refused.getMessage());
    } catch (RuntimeException e) {
      LOG.error("SPO-1521 A replay has failed; the trace below says at what", e);
      replays.end(replay, "failed", clock.instant(), null, "The server could not go on.");
    }
  }

  private void play(Stage stage, long replay, int wanted) {
    long giveUpAt = System.nanoTime() + LIMIT.toNanos();
    String inForce = stage.putUp(List.of());
    String draft = stage.putUp(List.of(replays.file(replay)));
    Instant until = clock.instant();
    Comparing comparing = new Comparing();
    List<Long> tickets = cases.newest(wanted);
    List<OfTicket> played = new ArrayList<>();
    int done = 0;
    boolean goesOn = replays.progress(replay, tickets.size(), 0, List.of());
    for (int from = 0; goesOn && from < tickets.size(); from += PAGE) {
      List<Long> page = tickets.subList(from, Math.min(tickets.size(), from + PAGE));
      for (RealCase real : cases.read(page, until)) {
        Trial now = stage.play(inForce, real.played(), false);
        Trial then = stage.play(draft, real.played(), false);
        played.add(comparing.compare(real, now, then));
        done++;
        if (played.size() == PORTION || done == tickets.size()) {
          goesOn = replays.progress(replay, tickets.size(), done, played);
          played.clear();
        }
        if (!goesOn) {
          stage.abandon();
          return;
        }
        if (System.nanoTime() - giveUpAt > 0) {
          throw new RehearsalRefused(
              "rehearsal-too-long", "It took longer than " + LIMIT.toMinutes() + " minutes.");
        }
      }
    }
    if (goesOn) {
      replays.end(replay, "done", clock.instant(), comparing.report(), null);
    }
  }
}
