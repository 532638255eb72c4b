package org.sportello.sla.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.sportello.ticket.domain.TicketStatus;

/**
 * A second opinion on the clocks: walks through the ticket's life minute by minute, asks of each
 * minute whether it counts, and shares no arithmetic with the product.
 */
final class SlowClocks {

  private static final int PATIENCE_IN_MINUTES = 400 * 24 * 60;

  /** One clock, counted up in minutes. */
  final class SlowClock {
    final TargetKind kind;
    final Instant startedAt;
    final BitSet counted = new BitSet();
    long minutes;
    boolean fulfilled;
    boolean over;
    Instant passedAt;
    Instant lastTurnEnd;
    long lastTurnPolicy;
    private long promisedMinutes;
    private boolean warned;
    private boolean told;
    private long updatesTold;

    SlowClock(TargetKind kind, Instant startedAt) {
      this.kind = kind;
      this.startedAt = startedAt;
      this.promisedMinutes = promised(kind);
    }

    boolean stopped() {
      return over || fulfilled;
    }
  }

  /** What was told, and when. */
  record Told(TargetKind kind, Threshold threshold, Instant at) {}

  private final Scenario scenario;
  final List<SlowClock> clocks = new ArrayList<>();
  final List<Told> told = new ArrayList<>();
  private long policyId;
  private TicketStatus status = TicketStatus.NEW;

  SlowClocks(Scenario scenario) {
    this.scenario = scenario;
    List<SlaEvent> waiting = new ArrayList<>(scenario.events);
    Instant minute = scenario.openedAt;
    while (true) {
      look(minute);
      while (!waiting.isEmpty() && !waiting.get(0).at().isAfter(minute)) {
        happens(waiting.remove(0));
        look(minute);
      }
      if (!minute.isBefore(scenario.end)) {
        return;
      }
      for (SlowClock clock : clocks) {
        pass(clock, minute);
      }
      minute = minute.plus(1, ChronoUnit.MINUTES);
    }
  }

  private void pass(SlowClock clock, Instant minute) {
    if (clock.stopped() || promised(clock.kind) == 0 || pauses(clock.kind)) {
      return;
    }
    clock.lastTurnEnd = minute.plus(1, ChronoUnit.MINUTES);
    clock.lastTurnPolicy = policyId;
    if (scenario.office(policyId, minute).isOpen(minute)) {
      clock.minutes++;
      clock.counted.set((int) ChronoUnit.MINUTES.between(clock.startedAt, minute));
    }
  }

  private long promised(TargetKind kind) {
    return scenario
        .policy(policyId)
        .target(kind)
        .map(target -> target.time().toMinutes())
        .orElse(0L);
  }

  private boolean pauses(TargetKind kind) {
    SlaTarget target = scenario.policy(policyId).target(kind).orElseThrow();
    return status == TicketStatus.SOLVED
        || (status == TicketStatus.PENDING && target.pausedWhilePending())
        || (status == TicketStatus.ON_HOLD && target.pausedWhileOnHold());
  }

  private void happens(SlaEvent event) {
    switch (event.kind()) {
      case OPENED -> {
        policyId = event.policyId();
        clocks.add(new SlowClock(TargetKind.FIRST_RESPONSE, event.at()));
        clocks.add(new SlowClock(TargetKind.RESOLUTION, event.at()));
        clocks.add(new SlowClock(TargetKind.UPDATE, event.at()));
      }
      case PROMISED -> policyId = event.policyId();
      case STATUS_CHANGED -> {
        status = event.status();
        boolean done = status == TicketStatus.SOLVED;
        running(TargetKind.RESOLUTION).ifPresent(clock -> clock.fulfilled = done);
      }
      case HUMAN_REPLY -> {
        running(TargetKind.FIRST_RESPONSE).ifPresent(this::keep);
        running(TargetKind.NEXT_RESPONSE).ifPresent(this::keep);
        publicWord(event.at());
      }
      case AUTOMATIC_REPLY -> publicWord(event.at());
      case REQUESTER_REPLY -> {
        if (running(TargetKind.FIRST_RESPONSE).isEmpty()
            && running(TargetKind.NEXT_RESPONSE).isEmpty()) {
          clocks.add(new SlowClock(TargetKind.NEXT_RESPONSE, event.at()));
        }
      }
      case AT_RISK, BREACHED, UPDATE_DUE -> throw new IllegalArgumentException("generated");
    }
    clocks.stream().filter(clock -> !clock.over).forEach(this::followPromise);
  }

