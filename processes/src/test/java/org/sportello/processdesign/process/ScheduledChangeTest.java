package org.sportello.processdesign.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sportello.ticket.process.DiagramUnderTest;

class ScheduledChangeTest {

  private static final String DATE = "CatchEvent_DateOfEffect";

  @RegisterExtension
  static final DiagramUnderTest diagram = DiagramUnderTest.of("processdesign/ScheduledChange");

  @Test
  void shouldPutTheChangeIntoForceWhenItsDateHasCome() {
    Date date = Date.from(ClockUtil.getCurrentTime().toInstant().plus(Duration.ofDays(10)));
    diagram.start(Map.of("proposal", 7L, "effectiveAt", date));
    diagram.isWaitingAt(DATE).isDueAfter(DATE, "P10D").fire(DATE);
    diagram.fire("ServiceTask_PutIntoForce").isEndedAt("EndEvent_ChangeDone");
    assertThat(diagram.steps()).hasSize(1).first().asString().startsWith("putIntoForce(");
  }
}
