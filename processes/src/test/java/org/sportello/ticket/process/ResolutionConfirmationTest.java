package org.sportello.ticket.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ResolutionConfirmationTest {

  @RegisterExtension
  static final DiagramUnderTest diagram =
      DiagramUnderTest.of("ticket/ResolutionConfirmation").calling("Escalation");

  private static DiagramUnderTest aSolvedTicketReopened(int times) {
    return diagram
        .answers("reopenTicket", Map.of("reopenings", times))
        .start()
        .isWaitingAt("Gateway_AnswerAwaited");
  }

  private static DiagramUnderTest aTicketReopenedTooOften() {
    return aSolvedTicketReopened(3)
        .receives("ticket.requesterReplied")
        .isWaitingAt("UserTask_DecideOnReopening");
  }

  @Test
  void shouldAnnounceTheDeadlineWhenTheTicketIsSolved() {
    aSolvedTicketReopened(0);
    assertThat(diagram.steps()).containsExactly("sendEmail(template=solved, deadline=PT48H)");
  }

  @Test
  void shouldEndUnansweredWhenTheGracePeriodIsOver() {
    aSolvedTicketReopened(0)
        .isDueAfter("CatchEvent_GracePeriodOver", "PT48H")
        .fire("CatchEvent_GracePeriodOver")
        .isEndedAt("EndEvent_NoAnswer");
    assertThat(diagram.left()).containsEntry("confirmationOutcome", "no-answer");
  }

  @Test
  void shouldEndConfirmedWhenTheRequesterConfirms() {
    aSolvedTicketReopened(0).perform("confirm").isEndedAt("EndEvent_SolutionConfirmed");
    assertThat(diagram.left()).containsEntry("confirmationOutcome", "confirmed");
  }

  @Test
  void shouldEndConfirmedByStaffWhenStaffCloses() {
    aSolvedTicketReopened(0)
        .perform("close", Map.of("reason", "said so on the phone"))
        .isEndedAt("EndEvent_ClosedByStaff");
    assertThat(diagram.left()).containsEntry("confirmationOutcome", "confirmed-by-staff");
  }

  @Test
  void shouldReopenWhenTheRequesterAsksForIt() {
    aSolvedTicketReopened(1)
        .perform("reopen", Map.of("reason", "again"))
        .isEndedAt("EndEvent_TicketReopened");
    assertThat(diagram.left()).containsEntry("confirmationOutcome", "reopened");
    assertThat(diagram.steps()).endsWith("reopenTicket()", "sendMessage(ticket.reopened)");
  }

  @Test
  void shouldReopenWhenTheRequesterReplies() {
    aSolvedTicketReopened(2)
        .receives("ticket.requesterReplied")
        .isEndedAt("EndEvent_TicketReopened");
    assertThat(diagram.left()).containsEntry("confirmationOutcome", "reopened");
    assertThat(diagram.steps()).endsWith("reopenTicket()", "sendMessage(ticket.reopened)");
  }

  @Test
  void shouldTellThatItIsOpenAgainBeforeTheSupervisorDecides() {
    aTicketReopenedTooOften();
    assertThat(diagram.steps()).endsWith("sendMessage(ticket.reopened)");
  }

  @Test
  void shouldGoOnWithTheSameTechnicianWhenTheSupervisorDecidesSo() {
    aTicketReopenedTooOften()
        .perform("decide-on-reopening", Map.of("decision", "same-technician"))
        .isEndedAt("EndEvent_TicketReopened");
    assertThat(diagram.left()).containsEntry("confirmationOutcome", "reopened");
  }

  @Test
  void shouldMoveUpTheLadderWhenTheSupervisorDecidesSo() {
    aTicketReopenedTooOften()
        .perform("decide-on-reopening", Map.of("decision", "next-level"))
        .isWaitingAt("CallActivity_Escalation");
    assertThat(diagram.givenTo("Escalation"))
        .containsEntry("trigger", "reopened")
        .containsEntry("direction", "up");
    diagram.finish("Escalation").isEndedAt("EndEvent_TicketReopened");
    assertThat(diagram.left()).containsEntry("confirmationOutcome", "reopened");
  }

  @Test
  void shouldMoveUpTheLadderWhenTheSupervisorDoesNotDecide() {
    aTicketReopenedTooOften()
        .isDueAfter("BoundaryEvent_DecisionOverdue", "P1D")
        .fire("BoundaryEvent_DecisionOverdue")
        .isWaitingAt("CallActivity_Escalation")
        .finish("Escalation")
        .isEndedAt("EndEvent_TicketReopened");
    assertThat(diagram.left()).containsEntry("confirmationOutcome", "reopened");
  }
}
