package org.sportello.savedreply.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {

  @Test
  void shouldFillEveryPlaceWithWhatItSays() {
    assertThat(
            Placeholders.filled(
                "Dear {{requester.name}}, {{ requester.name }}: {{ticket.subject}}",
                Map.of("requester.name", "Carla", "ticket.subject", "cost $1 \\ {{agent.name}}")))
        .isEqualTo("Dear Carla, Carla: cost $1 \\ {{agent.name}}");
  }

  @Test
  void shouldNameWhatNobodyCouldFill() {
    assertThat(Placeholders.unknown("{{requester.name}} {{price}} {{}} {{price}}"))
        .containsExactly("price", "");
  }
}
