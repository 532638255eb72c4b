package org.sportello.ticket.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketLifecycleTest {

  private static final String WATCH = "CallActivity_SlaWatch";

  @RegisterExtension
  static final DiagramUnderTest diagram =
      DiagramUnderTest.of("ticket/TicketLifecycle")
          .calling(
              "Intake",
              "Triage",
              "SlaWatch",
              "Handling",
              "ResolutionConfirmation",
              "AutoClose",
              "SatisfactionSurvey");

  private static DiagramUnderTest anAcceptedTicket() {
    return diagram
        .start()
        .isWaitingAt("CallActivity_Intake")
        .finish("Intake", Map.of("isEntitled", true));
  }

  private static DiagramUnderTest aSolvedTicket() {
    return anAcceptedTicket()
        .isWaitingAt("CallActivity_Triage", WATCH)
        .finish("Triage")
        .isWaitingAt("CallActivity_Handling", WATCH)
        .finish("Handling")
        .isWaitingAt("CallActivity_ResolutionConfirmation", WATCH);
  }

  private static void surveyEndsTheLife() {
    diagram
        .isWaitingAt("CallActivity_SatisfactionSurvey")
        .finish("SatisfactionSurvey")
        .isEndedAt("EndEvent_TicketLifeOver");
  }

  @Test
  void shouldEndWhenTheRequestIsRefused() {
    diagram
        .start()
        .isWaitingAt("CallActivity_Intake")
        .finish("Intake", Map.of("isEntitled", false))
        .isEndedAt("EndEvent_RequestRefused");
    assertThat(diagram.steps()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Intake", "Triage", "SlaWatch", "Handling", "ResolutionConfirmation"})
  void shouldTellEveryDiagramItsTicketWhenItIsCalled(String called) {
    diagram.start();
    if (!called.equals("Intake")) {
      diagram.finish("Intake", Map.of("isEntitled", true));
    }
    if (called.equals("Handling") || called.equals("ResolutionConfirmation")) {
      diagram.finish("Triage");
    }
    if (called.equals("ResolutionConfirmation")) {
      diagram.finish("Handling");
    }
    assertThat(diagram.givenTo(called))
        .containsExactlyEntriesOf(Map.of("ticketId", DiagramUnderTest.TICKET));
  }

  @Test
  void shouldSortTheTicketBeforeItsTimesAreWatchedWhenWorkBegins() {
    anAcceptedTicket().hasPassed("CallActivity_Triage", WATCH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"confirmed", "confirmed-by-staff"})
  void shouldCloseAsConfirmedWhenTheSolutionIsAccepted(String outcome) {
    aSolvedTicket()
        .finish("ResolutionConfirmation", Map.of("confirmationOutcome", outcome))
        .hasPassed("EndEvent_TicketConfirmed");
    assertThat(diagram.steps()).containsExactly("closeTicket(closureKind=" + outcome + ")");
    surveyEndsTheLife();
  }

  @Test
  void shouldCloseExOfficioWhenNobodyAnswers() {
    aSolvedTicket()
        .finish("ResolutionConfirmation", Map.of("confirmationOutcome", "no-answer"))
        .isWaitingAt("CallActivity_AutoClose", WATCH)
        .finish("AutoClose")
        .hasPassed("EndEvent_TicketClosedExOfficio");
    surveyEndsTheLife();
  }

  @Test
  void shouldBeWatchedFromTheReopeningOnAndHandledAgain() {
    aSolvedTicket()
        .finish("SlaWatch")
        .isWaitingAt("CallActivity_ResolutionConfirmation")
        .receives("ticket.reopened")
        .isWaitingAt("CallActivity_ResolutionConfirmation", WATCH)
        .finish("ResolutionConfirmation", Map.of("confirmationOutcome", "reopened"))
        .isWaitingAt("CallActivity_Handling", WATCH);
  }

  @Test
  void shouldGoOnWhenTheWatchIsOver() {
    anAcceptedTicket()
        .isWaitingAt("CallActivity_Triage", WATCH)
        .finish("SlaWatch")
        .isWaitingAt("CallActivity_Triage")
        .hasPassed("EndEvent_WatchOver");
  }

  @Test
  void shouldCloseAsCancelledWhenTheTicketIsCancelled() {
    anAcceptedTicket()
        .isWaitingAt("CallActivity_Triage", WATCH)
        .perform("cancel", Map.of("reason", "found it"))
        .isEndedAt("EndEvent_TicketCancelled");
    assertThat(diagram.steps())
        .containsExactly("closeTicket(closureKind=cancelled, reason=found it)");
  }

  private static DiagramUnderTest aMergedTicket() {
    return aSolvedTicket()
        .receives("ticket.mergedAsDuplicate", Map.of("original", "SP-2026-000007"))
        .isWaitingAt("Gateway_MergingMayBeUndone");
  }

  @Test
  void shouldCloseAsDuplicateWhenTheTicketIsMerged() {
    aMergedTicket()
        .isDueAfter("CatchEvent_MergingFinal", "P30D")
        .fire("CatchEvent_MergingFinal")
        .isEndedAt("EndEvent_TicketMerged");
    assertThat(diagram.steps())
        .containsExactly(
            "joinOriginal()",
            "closeTicket(closureKind=duplicate)",
            "sendEmail(template=merged, details=SP-2026-000007)");
  }

  @Test
  void shouldGoOnWhereItWasWhenTheMergingIsUndone() {
    aMergedTicket();
    diagram
        .given("sorted", true)
        .perform("separate")
        .isWaitingAt("CallActivity_Handling", WATCH)
        .hasPassed("ServiceTask_TakeUpAgain", "Gateway_SortedAlready", "CallActivity_Handling");
    assertThat(diagram.steps()).endsWith("takeUpAgain()");
  }

  @Test
  void shouldBeSortedFirstWhenItWasMergedBeforeThat() {
    anAcceptedTicket()
        .isWaitingAt("CallActivity_Triage", WATCH)
        .receives("ticket.mergedAsDuplicate", Map.of("original", "SP-2026-000007"))
        .perform("separate")
        .isWaitingAt("CallActivity_Triage", WATCH);
  }
}
