package org.sportello.ticket.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntitlementTableTest {

  @RegisterExtension static final TableUnderTest table = TableUnderTest.of("Entitlement");

  @ParameterizedTest
  @CsvSource({
    "false, incident,   false, false, true",
    "true,  commercial, false, false, true",
    "true,  incident,   false, true,  false",
    "true,  incident,   true,  false, false",
    "true,  incident,   true,  true,  true"
  })
  void shouldCoverWhatTheContractSaysWhenTheRequesterIsKnown(
      boolean isRequesterKnown,
      String kind,
      boolean isChannelCovered,
      boolean isKindCovered,
      boolean isEntitled) {
    assertThat(
            table.decides(
                Variables.putValue("requesterKnown", isRequesterKnown)
                    .putValue("kind", kind)
                    .putValue("plan", "standard")
                    .putValue("channelCovered", isChannelCovered)
                    .putValue("kindCovered", isKindCovered)))
        .containsOnly(Map.entry("isEntitled", isEntitled));
  }
}