  private void publicWord(Instant at) {
    running(TargetKind.UPDATE).ifPresent(this::keep);
    clocks.add(new SlowClock(TargetKind.UPDATE, at));
  }

  private void keep(SlowClock clock) {
    clock.fulfilled = true;
    clock.over = true;
  }

  /** Another promise: what is no longer passed may be told again. */
  private void followPromise(SlowClock clock) {
    long promised = promised(clock.kind);
    if (promised == clock.promisedMinutes) {
      return;
    }
    clock.promisedMinutes = promised;
    clock.passedAt = null;
    if (promised > 0) {
      clock.warned = clock.warned && clock.minutes * 4 >= promised * 3;
      clock.told = clock.told && clock.minutes >= promised;
      clock.updatesTold = Math.min(clock.updatesTold, clock.minutes / promised);
    }
  }

  private Optional<SlowClock> running(TargetKind kind) {
    return clocks.stream().filter(clock -> clock.kind == kind && !clock.over).findFirst();
  }

  /** Notes what has been passed by this minute and tells what nobody was told yet. */
  private void look(Instant minute) {
    for (SlowClock clock : clocks) {
      long promised = clock.over ? 0 : promised(clock.kind);
      if (promised > 0 && clock.minutes >= promised && clock.passedAt == null) {
        clock.passedAt = minute;
      }
      if (promised > 0 && !clock.stopped()) {
        tell(clock, promised, minute);
      }
    }
  }

  private void tell(SlowClock clock, long promised, Instant minute) {
    if (clock.kind == TargetKind.UPDATE) {
      if (clock.minutes / promised > clock.updatesTold) {
        clock.updatesTold = clock.minutes / promised;
        told.add(new Told(clock.kind, Threshold.UPDATE_DUE, minute));
      }
    } else if (clock.minutes >= promised && !clock.told) {
      clock.told = true;
      told.add(new Told(clock.kind, Threshold.BREACHED, minute));
    } else if (clock.minutes * 4 >= promised * 3 && !clock.warned && !clock.told) {
      clock.warned = true;
      told.add(new Told(clock.kind, Threshold.AT_RISK, minute));
    }
  }

  /** The latest clock of this kind as the case's end finds it. */
  ClockStanding standing(TargetKind kind) {
    return clocks.stream()
        .filter(clock -> clock.kind == kind)
        .reduce((earlier, later) -> later)
        .map(this::standing)
        .orElseGet(ClockStanding::none);
  }

  ClockStanding standing(SlowClock clock) {
    long promised = clock.over ? clock.promisedMinutes : promised(clock.kind);
    if (promised == 0) {
      return ClockStanding.none();
    }
    ClockState state = state(clock, promised);
    return new ClockStanding(
        state, due(clock, promised, state), Optional.of(left(clock, promised)), clock.fulfilled);
  }

  private Duration left(SlowClock clock, long promised) {
    return Duration.ofMinutes(promised - clock.minutes);
  }

  private ClockState state(SlowClock clock, long promised) {
    if (clock.fulfilled) {
      return clock.minutes <= promised ? ClockState.FULFILLED : ClockState.BREACHED;
    }
    if (clock.minutes >= promised) {
      return ClockState.BREACHED;
    }
    return pauses(clock.kind) ? ClockState.PAUSED : ClockState.RUNNING;
  }

  private Optional<Instant> due(SlowClock clock, long promised, ClockState state) {
    if (state == ClockState.PAUSED) {
      return Optional.empty();
    }
    if (clock.passedAt != null) {
      return Optional.of(clock.passedAt);
    }
    if (state == ClockState.RUNNING) {
      return Optional.of(countOn(clock.minutes, promised, policyId, scenario.end));
    }
    return Optional.ofNullable(clock.lastTurnEnd)
        .map(since -> countOn(clock.minutes, promised, clock.lastTurnPolicy, since));
  }

  private Instant countOn(long minutes, long promised, long policy, Instant since) {
    long counted = minutes;
    Instant minute = since;
    for (int i = 0; counted < promised; i++) {
      if (i > PATIENCE_IN_MINUTES) {
        throw new IllegalStateException("never due");
      }
      counted += scenario.office(policy, minute).isOpen(minute) ? 1 : 0;
      minute = minute.plus(1, ChronoUnit.MINUTES);
    }
    return minute;
  }
}
