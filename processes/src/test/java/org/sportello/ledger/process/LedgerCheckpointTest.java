package org.sportello.ledger.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sportello.ticket.process.DiagramUnderTest;

class LedgerCheckpointTest {

  @RegisterExtension
  static final DiagramUnderTest diagram = DiagramUnderTest.of("ledger/LedgerCheckpoint");

  @Test
  void shouldSignACheckpointWhenFiveMinutesHavePassed() {
    diagram.isDueAfter("StartEvent_CheckpointDue", "PT5M").fire("StartEvent_CheckpointDue");
    diagram.hasPassed("StartEvent_CheckpointDue", "EndEvent_CheckpointSigned");
    assertThat(diagram.steps()).containsExactly("signCheckpoint()");
  }

  @Test
  void shouldBeDueAgainWhenItHasRun() {
    diagram.fire("StartEvent_CheckpointDue").fire("StartEvent_CheckpointDue");
    assertThat(diagram.steps()).containsExactly("signCheckpoint()", "signCheckpoint()");
  }
}
