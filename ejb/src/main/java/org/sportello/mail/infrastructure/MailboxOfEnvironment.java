package org.sportello.mail.infrastructure;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sportello.mail.domain.Mailbox;

/** The first mailbox, as {@code SPORTELLO_IMAP_...} describe it; others stand in the table. */
final class MailboxOfEnvironment {

  private MailboxOfEnvironment() {}

  static Optional<Mailbox> in(Map<String, String> environment) {
    String host = environment.get("SPORTELLO_IMAP_HOST");
    if (host == null || host.isBlank()) {
      return Optional.empty();
    }
    String address =
        environment
            .getOrDefault("SPORTELLO_MAIL_ADDRESS", "support@sportello.test")
            .toLowerCase(Locale.ROOT);
    boolean tls = Boolean.parseBoolean(environment.getOrDefault("SPORTELLO_IMAP_SSL", "false"));
    return Optional.of(
        new Mailbox(
            address,
            host,
            Integer.parseInt(environment.getOrDefault("SPORTELLO_IMAP_PORT", tls ? "993" : "143")),
            tls,
            environment.getOrDefault("SPORTELLO_IMAP_USER", address),
            "SPORTELLO_IMAP_PASSWORD",
            environment.getOrDefault("SPORTELLO_IMAP_FOLDER", "INBOX")));
  }
}
