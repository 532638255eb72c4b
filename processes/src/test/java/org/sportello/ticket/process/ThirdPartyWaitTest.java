package org.sportello.ticket.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ThirdPartyWaitTest {

  private static final Date DUE = Date.from(Instant.parse("2026-03-05T00:00:00Z"));
  private static final Date FIRST_CHASE = Date.from(Instant.parse("2026-03-05T09:00:00Z"));
  private static final Date NEXT_CHASE = Date.from(Instant.parse("2026-03-06T09:00:00Z"));

  @RegisterExtension
  static final DiagramUnderTest diagram = DiagramUnderTest.of("ticket/ThirdPartyWait");

  private static DiagramUnderTest aWaitingTicket() {
    return diagram
        .answers("startThirdPartyWait", Map.of("chaseAt", FIRST_CHASE))
        .answers("chaseThirdParty", Map.of("chaseAt", NEXT_CHASE))
        .start(Map.of("supplier", "ACME", "supplierReference", "A-1", "dueDate", DUE))
        .isWaitingAt("Gateway_AnswerAwaited");
  }

  @Test
  void shouldTellTheRequesterWhenTheWaitBegins() {
    aWaitingTicket();
    assertThat(diagram.steps())
        .containsExactly(
            "startThirdPartyWait(supplier=ACME, supplierReference=A-1,"
                + " dueDate=2026-03-05T00:00:00Z)",
            "sendEmail(template=waiting-for-third-party)");
  }

  @Test
  void shouldResumeWorkWhenTheThirdPartyAnswers() {
    aWaitingTicket()
        .perform("third-party-answered", Map.of("answer", "patched"))
        .isEndedAt("EndEvent_WaitOver");
    assertThat(diagram.steps()).endsWith("recordThirdPartyAnswer(answer=patched)", "resumeWork()");
  }

  @Test
  void shouldPressTheThirdPartyAndWaitOnWhenTheAnswerIsOverdue() {
    aWaitingTicket()
        .isDueAfter("CatchEvent_AnswerOverdue", "P3D")
        .fire("CatchEvent_AnswerOverdue")
        .isWaitingAt("Gateway_AnswerAwaited")
        .isDueAfter("CatchEvent_AnswerOverdue", "P4D");
    assertThat(diagram.steps())
        .endsWith("chaseThirdParty()", "notifyStaff(audience=assignee, notice=third-party-silent)");
  }

  @Test
  void shouldGiveItToTheSupervisorWhenPressingThreeTimesDidNotHelp() {
    aWaitingTicket();
    for (int chase = 1; chase <= 3; chase++) {
      diagram.fire("CatchEvent_AnswerOverdue").isWaitingAt("Gateway_AnswerAwaited");
    }
    diagram.fire("CatchEvent_AnswerOverdue").isEndedAt("EndEvent_WaitOver");
    assertThat(diagram.steps()).filteredOn("chaseThirdParty()"::equals).hasSize(3);
    assertThat(diagram.steps())
        .endsWith("notifyStaff(audience=supervisor, notice=third-party-silent)", "resumeWork()");
  }
}
