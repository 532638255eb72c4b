package org.sportello.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sportello.platform.failure.InvalidInput.FieldError;

class ProblemTest {
  @Test
  void shouldSpeakTheCallersLanguageWhenItIsOneOfTheTwo() {
    assertThat(Language.of(List.of(Locale.GERMAN, Locale.ITALY))).isEqualTo(Language.IT);
    assertThat(Language.of(List.of(Locale.ENGLISH, Locale.ITALIAN))).isEqualTo(Language.EN);
    assertThat(Language.of(List.of(Locale.GERMAN))).isEqualTo(Language.EN);
  }

  @Test
  void shouldCarryAllMembersWhenWritten() {
    JsonObject body =
        Problem.of(ProblemType.INVALID_FIELDS, "why", List.of(new FieldError("/a", "b")))
            .with("rule", Json.createValue("r"))
            .toJson(Language.IT, "/api/v1/tickets", "trace");

    assertThat(body.getString("type")).isEqualTo("/problems/invalid-fields");
    assertThat(body.getString("title")).isEqualTo("Uno o più campi non sono accettabili");
    assertThat(body.getInt("status")).isEqualTo(422);
    assertThat(body.getString("detail")).isEqualTo("why");
    assertThat(body.getString("instance")).isEqualTo("/api/v1/tickets");
    assertThat(body.getString("traceId")).isEqualTo("trace");
    assertThat(body.getJsonArray("errors").getJsonObject(0).getString("pointer")).isEqualTo("/a");
    assertThat(body.getString("rule")).isEqualTo("r");
  }

  @Test
  void shouldFindEachTypeAgainWhenItsSlugIsAskedFor() {
    for (ProblemType type : ProblemType.values()) {
      assertThat(ProblemType.ofSlug(type.slug())).contains(type);
      assertThat(type.title(Language.IT)).isNotEqualTo(type.title(Language.EN));
    }
    assertThat(Arrays.stream(ProblemType.values()).map(ProblemType::uri)).doesNotHaveDuplicates();
  }

  @Test
  void shouldKeepOrReplaceTheCallersRequestIdWhenItIsHarmlessOrNot() {
    assertThat(RequestIds.chosen("abc-1.2_3")).isEqualTo("abc-1.2_3");
    assertThat(RequestIds.chosen("a b\nc")).isNotEqualTo("a b\nc").hasSize(36);
    assertThat(RequestIds.chosen(null)).hasSize(36);
  }
}
