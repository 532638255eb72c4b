package org.sportello.ticket.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissingFactsTableTest {

  @RegisterExtension static final TableUnderTest table = TableUnderTest.of("MissingFacts");

  @ParameterizedTest
  @CsvSource({
    "incident, portal, ,       true",
    "incident, phone,  ,       true",
    "incident, portal, SERVER, false",
    "incident, mail,   ,       false",
    "question, portal, ,       false"
  })
  void shouldAskForTheProductWhenAnIncidentByFormOrPhoneNamesNone(
      String kind, String channel, String product, boolean areFactsMissing) {
    assertThat(
            table.decides(
                Variables.putValue("kind", kind)
                    .putValue("channel", channel)
                    .putValue("product", product)))
        .containsOnly(Map.entry("areFactsMissing", areFactsMissing));
  }
}
