package org.sportello.mail.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sportello.mail.domain.Mailbox;

class MailboxesOfEnvironmentTest {

  @Test
  void shouldReadNoMailboxWhenNoneIsDescribed() {
    assertThat(MailboxesOfEnvironment.in(Map.of("SPORTELLO_IMAP_HOST", " "))).isEmpty();
  }

  @Test
  void shouldReadTheFirstAndFurtherOnes() {
    assertThat(
            MailboxesOfEnvironment.in(
                Map.of(
                    "SPORTELLO_IMAP_HOST", "mail.example",
                    "SPORTELLO_MAIL_ADDRESS", "Support@Example.org",
                    "SPORTELLO_IMAP_2_HOST", "other.example",
                    "SPORTELLO_IMAP_2_ADDRESS", "sales@example.org",
                    "SPORTELLO_IMAP_2_SSL", "true",
                    "SPORTELLO_IMAP_2_USER", "sales",
                    "SPORTELLO_IMAP_2_FOLDER", "Desk",
                    "SPORTELLO_IMAP_4_HOST", "third.example",
                    "SPORTELLO_IMAP_4_PORT", "1143",
                    "SPORTELLO_IMAP_4_ADDRESS", "de@example.org")))
        .containsExactly(
            new Mailbox(
                "support@example.org",
                "mail.example",
                143,
                false,
                "support@example.org",
                "SPORTELLO_IMAP_PASSWORD",
                "INBOX"),
            new Mailbox(
                "sales@example.org",
                "other.example",
                993,
                true,
                "sales",
                "SPORTELLO_IMAP_2_PASSWORD",
                "Desk"),
            new Mailbox(
                "de@example.org",
                "third.example",
                1143,
                false,
                "de@example.org",
                "SPORTELLO_IMAP_4_PASSWORD",
                "INBOX"));
  }

  @Test
  void shouldNameWhatIsMissingOrWrong() {
    assertThatThrownBy(
            () -> MailboxesOfEnvironment.in(Map.of("SPORTELLO_IMAP_2_HOST", "mail.example")))
        .hasMessageContaining("SPORTELLO_IMAP_2_ADDRESS");
    assertThatThrownBy(
            () ->
                MailboxesOfEnvironment.in(
                    Map.of("SPORTELLO_IMAP_HOST", "mail.example", "SPORTELLO_IMAP_PORT", "imap")))
        .hasMessageContaining("SPORTELLO_IMAP_PORT");
  }
}
