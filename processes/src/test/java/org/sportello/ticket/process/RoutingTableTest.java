package org.sportello.ticket.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RoutingTableTest {

  @RegisterExtension static final TableUnderTest table = TableUnderTest.of("Routing");

  private static VariableMap aRequest(String kind, boolean isRequesterKnown) {
    return Variables.putValue("requesterKnown", isRequesterKnown)
        .putValue("kind", kind)
        .putValue("product", null)
        .putValue("topic", null)
        .putValue("language", "it")
        .putValue("area", null);
  }

  @Test
  void shouldGoToSalesWhenTheRequestIsCommercial() {
    assertThat(table.decides(aRequest("commercial", true)))
        .containsEntry("team", "sales")
        .containsEntry("level", 1L);
  }

  @Test
  void shouldGoToTheFirstLevelWhenTheRequestIsTechnical() {
    assertThat(table.decides(aRequest("incident", true)))
        .containsEntry("team", "first-level")
        .containsEntry("level", 1L);
  }

  @Test
  void shouldDecideNothingWhenTheRequesterIsUnknown() {
    assertThat(table.decides(aRequest("commercial", false))).isNull();
  }
}
