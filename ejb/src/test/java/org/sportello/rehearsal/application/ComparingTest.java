package org.sportello.rehearsal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sportello.rehearsal.application.Replay.OfTicket;
import org.sportello.rehearsal.application.Replay.Report;
import org.sportello.rehearsal.application.Trial.Called;
import org.sportello.rehearsal.application.Trial.Passed;

class ComparingTest {

  private static final Instant OPENED = Instant.parse("2026-03-02T09:00:00Z");
  private static final CaseFacts FACTS =
      new CaseFacts(
          "incident", "normal", "normal", "email", "it", null, null, null, null, true, true, true);

  private static RealCase aTicketThatWent(String... places) {
    RehearsalCase played = new RehearsalCase(FACTS, OPENED, null, Map.of(), List.of());
    return new RealCase(7, "SP-2026-000007", played, List.of(places), 60, 120);
  }

  /** Each element lasts an hour, and the first one is the step that takes in charge. */
  private static Trial aWay(String... places) {
    List<Passed> passed = new ArrayList<>();
    Instant at = OPENED;
    for (String place : places) {
      String[] parts = place.split("/", 2);
      passed.add(new Passed(parts[0], parts[1], null, "userTask", at, at.plusSeconds(3_600)));
      at = at.plusSeconds(3_600);
    }
    List<Called> steps =
        List.of(
            new Called("takeInCharge", "A", "x", OPENED.plusSeconds(7_200), Map.of()),
            new Called("sendEmail", "A", "x", at, Map.of("template", "solved")));
    return new Trial(at, true, null, List.of(), passed, List.of(), List.of(), List.of(), steps);
  }

  private static Trial stopped(String reason, String... places) {
    Trial way = aWay(places);
    return new Trial(
        way.at(),
        false,
        new Trial.Stop(reason, 1, null, "so it is"),
        List.of(),
        way.passed(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void shouldBeSameAndFaithfulWhenAllThreeWaysAgree() {
    Comparing comparing = new Comparing();
    OfTicket found =
        comparing.compare(aTicketThatWent("A/1", "A/2"), aWay("A/1", "A/2"), aWay("A/1", "A/2"));
    assertThat(found.outcome()).isEqualTo("same");
    assertThat(found.faithful()).isTrue();
    assertThat(comparing.report().partings()).isEmpty();
  }

  @Test
  void shouldNameLastCommonElementWhenWaysPart() {
    OfTicket found =
        new Comparing()
            .compare(aTicketThatWent("A/1", "A/2"), aWay("A/1", "A/2"), aWay("A/1", "A/3", "A/2"));
    assertThat(found)
        .extracting(OfTicket::outcome, OfTicket::partedAt, OfTicket::inForce, OfTicket::draft)
        .containsExactly("elsewhere", "A/1", "A/2", "A/3");
  }

  @Test
  void shouldPartWhenDraftGoesOnBeyondTheEnd() {
    OfTicket found =
        new Comparing().compare(aTicketThatWent("A/1"), aWay("A/1"), aWay("A/1", "A/2"));
    assertThat(found)
        .extracting(OfTicket::outcome, OfTicket::inForce, OfTicket::draft)
        .containsExactly("elsewhere", null, "A/2");
  }

  @Test
  void shouldBeSameWhenDiagramsThatRunSideBySideTakeTurnsOtherwise() {
    OfTicket found =
        new Comparing()
            .compare(
                aTicketThatWent("B/1", "A/1", "A/2"),
                aWay("A/1", "B/1", "A/2"),
                aWay("A/1", "A/2", "B/1"));
    assertThat(found.outcome()).isEqualTo("same");
    assertThat(found.faithful()).isTrue();
  }

  @Test
  void shouldNotFollowTheWatchOfAgreedTimes() {
    OfTicket found =
        new Comparing()
            .compare(aTicketThatWent("A/1", "SlaWatch/9"), aWay("A/1", "SlaWatch/1"), aWay("A/1"));
    assertThat(found.outcome()).isEqualTo("same");
  }

  @Test
  void shouldNotBeFaithfulWhenTheTicketReallyWentElsewhere() {
    OfTicket found = new Comparing().compare(aTicketThatWent("A/2"), aWay("A/1"), aWay("A/1"));
    assertThat(found.faithful()).isFalse();
  }

  @Test
  void shouldSayWhyWhenDraftCouldNotGoOn() {
    OfTicket found =
        new Comparing()
            .compare(aTicketThatWent("A/1"), aWay("A/1"), stopped("action-not-offered", "A/1"));
    assertThat(found.outcome()).isEqualTo("stopped");
    assertThat(found.reason()).contains("action-not-offered");
  }

  @Test
  void shouldNotBeComparableWhenNotEvenWhatIsInForceCouldGoOn() {
    Comparing comparing = new Comparing();
    OfTicket found =
        comparing.compare(aTicketThatWent("A/1"), stopped("failed", "A/1"), aWay("A/1"));
    assertThat(found.outcome()).isEqualTo("not-comparable");
    assertThat(comparing.report().inForce().taken()).isZero();
  }

  @Test
  void shouldAddUpWaitsMailsAndLatenessOfBothSides() {
    Comparing comparing = new Comparing();
    comparing.compare(aTicketThatWent("A/1"), aWay("A/1"), aWay("A/1", "A/2"));
    Report report = comparing.report();
    assertThat(report.inForce().takenLate()).isEqualTo(1);
    assertThat(report.draft().takenAfter()).isEqualTo(7_200);
    assertThat(report.mails())
        .singleElement()
        .extracting("inForce", "draft")
        .containsExactly(1L, 1L);
    assertThat(report.waits())
        .extracting("element", "inForce", "draft")
        .containsExactly(tuple("1", 3_600L, 3_600L), tuple("2", 0L, 3_600L));
  }
}
