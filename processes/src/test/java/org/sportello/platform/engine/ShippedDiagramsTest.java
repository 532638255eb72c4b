package org.sportello.platform.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ShippedDiagramsTest {

  private static DiagramSet set(String... namesAndContents) {
    DiagramSet set = DiagramSet.none();
    for (int i = 0; i < namesAndContents.length; i += 2) {
      set = set.with(namesAndContents[i], namesAndContents[i + 1].getBytes(UTF_8));
    }
    return set;
  }

  private static Map<String, String> merged(
      DiagramSet shipped, DiagramSet deployed, DiagramSet shippedBefore) {
    return ShippedDiagrams.merge(shipped, deployed, shippedBefore.hashes()).hashes();
  }

  @Test
  void shouldDeployWhatIsShippedWhenNothingIsDeployed() {
    DiagramSet shipped = set("a.bpmn", "1", "b.bpmn", "1");
    assertThat(merged(shipped, set(), set())).isEqualTo(shipped.hashes());
  }

  @Test
  void shouldFollowTheShippedFileWhenTheOwnerHasNotChangedIt() {
    assertThat(merged(set("a.bpmn", "2"), set("a.bpmn", "1"), set("a.bpmn", "1")))
        .isEqualTo(set("a.bpmn", "2").hashes());
  }

  @Test
  void shouldKeepTheOwnersFileWhenBothHaveChangedIt() {
    assertThat(
            merged(
                set("a.bpmn", "2", "b.bpmn", "2"),
                set("a.bpmn", "owner", "b.bpmn", "1"),
                set("a.bpmn", "1", "b.bpmn", "1")))
        .isEqualTo(set("a.bpmn", "owner", "b.bpmn", "2").hashes());
  }

  @Test
  void shouldKeepAFileThatTheOwnerAddedAndDropOneThatIsNoLongerShipped() {
    assertThat(
            merged(
                set("a.bpmn", "1"),
                set("a.bpmn", "1", "gone.bpmn", "1", "owner/own.bpmn", "1"),
                set("a.bpmn", "1", "gone.bpmn", "1")))
        .isEqualTo(set("a.bpmn", "1", "owner/own.bpmn", "1").hashes());
  }

  @Test
  void shouldListEveryDiagramInTheIndexWhenTheModuleIsBuilt() {
    assertThat(DiagramSet.shipped().resources()).containsKey("ticket/TicketLifecycle.bpmn");
  }
}
