package org.sportello.moving.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sportello.ticket.process.DiagramUnderTest;

class TicketMovingTest {

  private static final String MOVING = "ServiceTask_MoveTickets";

  @RegisterExtension
  static final DiagramUnderTest diagram = DiagramUnderTest.of("moving/TicketMoving");

  @Test
  void shouldMoveUntilNoTicketIsLeftWhenAskedFor() {
    diagram.start(Map.of("migrationId", 7L));
    diagram.answers("moveTickets", Map.of("hasMoreToMove", true)).fire(MOVING);
    diagram.answers("moveTickets", Map.of("hasMoreToMove", false)).fire(MOVING);
    diagram.hasPassed("Gateway_MoreToMove", "EndEvent_TicketsMoved");
    assertThat(diagram.steps())
        .containsExactly("moveTickets(migrationId=7)", "moveTickets(migrationId=7)");
  }
}
