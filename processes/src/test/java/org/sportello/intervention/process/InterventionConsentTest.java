package org.sportello.intervention.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sportello.ticket.process.DiagramUnderTest;

class InterventionConsentTest {

  private static final String WAITING = "Gateway_DecisionAwaited";
  private static final String OVER = "CatchEvent_TimeToDecideOver";

  @RegisterExtension
  static final DiagramUnderTest diagram = DiagramUnderTest.of("intervention/InterventionConsent");

  @Test
  void shouldEndWhenSomebodyHasDecided() {
    diagram.start(Map.of("interventionId", 7L)).isWaitingAt(WAITING);
    diagram.receives("intervention.decided").isEndedAt("EndEvent_InterventionDecided");
    assertThat(diagram.steps()).isEmpty();
  }

  @Test
  void shouldLapseWhenNobodyDecidesWithinTwoDays() {
    diagram.start(Map.of("interventionId", 7L)).isDueAfter(OVER, "P2D");
    diagram.fire(OVER).isEndedAt("EndEvent_InterventionLapsed");
    assertThat(diagram.steps()).containsExactly("lapseIntervention(interventionId=7)");
  }
}
