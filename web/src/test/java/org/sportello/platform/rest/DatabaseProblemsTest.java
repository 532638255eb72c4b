package org.sportello.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.resource.ResourceException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseProblemsTest {

  private final DatabaseProblems problems = new DatabaseProblems();

  @ParameterizedTest
  @ValueSource(strings = {"08006", "08001", "53300", "57P01", "40P01", "40001"})
  void shouldAskToComeAgainWhenTheDatabaseIsAwayOrTheRequestGaveWay(String state) {
    assertThat(problems.problemOf(new SQLException("gone", state)))
        .map(Problem::type)
        .contains(ProblemType.UNAVAILABLE);
  }

  @Test
  void shouldAskToComeAgainWhenThePoolHasNoConnection() {
    assertThat(problems.problemOf(new ResourceException("none left"))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "42601", "22001"})
  void shouldLeaveEveryOtherFailureToOthers(String state) {
    assertThat(problems.problemOf(new SQLException("refused", state))).isEmpty();
  }
}
