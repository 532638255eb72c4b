package org.sportello.ticket.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AutoCloseTest {

  @RegisterExtension
  static final DiagramUnderTest diagram = DiagramUnderTest.of("ticket/AutoClose");

  @Test
  void shouldCloseExOfficioAndSayItWhenTheRequesterDoesNotAnswer() {
    diagram.start().isEndedAt("EndEvent_TicketClosed");
    assertThat(diagram.steps())
        .containsExactly(
            "closeTicket(closureKind=ex-officio)", "sendEmail(template=closed-ex-officio)");
  }
}
