package org.sportello.satisfaction.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.sportello.platform.failure.RuleViolated;

class RatingTest {
  private static final Instant AT = Instant.parse("2026-02-01T10:00:00Z");

  @Test
  void shouldKeepTheVerdictWhenItIsClassified() {
    Rating rating = Rating.answered(1, false, " too slow ", AT);

    rating.classified(RatingCause.POLICY, "", 16L, AT.plusSeconds(60));

    assertThat(rating.isSatisfied()).isFalse();
    assertThat(rating.comment()).isEqualTo("too slow");
    assertThat(rating.answeredAt()).isEqualTo(AT);
    assertThat(rating.cause()).isEqualTo(RatingCause.POLICY);
    assertThat(rating.note()).isNull();
  }

  @Test
  void shouldRefuseASecondClassificationWhenThereIsOne() {
    Rating rating = Rating.answered(1, false, null, AT);
    rating.classified(RatingCause.POLICY, null, 16L, AT);

    assertThatThrownBy(() -> rating.classified(RatingCause.PRODUCT, null, 16L, AT))
        .isInstanceOf(RuleViolated.class);
  }

  @Test
  void shouldHaveNoCommentWhenItIsBlank() {
    assertThat(Rating.answered(1, true, "  ", AT).comment()).isNull();
  }
}
