package org.sportello.sla.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sportello.sla.domain.BusinessCalendarTest.rome;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sportello.ticket.domain.Priority;
import org.sportello.ticket.domain.TicketStatus;

class TicketClocksTest {

  private static final BusinessCalendar OFFICE = BusinessCalendarTest.office(Holidays.none());

  private static final SlaPolicy NORMAL =
      policy(
          1,
          Priority.NORMAL,
          target(TargetKind.FIRST_RESPONSE, 4, false),
          target(TargetKind.NEXT_RESPONSE, 4, false),
          target(TargetKind.RESOLUTION, 24, true),
          target(TargetKind.UPDATE, 8, false));

  private static final SlaPolicy HIGH =
      policy(
          2,
          Priority.HIGH,
          target(TargetKind.FIRST_RESPONSE, 1, false),
          target(TargetKind.NEXT_RESPONSE, 1, false),
          target(TargetKind.RESOLUTION, 6, true));

  private static final Instant TUESDAY = rome("2026-11-24T10:00");

  private final List<SlaEvent> events = new ArrayList<>();

  @Test
  void shouldMeasureNinetyMinutesWhenFirstAnswerComesAtHalfPastEleven() {
    opened(TUESDAY);
    events.add(SlaEvent.automaticReply(1, rome("2026-11-24T10:05")));
    events.add(SlaEvent.humanReply(1, rome("2026-11-24T11:30")));

    ClockExplanation first = clocks().explanations(rome("2026-11-24T17:00")).get(0);
    assertThat(first.target()).isEqualTo(TargetKind.FIRST_RESPONSE);
    assertThat(first.counted()).isEqualTo(Duration.ofMinutes(90));
    assertThat(first.standing().state()).isEqualTo(ClockState.FULFILLED);
    assertThat(first.standing().due()).contains(rome("2026-11-24T15:00"));
    assertThat(first.fulfilledAt()).contains(rome("2026-11-24T11:30"));
  }

  @Test
  void shouldKeepRunningWhenReplyIsAutomatic() {
    opened(TUESDAY);
    events.add(SlaEvent.automaticReply(1, rome("2026-11-24T10:05")));

    assertThat(clocks().standing(rome("2026-11-24T11:00")).firstResponse())
        .isEqualTo(
            new ClockStanding(
                ClockState.RUNNING,
                Optional.of(rome("2026-11-24T15:00")),
                Optional.of(Duration.ofHours(3)),
                false));
  }

  @Test
  void shouldBreachAcrossWeekendAndLunchWhenNobodyAnswers() {
    opened(rome("2026-11-20T16:30"));

    Instant due = rome("2026-11-23T11:30");
    assertThat(firstResponse(due.minusSeconds(1)).state()).isEqualTo(ClockState.RUNNING);
    assertThat(firstResponse(due).state()).isEqualTo(ClockState.BREACHED);
    assertThat(firstResponse(rome("2026-11-23T14:30")))
        .isEqualTo(
            new ClockStanding(
                ClockState.BREACHED, Optional.of(due), Optional.of(Duration.ofHours(-2)), false));
  }

  @Test
  void shouldStayBreachedWhenAnsweredLate() {
    opened(TUESDAY);
    events.add(SlaEvent.humanReply(1, rome("2026-11-24T15:01")));

    assertThat(firstResponse(rome("2026-11-25T10:00")))
        .isEqualTo(
            new ClockStanding(
                ClockState.BREACHED,
                Optional.of(rome("2026-11-24T15:00")),
                Optional.of(Duration.ofMinutes(-1)),
                true));
  }

  @Test
  void shouldOweOneNextResponseSinceTheOldestUnansweredWord() {
    opened(TUESDAY);
    events.add(SlaEvent.requesterReply(1, rome("2026-11-24T10:10")));
    assertThat(clocks().standing(rome("2026-11-24T10:20")).nextResponse().state())
        .as("the first response is owed, nothing more")
        .isEqualTo(ClockState.NONE);
    events.add(SlaEvent.humanReply(1, rome("2026-11-24T10:30")));
    events.add(SlaEvent.requesterReply(1, rome("2026-11-24T11:00")));
    events.add(SlaEvent.requesterReply(1, rome("2026-11-24T12:00")));

    assertThat(clocks().standing(rome("2026-11-24T12:00")).nextResponse().due())
        .contains(rome("2026-11-24T16:00"));
    events.add(SlaEvent.humanReply(1, rome("2026-11-24T12:30")));
    assertThat(clocks().standing(rome("2026-11-24T17:00")).nextResponse().state())
        .isEqualTo(ClockState.FULFILLED);
  }

