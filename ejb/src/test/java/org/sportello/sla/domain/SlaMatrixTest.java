package org.sportello.sla.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every pair of what can befall a clock, several times over, against {@link SlowClocks}. A case
 * that fails is named by its features and its seed, and is the same in every run.
 */
class SlaMatrixTest {

  private static final int SEEDS = 6;

  static Stream<Arguments> cases() {
    List<Arguments> cases = new ArrayList<>();
    for (Scenario.Feature one : Scenario.Feature.values()) {
      for (Scenario.Feature other : Scenario.Feature.values()) {
        if (one.compareTo(other) <= 0) {
          Set<Scenario.Feature> features = EnumSet.of(one, other);
          for (int seed = 1; seed <= SEEDS; seed++) {
            long ownSeed = 31L * features.toString().hashCode() + seed;
            cases.add(Arguments.of(Named.of(features + " #" + seed, features), ownSeed));
          }
        }
      }
    }
    return cases.stream();
  }

  @Test
  void shouldHaveTwoHundredCasesAtLeast() {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(200);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void shouldAgreeWithSlowCountWhenGenerated(Set<Scenario.Feature> features, long seed) {
    Scenario scenario = new Scenario(features, seed);
    SlowClocks slow = new SlowClocks(scenario);
    List<SlowClocks.Told> told = new ArrayList<>();
    TicketClocks clocks = watched(scenario, told);

    assertThat(told).containsExactlyInAnyOrderElementsOf(slow.told);
    SlaStanding standing = clocks.standing(scenario.end);
    assertThat(standing.firstResponse()).isEqualTo(slow.standing(TargetKind.FIRST_RESPONSE));
    assertThat(standing.nextResponse()).isEqualTo(slow.standing(TargetKind.NEXT_RESPONSE));
    assertThat(standing.resolution()).isEqualTo(slow.standing(TargetKind.RESOLUTION));
    assertSameMinutes(scenario, clocks.explanations(scenario.end), slow);
  }

  /** Plays the process: checks whenever the clocks ask for it, and tells of what it finds. */
  private static TicketClocks watched(Scenario scenario, List<SlowClocks.Told> told) {
    List<SlaEvent> history = new ArrayList<>();
    for (SlaEvent event : scenario.events) {
      check(scenario, history, event.at(), told);
      history.add(event);
    }
    check(scenario, history, scenario.end, told);
    return replayed(scenario, history);
  }

  private static void check(
      Scenario scenario, List<SlaEvent> history, Instant until, List<SlowClocks.Told> told) {
    Instant last = history.isEmpty() ? until : history.get(history.size() - 1).at();
    while (!history.isEmpty()) {
      TicketClocks clocks = replayed(scenario, history);
      Instant wakeUp = clocks.nextWakeUpAt(last);
      Instant now = wakeUp.isBefore(last) ? last : wakeUp;
      if (now.isAfter(until)) {
        return;
      }
      clocks
          .crossing(now)
          .ifPresent(
              crossing -> {
                history.add(SlaEvent.reported(1, crossing, now));
                told.add(new SlowClocks.Told(crossing.target(), crossing.threshold(), now));
              });
      last = now;
    }
  }

  private static TicketClocks replayed(Scenario scenario, List<SlaEvent> history) {
    return TicketClocks.replayed(history, scenario::policy);
  }

  private static void assertSameMinutes(
      Scenario scenario, List<ClockExplanation> explanations, SlowClocks slow) {
    List<SlowClocks.SlowClock> expected = new ArrayList<>(slow.clocks);
    expected.sort(Comparator.comparing(clock -> clock.startedAt));
    assertThat(explanations).hasSameSizeAs(expected);
    for (int i = 0; i < explanations.size(); i++) {
      ClockExplanation explanation = explanations.get(i);
      SlowClocks.SlowClock clock = expected.get(i);
      assertThat(explanation.target()).isEqualTo(clock.kind);
      assertThat(explanation.counted()).isEqualTo(Duration.ofMinutes(clock.minutes));
      assertThat(minutes(explanation)).isEqualTo(clock.counted);
      assertGapless(explanation, explanation.endedAt().orElse(scenario.end));
    }
  }

  private static BitSet minutes(ClockExplanation explanation) {
    BitSet counted = new BitSet();
    for (Stretch stretch : explanation.intervals()) {
      if (stretch.counted()) {
        counted.set(
            (int) ChronoUnit.MINUTES.between(explanation.startedAt(), stretch.from()),
            (int) ChronoUnit.MINUTES.between(explanation.startedAt(), stretch.to()));
      }
    }
    return counted;
  }

  private static void assertGapless(ClockExplanation explanation, Instant end) {
    Instant at = explanation.startedAt();
    for (Stretch stretch : explanation.intervals()) {
      assertThat(stretch.from()).isEqualTo(at);
      assertThat(stretch.to()).isAfter(at);
      at = stretch.to();
    }
    assertThat(at).isEqualTo(end);
  }
}
