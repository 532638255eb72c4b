package org.sportello.processtest.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.processtest.application.Expected.Decision;
import org.sportello.rehearsal.application.CaseFacts;
import org.sportello.rehearsal.application.RehearsalCase;
import org.sportello.rehearsal.application.Ways.Fork;

class TestDocumentTest {
  private static final Instant OPENED = Instant.parse("2026-03-02T09:00:00Z");

  @Test
  void shouldBeTheSameTextAfterHavingTravelled() {
    TestDocument written =
        TestDocument.of(
            "A case",
            new RehearsalCase(
                new CaseFacts(
                    "incident",
                    "normal",
                    "low",
                    "email",
                    "it",
                    null,
                    null,
                    null,
                    null,
                    true,
                    true,
                    true),
                OPENED,
                OPENED.plusSeconds(60),
                Map.of("grace", "PT48H", "a", "P1D"),
                List.of()),
            new Expected(
                List.of("A/1"),
                List.of(new Decision("T", "A/1", List.of("r1"), Map.of("result", "high")))),
            new Fork("A/1", null, "A/2"));
    TestDocument read = TestDocument.read(written.text());
    assertThat(read).isEqualTo(written);
    assertThat(read.text()).isEqualTo(written.text());
    assertThat(read.processes()).containsExactly("A", "T");
  }

  @Test
  void shouldRefuseATextThatIsNoCase() {
    for (String text : List.of("", "[]", "{}", "{\"format\":\"sportello-case-1\"}", "<a/>")) {
      assertThatExceptionOfType(InvalidInput.class)
          .as(text)
          .isThrownBy(() -> TestDocument.read(text));
    }
  }
}
