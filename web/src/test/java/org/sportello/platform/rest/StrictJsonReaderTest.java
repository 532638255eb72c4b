package org.sportello.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sportello.platform.failure.InvalidInput.FieldError;
import org.sportello.ticket.domain.Impact;

class StrictJsonReaderTest {
  record Inner(String text, Integer count) {}

  record Request(
      String subject,
      Impact impact,
      Boolean urgent,
      Instant at,
      LocalDate day,
      Duration advance,
      List<Inner> parts,
      Long id,
      JsonObject custom) {}

  @Test
  void shouldBindEveryKindOfFieldWhenAllFit() {
    Request request =
        read(
            """
            {"subject": "Città", "impact": "high", "urgent": true, "at": "2026-01-31T09:00:00Z",
             "day": "2026-02-01", "advance": "PT48H", "parts": [{"text": "a", "count": 2}],
             "id": 12345678901, "custom": {"any": [1]}}
            """);

    assertThat(request.subject()).isEqualTo("Città");
    assertThat(request.impact()).isEqualTo(Impact.HIGH);
    assertThat(request.urgent()).isTrue();
    assertThat(request.at()).isEqualTo(Instant.parse("2026-01-31T09:00:00Z"));
    assertThat(request.day()).isEqualTo(LocalDate.of(2026, 2, 1));
    assertThat(request.advance()).isEqualTo(Duration.ofDays(2));
    assertThat(request.parts()).containsExactly(new Inner("a", 2));
    assertThat(request.id()).isEqualTo(12345678901L);
    assertThat(request.custom().containsKey("any")).isTrue();
  }

  @Test
  void shouldLeaveAbsentAndNullFieldsEmptyWhenNotSent() {
    Request request = read("{\"subject\": null}");

    assertThat(request.subject()).isNull();
    assertThat(request.parts()).isNull();
  }

  @Test
  void shouldNameEveryFieldWhenSeveralDoNotFit() {
    List<FieldError> errors =
        errors(
            """
            {"subject": 5, "impact": "enormous", "urgent": "yes", "at": "yesterday",
             "parts": [{"text": "a"}, {"text": "b", "size/unit": 1}], "id": 1.5}
            """);

    assertThat(errors)
        .extracting(FieldError::pointer)
        .containsExactlyInAnyOrder(
            "/subject", "/impact", "/urgent", "/at", "/parts/1/size~1unit", "/id");
    assertThat(errors).contains(new FieldError("/impact", "Expected is one of low, normal, high."));
  }

  @Test
  void shouldSayWhatIsKnownWhenAFieldIsUnknown() {
    assertThat(errors("{\"subjekt\": \"x\"}"))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.pointer()).isEqualTo("/subjekt");
              assertThat(error.detail()).contains("subject, impact");
            });
  }

  @Test
  void shouldRefuseTheBodyWhenItIsNoJsonObject() {
    assertThat(errors("")).extracting(FieldError::pointer).containsExactly("");
    assertThat(errors("{\"subject\": ")).extracting(FieldError::pointer).containsExactly("");
    assertThat(errors("[1]")).extracting(FieldError::pointer).containsExactly("");
    assertThat(errors("{\"id\": 1, \"id\": 2}")).isNotEmpty();
    assertThat(errors("{\"subject\": \"a\\u0000b\"}"))
        .extracting(FieldError::pointer)
        .containsExactly("/subject");
  }

  private static List<FieldError> errors(String json) {
    return catchThrowableOfType(ProblemException.class, () -> read(json)).problem().errors();
  }

  private static Request read(String json) {
    return StrictJsonReader.read(
        Request.class, new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }
}
