package org.sportello.sla.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sportello.ticket.process.DiagramUnderTest;

class SlaWatchTest {

  private static final String WATCHING = "Gateway_WakeUpAwaited";

  @RegisterExtension
  static final DiagramUnderTest diagram = DiagramUnderTest.of("sla/SlaWatch").calling("Escalation");

  private static DiagramUnderTest aWatchThatFinds(String outcome, boolean isUpdateDue) {
    return diagram
        .answers("checkTargets", Map.of("slaOutcome", outcome, "isUpdateDue", isUpdateDue))
        .start()
        .isWaitingAt(WATCHING)
        .isDueAfter("CatchEvent_WakeUpDue", "PT1H");
  }

  @Test
  void shouldWatchOnWhenNoTimeIsUsedUp() {
    aWatchThatFinds("none", false).fire("CatchEvent_WakeUpDue").isWaitingAt(WATCHING);
    assertThat(diagram.steps()).containsExactly("checkTargets()");
  }

  @Test
  void shouldReadTheClocksAgainWhenTheyHaveChanged() {
    aWatchThatFinds("none", false).receives("sla.clockChanged").isWaitingAt(WATCHING);
    assertThat(diagram.steps()).isEmpty();
  }

  @Test
  void shouldWarnTheAssigneeWhenATimeIsAtRisk() {
    aWatchThatFinds("atRisk", false).fire("CatchEvent_WakeUpDue").isWaitingAt(WATCHING);
    assertThat(diagram.steps())
        .containsExactly("checkTargets()", "notifyStaff(audience=assignee, notice=time-at-risk)");
  }

  @Test
  void shouldEscalateAndTellTheTicketWhenATimeIsBreached() {
    aWatchThatFinds("breached", false)
        .fire("CatchEvent_WakeUpDue")
        .isWaitingAt("CallActivity_Escalation");
    assertThat(diagram.givenTo("Escalation"))
        .containsEntry("ticketId", DiagramUnderTest.TICKET)
        .containsEntry("trigger", "breach")
        .containsEntry("direction", "up");
    diagram.finish("Escalation").isWaitingAt(WATCHING);
    assertThat(diagram.steps())
        .containsExactly("checkTargets()", "sendMessage(ticket.movedToLevel)");
  }

  @Test
  void shouldAskForAnUpdateWhenOneIsDue() {
    aWatchThatFinds("none", true).fire("CatchEvent_WakeUpDue").isWaitingAt(WATCHING);
    assertThat(diagram.steps()).containsExactly("checkTargets()", "sendMessage(sla.updateDue)");
  }

  @Test
  void shouldEndWhenTheClocksAreStopped() {
    aWatchThatFinds("stopped", false)
        .fire("CatchEvent_WakeUpDue")
        .isEndedAt("EndEvent_ClocksStopped");
  }
}
