package org.sportello.ticket.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EscalationTest {

  @RegisterExtension
  static final DiagramUnderTest diagram = DiagramUnderTest.of("ticket/Escalation");

  private static Map<String, Object> byHand(String direction) {
    return Map.of(
        "trigger", "manual", "direction", direction, "attempt", "restart", "reason", "no");
  }

  private static Map<String, Object> asBreached() {
    return Map.of("trigger", "breach", "direction", "up");
  }

  @Test
  void shouldMoveToTheNextLevelWhenAnAgentAsksForIt() {
    diagram.start(byHand("up")).isEndedAt("EndEvent_TicketMoved");
    assertThat(diagram.steps())
        .containsExactly(
            "recordEscalation(trigger=manual, direction=up, attempt=restart, reason=no)",
            "moveToLevel(direction=up)",
            "notifyStaff(audience=team, notice=ticket-moved)");
  }

  @Test
  void shouldTellTheSupervisorWhenATimeWasBreached() {
    diagram.start(asBreached()).isEndedAt("EndEvent_SupervisorNotified");
    assertThat(diagram.steps())
        .containsExactly(
            "recordEscalation(trigger=breach, direction=up)",
            "moveToLevel(direction=up)",
            "notifyStaff(audience=team, notice=ticket-moved)",
            "notifyStaff(audience=supervisor, notice=time-breached)");
  }

  @Test
  void shouldTellTheSupervisorAndMoveNothingWhenTheLadderEnds() {
    diagram.given("levelExists", false).start(asBreached()).isEndedAt("EndEvent_NoFurtherLevel");
    assertThat(diagram.steps())
        .containsExactly(
            "recordEscalation(trigger=breach, direction=up)",
            "notifyStaff(audience=supervisor, notice=no-further-level)");
  }
}
