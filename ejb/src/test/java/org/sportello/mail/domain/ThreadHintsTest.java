package org.sportello.mail.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sportello.mail.Mails;
import org.sportello.ticket.domain.TicketNumber;

class ThreadHintsTest {

  @Test
  void shouldNameTheNearestMailFirst() {
    assertThat(ThreadHints.of(Mails.parsed("alternative-gmail")).messageIds())
        .containsExactly(Mails.OUR_MESSAGE_ID, "<a1b2@alfa.test>");
  }

  @Test
  void shouldFindTheReferenceInTheSubject() {
    assertThat(ThreadHints.of(Mails.parsed("outlook-reply-it")).tickets())
        .containsExactly(new TicketNumber(2026, 123));
  }

  @Test
  void shouldFindNothingInAFirstMail() {
    ThreadHints hints = ThreadHints.of(Mails.parsed("plain-it"));

    assertThat(hints.messageIds()).isEmpty();
    assertThat(hints.tickets()).isEmpty();
  }
}