  @Test
  void shouldPauseEachClockAsItsTargetSays() {
    opened(TUESDAY);
    turned(TicketStatus.ON_HOLD, "2026-11-24T11:00");

    SlaStanding standing = clocks().standing(rome("2026-11-24T12:00"));
    assertThat(standing.firstResponse().state()).isEqualTo(ClockState.RUNNING);
    assertThat(standing.resolution())
        .isEqualTo(
            new ClockStanding(
                ClockState.PAUSED, Optional.empty(), Optional.of(Duration.ofHours(23)), false));
  }

  @Test
  void shouldResumeResolutionWithWhatWasLeftWhenReopened() {
    opened(TUESDAY);
    turned(TicketStatus.SOLVED, "2026-11-24T12:00");
    assertThat(clocks().standing(rome("2026-11-25T12:00")).resolution().state())
        .isEqualTo(ClockState.FULFILLED);
    turned(TicketStatus.OPEN, "2026-11-26T09:00");

    assertThat(clocks().standing(rome("2026-11-26T10:00")).resolution())
        .isEqualTo(
            new ClockStanding(
                ClockState.RUNNING,
                Optional.of(rome("2026-11-30T16:00")),
                Optional.of(Duration.ofHours(21)),
                false));
  }

  @Test
  void shouldStopEverythingWhenClosed() {
    opened(TUESDAY);
    turned(TicketStatus.CLOSED, "2026-11-24T11:00");

    Instant later = rome("2026-12-24T11:00");
    SlaStanding standing = clocks().standing(later);
    assertThat(standing.firstResponse()).isEqualTo(ClockStanding.none());
    assertThat(standing.resolution()).isEqualTo(ClockStanding.none());
    assertThat(clocks().crossing(later)).isEmpty();
    assertThat(clocks().nextWakeUpAt(later)).isEqualTo(later.plus(Duration.ofHours(24)));
    assertThat(clocks().explanations(later))
        .allSatisfy(
            clock -> {
              assertThat(clock.endedAt()).contains(rome("2026-11-24T11:00"));
              assertThat(clock.counted()).isEqualTo(Duration.ofHours(1));
            });
  }

  @Test
  void shouldGoOnWhereItWasCutOffWhenTakenUpAgain() {
    opened(TUESDAY);
    turned(TicketStatus.CLOSED, "2026-11-24T11:00");
    turned(TicketStatus.NEW, "2026-11-24T14:30");

    assertThat(firstResponse(rome("2026-11-24T15:30")))
        .isEqualTo(
            new ClockStanding(
                ClockState.RUNNING,
                Optional.of(rome("2026-11-24T17:30")),
                Optional.of(Duration.ofHours(2)),
                false));
  }

  @Test
  void shouldOweTheSolutionAgainWhenTakenUpAfterItWasSolved() {
    opened(TUESDAY);
    events.add(SlaEvent.humanReply(1, TUESDAY));
    turned(TicketStatus.SOLVED, "2026-11-24T11:00");
    turned(TicketStatus.CLOSED, "2026-11-24T12:00");
    turned(TicketStatus.OPEN, "2026-11-24T14:30");

    SlaStanding standing = clocks().standing(rome("2026-11-24T15:30"));
    assertThat(standing.resolution().state()).isEqualTo(ClockState.RUNNING);
    assertThat(standing.resolution().remaining()).contains(Duration.ofHours(22));
    assertThat(standing.firstResponse().state()).isEqualTo(ClockState.FULFILLED);
  }

  @Test
  void shouldStayFulfilledWhenClosedAfterSolved() {
    opened(TUESDAY);
    events.add(SlaEvent.humanReply(1, TUESDAY));
    turned(TicketStatus.SOLVED, "2026-11-24T11:00");
    turned(TicketStatus.CLOSED, "2026-11-26T11:00");

    assertThat(clocks().standing(rome("2026-12-24T11:00")).resolution().state())
        .isEqualTo(ClockState.FULFILLED);
  }

