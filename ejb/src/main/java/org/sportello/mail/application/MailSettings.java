package org.sportello.mail.application;

import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sportello.mail.domain.MailAddress;
import org.sportello.mail.domain.MailLimits;
import org.sportello.mail.domain.OwnMail;
import org.sportello.platform.files.ForbiddenFiles;

/**
 * How this installation uses mail, from the environment.
 *
 * @param sender what outgoing mails come from
 * @param messageIdDomain the right-hand side of our Message-IDs
 * @param fileBytes the largest attached file
 * @param mailBytes the largest mail that is taken over
 * @param attachedBytes the most that the files of one outgoing mail may come to
 * @param forbiddenFiles kinds of file that are not taken over
 * @param hourlyPerSender more mails of one sender in an hour are set aside
 * @param hourlySameSubject more mails of one sender with one subject in an hour are set aside
 * @param pollEvery how often a mailbox is looked at when it can't announce new mail
 * @param deleteFetched whether a mail that has been taken over is deleted on the server
 * @param zone the time zone in which times are written to people
 */
public record MailSettings(
    MailAddress sender,
    String messageIdDomain,
    Set<String> ownAddresses,
    int fileBytes,
    int mailBytes,
    int attachedBytes,
    ForbiddenFiles forbiddenFiles,
    int hourlyPerSender,
    int hourlySameSubject,
    Duration pollEvery,
    boolean deleteFetched,
    String zone) {

  private static final int MIB = 1024 * 1024;

  public MailSettings {
    ownAddresses = Set.copyOf(ownAddresses);
  }

  /** Reads the settings of an environment; everything has a default. */
  public static MailSettings from(Map<String, String> environment) {
    String address =
        environment
            .getOrDefault("SPORTELLO_MAIL_ADDRESS", "support@sportello.test")
            .toLowerCase(Locale.ROOT);
    Set<String> own = words(environment.getOrDefault("SPORTELLO_MAIL_ALIASES", ""));
    own.add(address);
    return new MailSettings(
        new MailAddress(environment.getOrDefault("SPORTELLO_MAIL_NAME", "Sportello"), address),
        environment.getOrDefault(
            "SPORTELLO_MESSAGE_ID_DOMAIN", address.substring(address.lastIndexOf('@') + 1)),
        own,
        number(environment, "SPORTELLO_MAIL_MAX_FILE_MIB", 25) * MIB,
        number(environment, "SPORTELLO_MAIL_MAX_MIB", 50) * MIB,
        number(environment, "SPORTELLO_MAIL_MAX_ATTACHED_MIB", 10) * MIB,
        ForbiddenFiles.of(environment),
        number(environment, "SPORTELLO_MAIL_SENDER_HOURLY", 120),
        number(environment, "SPORTELLO_MAIL_SUBJECT_HOURLY", 30),
        Duration.ofSeconds(number(environment, "SPORTELLO_IMAP_POLL_SECONDS", 60)),
        Boolean.parseBoolean(environment.getOrDefault("SPORTELLO_IMAP_DELETE", "false")),
        environment.getOrDefault("SPORTELLO_ZONE", "Europe/Rome"));
  }

  /** How our own mails are recognised when they come back. */
  public OwnMail ownMail() {
    return new OwnMail(ownAddresses, messageIdDomain);
  }

  /** What is accepted of one mail. */
  public MailLimits limits() {
    MailLimits standard = MailLimits.standard();
    int largest = Math.min(fileBytes, standard.fileBytes());
    return new MailLimits(largest, standard.files(), standard.textChars(), forbiddenFiles);
  }

  private static Set<String> words(String list) {
    Set<String> words = new HashSet<>();
    for (String word : list.split(",", -1)) {
      if (!word.isBlank()) {
        words.add(word.strip().toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }

  private static int number(Map<String, String> environment, String name, int otherwise) {
    String value = environment.get(name);
    if (value == null || value.isBlank()) {
      return otherwise;
    }
    try {
      return Integer.parseInt(value.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "SPO-1400 " + name + " must be a whole number, not '" + value + "'", e);
    }
  }
}
