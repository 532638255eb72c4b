package org.sportello.sla.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sportello.ticket.process.DiagramUnderTest;

class TimetableChangeTest {

  private static final String TELLING = "ServiceTask_TellWatches";

  @RegisterExtension
  static final DiagramUnderTest diagram = DiagramUnderTest.of("sla/TimetableChange");

  private static DiagramUnderTest aTimetableEntered() {
    return diagram
        .startBy("sla.timetableEntered", "calendar-milan", Map.of("calendar", "milan"))
        .isWaitingAt("CatchEvent_KnownEverywhere")
        .isDueAfter("CatchEvent_KnownEverywhere", "PT2M");
  }

  @Test
  void shouldTellAFewTicketsAfterTheOthersUntilNoneIsLeft() {
    diagram.answers("tellWatches", Map.of("lastTold", 17L, "isMore", true));
    aTimetableEntered().fire("CatchEvent_KnownEverywhere").isWaitingAt(TELLING).fire(TELLING);
    diagram.isWaitingAt(TELLING).answers("tellWatches", Map.of("lastTold", 17L, "isMore", false));
    diagram.fire(TELLING).isEndedAt("EndEvent_TicketsTold");
    assertThat(diagram.steps())
        .containsExactly("tellWatches(calendar=milan)", "tellWatches(calendar=milan, lastTold=17)");
  }
}
