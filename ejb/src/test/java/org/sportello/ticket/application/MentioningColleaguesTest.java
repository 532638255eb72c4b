package org.sportello.ticket.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MentioningColleaguesTest {

  @Test
  void shouldFindTheUserNamesThatAreCalled() {
    assertThat(
            MentioningColleagues.names(
                "@agent2 please, (@process-owner2) and @mario.rossi. Again @agent2"))
        .containsExactly("agent2", "process-owner2", "mario.rossi");
  }

  @Test
  void shouldCallNobodyInAnAddress() {
    assertThat(MentioningColleagues.names("write to agent@sportello.test or @ nobody")).isEmpty();
  }
}
