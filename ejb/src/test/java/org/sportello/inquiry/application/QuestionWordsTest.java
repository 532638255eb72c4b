package org.sportello.inquiry.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionWordsTest {

  static Stream<Question> questions() {
    return Stream.of(
        new StepsOfTicket(),
        new VersionsInForce(),
        new Proofs(),
        new SkippedSteps(),
        new UnprovenClosures(),
        new Accesses(),
        new ConfigurationChanges(),
        new Erasures(),
        new ServiceLevels(),
        new PossibleApprovers(),
        new LeftDiagrams());
  }

  @ParameterizedTest
  @MethodSource("questions")
  void shouldHaveWordsInBothLanguagesForAllThatAQuestionShows(Question question) {
    assertThat(QuestionWords.has("question." + question.id())).as(question.id()).isTrue();
    assertThat(QuestionWords.has("about." + question.id())).as(question.id()).isTrue();
    assertThat(question.columns())
        .allSatisfy(
            column ->
                assertThat(QuestionWords.has("column." + column.id())).as(column.id()).isTrue());
    assertThat(question.parameters())
        .containsAll(question.required())
        .allSatisfy(
            parameter ->
                assertThat(QuestionWords.has("parameter." + parameter.code()))
                    .as(parameter.code())
                    .isTrue());
  }

  @Test
  void shouldNumberTheQuestionsWithoutGaps() {
    List<Integer> numbers = questions().map(Question::number).toList();
    assertThat(numbers).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
  }
}