  @Test
  void shouldFollowPriorityFromThatMomentOnAndKeepTheOldPromise() {
    opened(TUESDAY);
    events.add(SlaEvent.promised(1, HIGH, rome("2026-11-24T12:00")));

    assertThat(firstResponse(rome("2026-11-24T12:00")))
        .as("an hour is over already, but it was promised at noon")
        .isEqualTo(
            new ClockStanding(
                ClockState.BREACHED,
                Optional.of(rome("2026-11-24T12:00")),
                Optional.of(Duration.ofHours(-1)),
                false));
    ClockExplanation resolution = clocks().explanations(rome("2026-11-24T13:00")).get(1);
    assertThat(resolution.standing().due()).contains(rome("2026-11-24T17:00"));
    assertThat(resolution.promises())
        .containsExactly(
            new PromiseInForce(
                TUESDAY,
                Optional.of(rome("2026-11-24T12:00")),
                Optional.of("standard"),
                Priority.NORMAL,
                "office",
                Optional.of(Duration.ofHours(24))),
            new PromiseInForce(
                rome("2026-11-24T12:00"),
                Optional.empty(),
                Optional.of("standard"),
                Priority.HIGH,
                "office",
                Optional.of(Duration.ofHours(6))));
  }

  @Test
  void shouldReportBreachAgainOnlyWhenLongerTargetHadUndoneIt() {
    opened(TUESDAY);
    events.add(SlaEvent.promised(1, HIGH, TUESDAY));
    Instant breach = rome("2026-11-24T11:00");
    assertThat(report(breach)).isEqualTo(Threshold.BREACHED);
    events.add(SlaEvent.promised(1, NORMAL, breach));
    assertThat(clocks().crossing(breach)).isEmpty();
    events.add(SlaEvent.promised(1, HIGH, rome("2026-11-24T11:30")));

    assertThat(report(rome("2026-11-24T11:30"))).isEqualTo(Threshold.BREACHED);
    assertThat(clocks().crossing(rome("2026-11-24T11:31"))).isEmpty();
  }

  @Test
  void shouldAskForUpdateOncePerCadenceUntilWordGoesOut() {
    opened(TUESDAY);
    events.add(SlaEvent.humanReply(1, TUESDAY));
    Instant firstDue = rome("2026-11-25T10:00");
    assertThat(clocks().nextWakeUpAt(TUESDAY)).isEqualTo(firstDue);
    assertThat(report(firstDue)).isEqualTo(Threshold.UPDATE_DUE);
    assertThat(clocks().crossing(rome("2026-11-25T17:00"))).isEmpty();
    events.add(SlaEvent.automaticReply(1, rome("2026-11-25T12:00")));

    assertThat(clocks().crossing(rome("2026-11-26T11:00"))).isEmpty();
    assertThat(clocks().crossing(rome("2026-11-26T12:00")).orElseThrow().threshold())
        .isEqualTo(Threshold.UPDATE_DUE);
  }

  @Test
  void shouldReportTheGravestFirstWhenSeveralWerePassedUnseen() {
    opened(TUESDAY);

    Instant late = rome("2026-11-27T13:00");
    assertThat(report(late)).isEqualTo(Threshold.BREACHED);
    assertThat(report(late)).isEqualTo(Threshold.BREACHED);
    assertThat(report(late)).isEqualTo(Threshold.UPDATE_DUE);
    assertThat(clocks().crossing(late)).isEmpty();
    assertThat(clocks().nextWakeUpAt(late)).isAfter(late);
  }

  @Test
  void shouldPromiseNothingWhenPlanHasNoSuchTarget() {
    events.add(SlaEvent.opened(1, HIGH, TUESDAY));

    ClockExplanation update = clocks().explanations(rome("2026-11-24T11:00")).get(2);
    assertThat(update.target()).isEqualTo(TargetKind.UPDATE);
    assertThat(update.standing()).isEqualTo(ClockStanding.none());
    assertThat(update.intervals())
        .extracting(Stretch::reason)
        .containsExactly(CountReason.NO_TARGET);
  }

  private void opened(Instant at) {
    events.add(SlaEvent.opened(1, NORMAL, at));
  }

  private void turned(TicketStatus status, String at) {
    events.add(SlaEvent.statusChanged(1, status, rome(at)));
  }

  private Threshold report(Instant at) {
    Crossing crossing = clocks().crossing(at).orElseThrow();
    events.add(SlaEvent.reported(1, crossing, at));
    return crossing.threshold();
  }

  private ClockStanding firstResponse(Instant now) {
    return clocks().standing(now).firstResponse();
  }

  private TicketClocks clocks() {
    return TicketClocks.replayed(events, id -> id == 1 ? NORMAL : HIGH);
  }

  private static SlaPolicy policy(long id, Priority priority, SlaTarget... targets) {
    return new SlaPolicy(
        id, Optional.of("standard"), priority, Instant.EPOCH, OFFICE, List.of(targets));
  }

  private static SlaTarget target(TargetKind kind, int hours, boolean pausedWhileOnHold) {
    return new SlaTarget(kind, Duration.ofHours(hours), true, pausedWhileOnHold);
  }
}
