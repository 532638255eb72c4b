package org.sportello.privacy.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sportello.ticket.process.DiagramUnderTest;

class RetentionTest {

  private static final String DESTROYING = "ServiceTask_DestroyTooOld";

  @RegisterExtension
  static final DiagramUnderTest diagram = DiagramUnderTest.of("privacy/Retention");

  @Test
  void shouldDestroyUntilNothingIsTooOldWhenADayHasPassed() {
    diagram.isDueAfter("StartEvent_RetentionDue", "P1D").fire("StartEvent_RetentionDue");
    diagram.answers("applyRetention", Map.of("hasMoreTooOld", true)).fire(DESTROYING);
    diagram.answers("applyRetention", Map.of("hasMoreTooOld", false)).fire(DESTROYING);
    diagram.hasPassed("Gateway_MoreTooOld", "EndEvent_NothingTooOld");
    assertThat(diagram.steps()).containsExactly("applyRetention()", "applyRetention()");
  }
}
