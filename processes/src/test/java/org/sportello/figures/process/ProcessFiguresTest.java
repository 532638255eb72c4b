package org.sportello.figures.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sportello.ticket.process.DiagramUnderTest;

class ProcessFiguresTest {

  private static final String COUNTING = "ServiceTask_CountFigures";

  @RegisterExtension
  static final DiagramUnderTest diagram = DiagramUnderTest.of("figures/ProcessFigures");

  @Test
  void shouldCountUntilNothingIsLeftWhenFiveMinutesHavePassed() {
    diagram.isDueAfter("StartEvent_CountingDue", "PT5M").fire("StartEvent_CountingDue");
    diagram.answers("countFigures", Map.of("hasMoreToCount", true)).fire(COUNTING);
    diagram.answers("countFigures", Map.of("hasMoreToCount", false)).fire(COUNTING);
    diagram.hasPassed("Gateway_MoreToCount", "EndEvent_FiguresCounted");
    assertThat(diagram.steps()).containsExactly("countFigures()", "countFigures()");
  }
}
