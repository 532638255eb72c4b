package org.sportello.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CursorsTest {
  @Test
  void shouldGiveTheKeysBackWhenACursorReturns() {
    List<String> keys = Arrays.asList("2026-01-31T09:00:00Z", null, "à/ü\"");

    assertThat(Cursors.keys(Cursors.of(keys), 3)).contains(keys);
  }

  @Test
  void shouldStartAtTheBeginningWhenThereIsNoCursor() {
    assertThat(Cursors.keys(null, 2)).isEmpty();
    assertThat(Cursors.keys("", 2)).isEmpty();
  }

  @Test
  void shouldRefuseACursorWhenItIsNotOfThisList() {
    for (String cursor : List.of("%%%", "abc", Cursors.of(List.of("1")), "e30", "WzFd")) {
      assertThatThrownBy(() -> Cursors.keys(cursor, 2)).isInstanceOf(ProblemException.class);
    }
  }
}
