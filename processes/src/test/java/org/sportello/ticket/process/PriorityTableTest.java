package org.sportello.ticket.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriorityTableTest {

  @RegisterExtension static final TableUnderTest table = TableUnderTest.of("Priority");

  @ParameterizedTest
  @CsvSource({
    "high,   high,   urgent",
    "high,   normal, high",
    "normal, high,   high",
    "low,    low,    low",
    "low,    normal, low",
    "normal, low,    low",
    "normal, normal, normal",
    "high,   low,    normal",
    "low,    high,   normal"
  })
  void shouldWeighHowManyAgainstHowSoonWhenATicketIsSorted(
      String impact, String urgency, String priority) {
    assertThat(
            table.decides(
                Variables.putValue("impact", impact)
                    .putValue("urgency", urgency)
                    .putValue("plan", "standard")
                    .putValue("product", null)))
        .containsOnly(Map.entry("priority", priority));
  }
}
