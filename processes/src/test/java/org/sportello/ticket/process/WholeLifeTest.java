package org.sportello.ticket.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** All shipped diagrams of a ticket's life together. */
class WholeLifeTest {

  @RegisterExtension
  static final DiagramUnderTest life =
      DiagramUnderTest.of("ticket/TicketLifecycle")
          .together(
              "ticket/Intake",
              "ticket/Triage",
              "ticket/Handling",
              "ticket/Escalation",
              "ticket/RequesterWait",
              "ticket/ThirdPartyWait",
              "ticket/ResolutionConfirmation",
              "ticket/AutoClose",
              "sla/SlaWatch",
              "satisfaction/SatisfactionSurvey")
          .deciding("Entitlement", "Routing", "Priority", "MissingFacts");

  private static DiagramUnderTest anOpenedTicket() {
    return life.answers("identifyRequester", Map.of("isRequesterKnown", true))
        .answers("takeInCharge", Map.of("isFirstTake", true))
        .start();
  }

  private static DiagramUnderTest aTicketInWork() {
    return anOpenedTicket().perform("take");
  }

  @Test
  void shouldBeSortedBeforeItsTimesAreWatchedWhenTheTablesDecide() {
    anOpenedTicket();
    assertThat(life.wholePath())
        .containsSubsequence(
            "Triage/EndEvent_TicketSorted",
            "Handling/UserTask_TakeInCharge",
            "SlaWatch/Gateway_WakeUpAwaited");
  }

  @Test
  void shouldSendExactlyFourMailsWhenNobodyAnswers() {
    aTicketInWork()
        .perform("resolve", Map.of("resolution", "new cable"))
        .fire("CatchEvent_GracePeriodOver")
        .fire("CatchEvent_SurveyDue")
        .fire("CatchEvent_SurveyExpired")
        .isEndedAt("EndEvent_TicketLifeOver");
    assertThat(life.steps())
        .filteredOn(step -> step.startsWith("sendEmail"))
        .containsExactly(
            "sendEmail(template=taken-in-charge)",
            "sendEmail(template=solved, deadline=PT48H)",
            "sendEmail(template=closed-ex-officio)",
            "sendEmail(template=survey)");
  }

  @Test
  void shouldEndTheWatchWhenSolvedAndBeginAnotherWhenReopened() {
    life.answers("checkTargets", Map.of("slaOutcome", "stopped", "isUpdateDue", false))
        .answers("reopenTicket", Map.of("reopenings", 1));
    aTicketInWork()
        .perform("resolve", Map.of("resolution", "new cable"))
        .fire("CatchEvent_WakeUpDue")
        .perform("reopen", Map.of("reason", "still broken"));
    assertThat(life.wholePath())
        .containsSubsequence(
            "SlaWatch/EndEvent_ClocksStopped",
            "TicketLifecycle/EndEvent_WatchOver",
            "TicketLifecycle/BoundaryEvent_TicketReopened",
            "SlaWatch/Gateway_WakeUpAwaited");
  }

  @Test
  void shouldWatchTheTimesWhileTheSupervisorDecidesOnRepeatedReopening() {
    life.answers("checkTargets", Map.of("slaOutcome", "stopped", "isUpdateDue", false))
        .answers("reopenTicket", Map.of("reopenings", 3));
    aTicketInWork()
        .perform("resolve", Map.of("resolution", "new cable"))
        .fire("CatchEvent_WakeUpDue")
        .perform("reopen", Map.of("reason", "still broken"));
    assertThat(life.wholePath())
        .containsSubsequence(
            "SlaWatch/EndEvent_ClocksStopped",
            "ResolutionConfirmation/ThrowEvent_TicketOpenAgain",
            "SlaWatch/Gateway_WakeUpAwaited",
            "ResolutionConfirmation/UserTask_DecideOnReopening");
    life.answers("checkTargets", Map.of("slaOutcome", "breached", "isUpdateDue", false))
        .fire("CatchEvent_WakeUpDue");
    assertThat(life.steps()).contains("recordEscalation(trigger=breach, direction=up)");
  }

  @Test
  void shouldMoveOnTheLadderWithoutWordsWhenATimeIsBreached() {
    life.answers("checkTargets", Map.of("slaOutcome", "breached", "isUpdateDue", false));
    aTicketInWork().fire("CatchEvent_WakeUpDue");
    assertThat(life.steps())
        .contains("recordEscalation(trigger=breach, direction=up)", "moveToLevel(direction=up)");
  }

  @Test
  void shouldMoveDownTheLadderWhenTheReasonIsGiven() {
    aTicketInWork().perform("de-escalate", Map.of("reason", "easy"));
    assertThat(life.steps())
        .contains("recordEscalation(trigger=manual, direction=down, reason=easy)");
  }

  @Test
  void shouldHandAttemptAndReasonToTheLadderWhenAnAgentEscalates() {
    aTicketInWork().perform("escalate", Map.of("attempt", "restart", "reason", "no help"));
    assertThat(life.steps())
        .contains(
            "recordEscalation(trigger=manual, direction=up, attempt=restart, reason=no help)");
  }

  @Test
  void shouldHandTheQuestionToTheWaitWhenTheRequesterIsAsked() {
    aTicketInWork();
    life.answers(
            "expectAnswer", Map.of("askAgainAt", Date.from(Instant.parse("2026-03-05T09:00:00Z"))))
        .perform("wait-for-requester", Map.of("question", "which one?"));
    assertThat(life.steps()).contains("waitForRequester(question=which one?)");
  }
}
