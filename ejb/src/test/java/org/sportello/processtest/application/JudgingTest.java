package org.sportello.processtest.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sportello.processtest.application.TestResult.OtherDecision;
import org.sportello.rehearsal.application.Trial;
import org.sportello.rehearsal.application.Trial.Decided;
import org.sportello.rehearsal.application.Trial.Passed;
import org.sportello.rehearsal.application.Ways.Fork;

class JudgingTest {
  private static final Instant OPENED = Instant.parse("2026-03-02T09:00:00Z");

  private static Trial aTrial(Trial.Stop stop, List<Decided> decisions, String... places) {
    List<Passed> passed = new ArrayList<>();
    for (String place : places) {
      String[] parts = place.split("/", 2);
      passed.add(new Passed(parts[0], parts[1], null, "task", OPENED, OPENED));
    }
    return new Trial(
        OPENED, true, stop, List.of(), passed, List.of(), List.of(), decisions, List.of());
  }

  private static Decided decided(String table, String rule, String output) {
    return new Decided(
        table, "A", "1", OPENED, List.of(rule), Map.of("asked", "x"), Map.of("result", output));
  }

  private static TestResult judged(Trial expected, Trial found) {
    return Judging.judge(7, "A case", Expected.of(expected), found);
  }

  @Test
  void shouldPassWhenWayAndDecisionsAreAsExpected() {
    Trial trial = aTrial(null, List.of(decided("T", "r1", "high")), "A/1", "A/2");
    assertThat(judged(trial, trial).outcome()).isEqualTo("passed");
  }

  @Test
  void shouldPassWhenOnlyTheWatchOfAgreedTimesGoesElsewhere() {
    assertThat(
            judged(
                    aTrial(null, List.of(), "A/1", "SlaWatch/1"),
                    aTrial(null, List.of(), "SlaWatch/2", "A/1"))
                .outcome())
        .isEqualTo("passed");
  }

  @Test
  void shouldNameElementWhereTheWayParts() {
    TestResult result =
        judged(
            aTrial(null, List.of(), "A/1", "A/2", "A/3"),
            aTrial(null, List.of(), "A/1", "A/4", "A/3"));
    assertThat(result.outcome()).isEqualTo("failed");
    assertThat(result.fork()).isEqualTo(new Fork("A/1", "A/2", "A/4"));
    assertThat(result.decision()).isNull();
  }

  @Test
  void shouldFailWhenTheDiagramsNoLongerOfferWhatHasHappened() {
    TestResult result =
        judged(
            aTrial(null, List.of(decided("T", "r1", "high")), "A/1", "A/2"),
            aTrial(new Trial.Stop("action-not-offered", 1, null, "take"), List.of(), "A/1", "A/9"));
    assertThat(result)
        .extracting(TestResult::outcome, TestResult::reason, TestResult::decision)
        .containsExactly("failed", "action-not-offered: take", null);
    assertThat(result.fork()).isEqualTo(new Fork("A/1", "A/2", "A/9"));
  }

  @Test
  void shouldNotBlameTheChangeWhenTheEngineHasGivenUp() {
    TestResult result =
        judged(
            aTrial(null, List.of(), "A/1"),
            aTrial(new Trial.Stop("too-much-memory", null, null, null), List.of()));
    assertThat(result)
        .extracting(TestResult::outcome, TestResult::reason, TestResult::fork)
        .containsExactly("not-playable", "too-much-memory", null);
  }

  @Test
  void shouldFailWhenAnotherRuleFires() {
    TestResult result =
        judged(
            aTrial(null, List.of(decided("S", "r1", "x"), decided("T", "r1", "high")), "A/1"),
            aTrial(null, List.of(decided("T", "r2", "high"), decided("S", "r1", "x")), "A/1"));
    assertThat(result.outcome()).isEqualTo("failed");
    assertThat(result.fork()).isNull();
    assertThat(result.decision().expected().rules()).containsExactly("r1");
    assertThat(result.decision().found().rules()).containsExactly("r2");
  }

  @Test
  void shouldFailWhenTheSameRuleSaysOtherwise() {
    TestResult result =
        judged(
            aTrial(null, List.of(decided("T", "r1", "high")), "A/1"),
            aTrial(null, List.of(decided("T", "r1", "low")), "A/1"));
    assertThat(result.outcome()).isEqualTo("failed");
    assertThat(result.decision().found().outputs()).containsEntry("result", "low");
  }

  @Test
  void shouldFailWhenATableIsAskedOnceMoreOrNotAnyMore() {
    Trial none = aTrial(null, List.of(), "A/1");
    Trial one = aTrial(null, List.of(decided("T", "r1", "high")), "A/1");
    assertThat(judged(none, one).decision()).extracting(OtherDecision::expected).isNull();
    assertThat(judged(one, none).decision()).extracting(OtherDecision::found).isNull();
    assertThat(judged(one, none).outcome()).isEqualTo("failed");
  }
}
