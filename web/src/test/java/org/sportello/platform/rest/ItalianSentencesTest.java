package org.sportello.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sportello.platform.failure.InvalidInput.FieldError;

class ItalianSentencesTest {

  /** Fewer were a sign that the code is not read any more. */
  private static final int SENTENCES_AT_LEAST = 180;

  @Test
  void shouldKnowEverySentenceWithWhichTheCodeRefuses() {
    Set<String> sentences = SentencesOfTheCode.all();

    assertThat(sentences).hasSizeGreaterThan(SENTENCES_AT_LEAST);
    assertThat(sentences)
        .as("sentences without Italian in problems/it.json (7 stands for what is put in)")
        .allSatisfy(sentence -> assertThat(ItalianSentences.of(sentence)).isNotEqualTo(sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "must not be null",
        "must not be blank",
        "must not be empty",
        "size must be between 1 and 200",
        "must be a well-formed email address",
        "must match \"[a-z]+\"",
        "must be greater than or equal to 1",
        "must be less than or equal to 28"
      })
  void shouldKnowWhatIsSaidOfConstraints(String message) {
    assertThat(ItalianSentences.of(message)).isNotEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "There is no ticket SP-2026-000001. | Non c’è il ticket SP-2026-000001.",
        "Expected is a date such as 2026-03-31. | Valore atteso: una data come 2026-03-31.",
        "Expected is one of a, b. | Valori possibili: a, b.",
        "nothing is known as {{a}}, {{b}}; there are {{c}} | Non conosciamo {{a}}, {{b}}; ci sono {{c}}",
        "There is no file 3 on this ticket. | Su questo ticket non c’è file 3.",
        "must match \"^$1\\d{3}$\" | Non ha la forma attesa (^$1\\d{3}$).",
        "somebody has 'is required' already | Qualcuno ha già “È necessario.”.",
        "nobody has said this | nobody has said this"
      })
  void shouldPutInWhatWasPutIn(String english, String italian) {
    assertThat(ItalianSentences.of(english)).isEqualTo(italian);
  }

  @Test
  void shouldTellEachInTheirLanguage() {
    Problem problem =
        Problem.of(
            ProblemType.INVALID_FIELDS,
            "a subject is needed",
            List.of(new FieldError("/subject", "is required")));

    assertThat(problem.toJson(Language.IT, "/", "t").toString())
        .contains("Serve un oggetto.", "È necessario.")
        .doesNotContain("needed", "required");
    assertThat(problem.toJson(Language.EN, "/", "t").toString())
        .contains("a subject is needed", "is required");
  }
}
