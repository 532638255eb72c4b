package org.sportello.ticket.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HandlingTest {

  private static final String TAKE = "UserTask_TakeInCharge";
  private static final String WORK = "UserTask_WorkOnTicket";
  private static final String UPDATE = "UserTask_SendInterimUpdate";

  @RegisterExtension
  static final DiagramUnderTest diagram =
      DiagramUnderTest.of("ticket/Handling")
          .calling("Escalation", "RequesterWait", "ThirdPartyWait")
          .deciding("Priority");

  private static DiagramUnderTest aTicketInWork() {
    return diagram.given("inCharge", true).start().isWaitingAt(WORK);
  }

  @Test
  void shouldSendTheFirstMailWhenTheTicketIsTakenForTheFirstTime() {
    diagram
        .answers("takeInCharge", Map.of("isFirstTake", true))
        .start()
        .isWaitingAt(TAKE)
        .perform("take")
        .isWaitingAt(WORK);
    assertThat(diagram.steps())
        .containsExactly("takeInCharge()", "sendEmail(template=taken-in-charge)");
  }

  @Test
  void shouldSendNoMailWhenTheTicketWasTakenBefore() {
    diagram
        .answers("takeInCharge", Map.of("isFirstTake", false))
        .start()
        .isWaitingAt(TAKE)
        .perform("take")
        .isWaitingAt(WORK);
    assertThat(diagram.steps()).containsExactly("takeInCharge()");
  }

  @Test
  void shouldEndWhenTheTicketIsResolved() {
    aTicketInWork()
        .perform("resolve", Map.of("resolution", "new cable"))
        .isEndedAt("EndEvent_TicketSolved");
    assertThat(diagram.steps()).containsExactly("resolveTicket(resolution=new cable)");
  }

  @Test
  void shouldAssignAndStillWaitWhenAnAssigneeIsNamedBeforeTheTake() {
    diagram
        .start()
        .isWaitingAt(TAKE)
        .perform("assign", Map.of("assignee", "luca", "note", "yours"))
        .isWaitingAt(TAKE)
        .hasPassed("EndEvent_AssignedBeforeTake");
    assertThat(diagram.steps()).containsExactly("assignTicket(assignee=luca, note=yours)");
  }

  @Test
  void shouldRemindTheTeamWhenNobodyTakesTheTicket() {
    diagram
        .start()
        .isWaitingAt(TAKE)
        .isDueAfter("BoundaryEvent_TakeReminderDue", "PT4H")
        .fire("BoundaryEvent_TakeReminderDue")
        .isWaitingAt(TAKE)
        .hasPassed("EndEvent_TeamReminded");
    assertThat(diagram.steps()).containsExactly("notifyStaff(audience=team, notice=take-waiting)");
  }

  @Test
  void shouldWaitForTheNextLevelsTakeWhenTheTicketIsEscalated() {
    aTicketInWork()
        .perform("escalate", Map.of("attempt", "restart", "reason", "no help"))
        .isWaitingAt("CallActivity_Escalation");
    assertThat(diagram.givenTo("Escalation"))
        .containsEntry("ticketId", DiagramUnderTest.TICKET)
        .containsEntry("trigger", "manual")
        .containsEntry("direction", "up");
    diagram.finish("Escalation").isWaitingAt(TAKE);
  }

  @Test
  void shouldWaitForTheOtherLevelsTakeWhenTheTicketIsDeEscalated() {
    aTicketInWork()
        .perform("de-escalate", Map.of("reason", "easy"))
        .isWaitingAt("CallActivity_DeEscalation");
    assertThat(diagram.givenTo("Escalation"))
        .containsEntry("trigger", "manual")
        .containsEntry("direction", "down");
    diagram.finish("Escalation").isWaitingAt(TAKE);
  }

  @Test
  void shouldWaitForTheNextLevelsTakeWhenABreachMovedTheTicket() {
    aTicketInWork().receives("ticket.movedToLevel").isWaitingAt(TAKE);
  }

  @Test
  void shouldGoOnWorkingWhenTheRequesterHasAnswered() {
    aTicketInWork()
        .perform("wait-for-requester", Map.of("question", "which one?"))
        .isWaitingAt("CallActivity_RequesterWait");
    assertThat(diagram.givenTo("RequesterWait")).containsEntry("ticketId", DiagramUnderTest.TICKET);
    diagram.finish("RequesterWait").isWaitingAt(WORK);
  }

  @Test
  void shouldGoOnWorkingWhenTheThirdPartyHasAnswered() {
    aTicketInWork()
        .perform("wait-for-third-party", Map.of("supplier", "ACME", "dueDate", "2026-03-05"))
        .isWaitingAt("CallActivity_ThirdPartyWait");
    assertThat(diagram.givenTo("ThirdPartyWait"))
        .containsEntry("ticketId", DiagramUnderTest.TICKET)
        .containsEntry("dueDate", Date.from(Instant.parse("2026-03-05T00:00:00Z")));
    diagram.finish("ThirdPartyWait").isWaitingAt(WORK);
  }

  @Test
  void shouldAssignAndGoOnWhenAnAssigneeIsNamedDuringWork() {
    aTicketInWork()
        .perform("assign", Map.of("assignee", "luca"))
        .isWaitingAt(WORK)
        .hasPassed("EndEvent_AssignedDuringWork");
    assertThat(diagram.steps()).containsExactly("assignTicket(assignee=luca)");
  }

  @Test
  void shouldRemindTheAssigneeWhenNothingIsDone() {
    aTicketInWork()
        .isDueAfter("BoundaryEvent_NoProgress", "P3D")
        .fire("BoundaryEvent_NoProgress")
        .isWaitingAt(WORK)
        .hasPassed("EndEvent_AssigneeReminded");
    assertThat(diagram.steps())
        .containsExactly("notifyStaff(audience=assignee, notice=no-progress)");
  }

  @Test
  void shouldSendTheInterimUpdateWhenTheAssigneeDoesSo() {
    aTicketInWork()
        .receives("sla.updateDue")
        .isWaitingAt(WORK, UPDATE)
        .perform("send-interim-update", Map.of("body", "still at it"))
        .isWaitingAt(WORK)
        .hasPassed("EndEvent_UpdateSent");
    assertThat(diagram.steps()).containsExactly("replyToRequester(body=still at it)");
  }

  @Test
  void shouldWithdrawTheInterimUpdateWhenItIsObsolete() {
    aTicketInWork()
        .receives("sla.updateDue")
        .isWaitingAt(WORK, UPDATE)
        .isDueAfter("BoundaryEvent_UpdateObsolete", "PT24H")
        .fire("BoundaryEvent_UpdateObsolete")
        .isWaitingAt(WORK)
        .hasPassed("EndEvent_UpdateWithdrawn");
    assertThat(diagram.steps()).isEmpty();
  }

  @Test
  void shouldEndWithTheUpdateUnsentWhenTheTicketIsResolvedMeanwhile() {
    aTicketInWork()
        .receives("sla.updateDue")
        .isWaitingAt(WORK, UPDATE)
        .perform("resolve", Map.of("resolution", "done"))
        .isEndedAt("EndEvent_TicketSolved");
  }

  @Test
  void shouldSetThePriorityThatTheTableDecidesWhenTheFactsAreCorrected() {
    aTicketInWork()
        .given("impact", "high")
        .given("urgency", "high")
        .perform("reclassify", Map.of("impact", "high", "urgency", "high", "reason", "all stand"))
        .isWaitingAt(WORK)
        .hasPassed("EndEvent_ClassificationCorrected");
    assertThat(diagram.steps())
        .containsExactly(
            "applyTriage(impact=high, urgency=high, reason=all stand)",
            "setPriority(priority=urgent)");
  }

  @Test
  void shouldSetTheChosenPriorityWhenOneIsChosen() {
    diagram
        .start()
        .isWaitingAt(TAKE)
        .perform("reclassify", Map.of("priority", "high", "reason", "promised"))
        .isWaitingAt(TAKE)
        .hasPassed("EndEvent_ClassificationCorrected");
    assertThat(diagram.steps())
        .containsExactly("applyTriage(reason=promised)", "setPriority(priority=high)");
  }

  @Test
  void shouldForgetAnEarlierChoiceWhenTheFactsAreCorrectedAgain() {
    aTicketInWork()
        .perform("reclassify", Map.of("priority", "high", "reason", "promised"))
        .perform("reclassify", Map.of("kind", "question", "reason", "no incident"))
        .isWaitingAt(WORK)
        .hasPassed("EndEvent_ClassificationCorrected", "EndEvent_ClassificationCorrected");
    assertThat(diagram.steps())
        .endsWith("applyTriage(kind=question, reason=no incident)", "setPriority(priority=normal)");
  }

  @Test
  void shouldCorrectTheFactsWhenAThirdPartyIsWaitedFor() {
    aTicketInWork()
        .perform("wait-for-third-party", Map.of("supplier", "ACME", "dueDate", "2026-03-05"))
        .perform("reclassify", Map.of("priority", "low", "reason", "no hurry"))
        .isWaitingAt("CallActivity_ThirdPartyWait");
    assertThat(diagram.steps()).endsWith("setPriority(priority=low)");
  }

  @Test
  void shouldGoToAnotherTeamAndBeTakenThereWhenOneIsChosen() {
    aTicketInWork()
        .perform("reclassify", Map.of("kind", "commercial", "team", "sales", "reason", "an offer"))
        .isWaitingAt(TAKE)
        .hasPassed("EndEvent_TicketWithOtherTeam", "BoundaryEvent_TicketMoved");
    assertThat(diagram.steps())
        .containsSubsequence(
            "applyTriage(kind=commercial, reason=an offer)",
            "routeTicket(team=sales)",
            "assignTicket()",
            "sendMessage(ticket.movedToLevel)");
  }
}
