package org.sportello.ticket.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RequesterWaitTest {

  private static final String WAITS = "expectAnswer(period=P3D)";

  @RegisterExtension
  static final DiagramUnderTest diagram = DiagramUnderTest.of("ticket/RequesterWait");

  private static DiagramUnderTest aWaitingTicket() {
    return diagram
        .answers(
            "expectAnswer", Map.of("askAgainAt", Date.from(Instant.parse("2026-03-05T09:00:00Z"))))
        .start(Map.of("question", "which one?"))
        .isWaitingAt("Gateway_AnswerAwaited")
        .isDueAfter("CatchEvent_ReminderDue", "P3D");
  }

  @Test
  void shouldResumeWorkWhenTheRequesterReplies() {
    aWaitingTicket().receives("ticket.requesterReplied").isEndedAt("EndEvent_WaitOver");
    assertThat(diagram.steps())
        .containsExactly("waitForRequester(question=which one?)", WAITS, "resumeWork()");
  }

  @Test
  void shouldResumeWorkWhenTheAssigneeNeedsNoAnswerAnyMore() {
    aWaitingTicket().perform("resume").isEndedAt("EndEvent_WaitOver");
    assertThat(diagram.steps()).endsWith("resumeWork()");
  }

  @Test
  void shouldRemindTheRequesterAndWaitOnWhenTheAnswerIsOverdue() {
    aWaitingTicket().fire("CatchEvent_ReminderDue").isWaitingAt("Gateway_AnswerAwaited");
    assertThat(diagram.steps()).endsWith("sendEmail(template=reminder)", WAITS);
  }

  @Test
  void shouldTellTheAssigneeAndResumeWhenTwoRemindersDidNotHelp() {
    aWaitingTicket()
        .fire("CatchEvent_ReminderDue")
        .isWaitingAt("Gateway_AnswerAwaited")
        .fire("CatchEvent_ReminderDue")
        .isWaitingAt("Gateway_AnswerAwaited")
        .fire("CatchEvent_ReminderDue")
        .isEndedAt("EndEvent_WaitOver");
    assertThat(diagram.steps())
        .containsExactly(
            "waitForRequester(question=which one?)",
            WAITS,
            "sendEmail(template=reminder)",
            WAITS,
            "sendEmail(template=reminder)",
            WAITS,
            "notifyStaff(audience=assignee, notice=requester-silent)",
            "resumeWork()");
  }
}
