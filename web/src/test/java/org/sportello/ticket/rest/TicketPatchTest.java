package org.sportello.ticket.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.sportello.platform.failure.InvalidInput.FieldError;
import org.sportello.platform.rest.ProblemException;
import org.sportello.ticket.application.AmendingTickets.Wording;

class TicketPatchTest {
  private static final Wording PRESENT = new Wording("Old", "{\"room\":\"12\",\"rack\":{\"u\":3}}");

  private static TicketPatch patch(String json) {
    return TicketPatch.of(Json.createReader(new StringReader(json)).readObject());
  }

  @Test
  void shouldLeaveAloneWhatItDoesNotName() {
    assertThat(patch("{\"subject\":\"New\"}").applied(PRESENT))
        .isEqualTo(new Wording("New", PRESENT.custom()));
  }

  @Test
  void shouldMergeObjectsAndRemoveNullsWhenItSaysSo() {
    assertThat(patch("{\"custom\":{\"room\":null,\"rack\":{\"row\":1}}}").applied(PRESENT))
        .isEqualTo(new Wording("Old", "{\"rack\":{\"u\":3,\"row\":1}}"));
    assertThat(patch("{\"custom\":null}").applied(PRESENT)).isEqualTo(new Wording("Old", null));
    assertThat(patch("{\"custom\":{\"a\":1}}").applied(new Wording("Old", null)).custom())
        .isEqualTo("{\"a\":1}");
  }

  @Test
  void shouldNameEveryMemberThatCannotBePatched() {
    assertThatThrownBy(() -> patch("{\"subject\":\" \",\"custom\":[],\"priority\":\"high\"}"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused ->
                assertThat(refused.problem().errors())
                    .extracting(FieldError::pointer)
                    .containsExactlyInAnyOrder("/subject", "/custom", "/priority"));
    assertThatThrownBy(() -> patch("{}")).isInstanceOf(ProblemException.class);
  }
}
