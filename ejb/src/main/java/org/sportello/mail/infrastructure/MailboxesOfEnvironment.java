package org.sportello.mail.infrastructure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sportello.mail.domain.Mailbox;

/**
 * The mailboxes that the environment describes: the first by {@code SPORTELLO_IMAP_...}, further
 * ones by {@code SPORTELLO_IMAP_2_...}, {@code SPORTELLO_IMAP_3_...} and so on.
 */
final class MailboxesOfEnvironment {

  private static final int MOST = 50;

  private MailboxesOfEnvironment() {}

  /**
   * Reads them.
   *
   * @throws IllegalArgumentException when one is described in part
   */
  static List<Mailbox> in(Map<String, String> environment) {
    List<Mailbox> mailboxes = new ArrayList<>();
    if (has(environment, "SPORTELLO_IMAP_HOST")) {
      String address = environment.getOrDefault("SPORTELLO_MAIL_ADDRESS", "support@sportello.test");
      mailboxes.add(mailbox(environment, "SPORTELLO_IMAP_", address));
    }
    for (int number = 2; number <= MOST; number++) {
      String prefix = "SPORTELLO_IMAP_" + number + "_";
      if (has(environment, prefix + "HOST")) {
        mailboxes.add(mailbox(environment, prefix, required(environment, prefix + "ADDRESS")));
      }
    }
    return mailboxes;
  }

  private static Mailbox mailbox(Map<String, String> environment, String prefix, String address) {
    String lower = address.strip().toLowerCase(Locale.ROOT);
    boolean tls = Boolean.parseBoolean(environment.getOrDefault(prefix + "SSL", "false"));
    String port = environment.getOrDefault(prefix + "PORT", tls ? "993" : "143");
    return new Mailbox(
        lower,
        environment.get(prefix + "HOST").strip(),
        number(prefix + "PORT", port),
        tls,
        environment.getOrDefault(prefix + "USER", lower),
        prefix + "PASSWORD",
        environment.getOrDefault(prefix + "FOLDER", "INBOX"));
  }

  private static int number(String name, String value) {
    try {
      return Integer.parseInt(value.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "SPO-1400 " + name + " must be a whole number, not '" + value + "'", e);
    }
  }

  private static String required(Map<String, String> environment, String name) {
    if (!has(environment, name)) {
      throw new IllegalArgumentException(
          "SPO-1400 " + name + " is missing: set it to the mailbox's address");
    }
    return environment.get(name);
  }

  private static boolean has(Map<String, String> environment, String name) {
    return !environment.getOrDefault(name, "").isBlank();
  }
}
