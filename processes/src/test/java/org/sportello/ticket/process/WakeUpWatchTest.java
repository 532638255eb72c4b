package org.sportello.ticket.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WakeUpWatchTest {

  @RegisterExtension
  static final DiagramUnderTest diagram = DiagramUnderTest.of("ticket/WakeUpWatch");

  @Test
  void shouldCountForgottenTicketsWhenAQuarterOfAnHourHasPassed() {
    diagram.isDueAfter("StartEvent_CheckDue", "PT15M").fire("StartEvent_CheckDue");
    diagram.hasPassed("StartEvent_CheckDue", "EndEvent_TicketsCounted");
    assertThat(diagram.steps()).containsExactly("countTicketsWithoutWakeUp()");
  }

  @Test
  void shouldBeDueAgainWhenItHasRun() {
    diagram.fire("StartEvent_CheckDue").fire("StartEvent_CheckDue");
    assertThat(diagram.steps())
        .containsExactly("countTicketsWithoutWakeUp()", "countTicketsWithoutWakeUp()");
  }
}
