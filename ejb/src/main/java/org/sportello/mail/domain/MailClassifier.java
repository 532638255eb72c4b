package org.sportello.mail.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells a person's mail from a machine's by RFC 3834, RFC 3464 and the fields that common programs
 * set; where the signs are weak, a mail counts as a person's, because a lost request is worse than
 * one ticket too many.
 */
public final class MailClassifier {

  private static final Set<String> SERVERS = Set.of("mailer-daemon", "postmaster", "mail-daemon");
  private static final Set<String> REPLY_PRECEDENCES = Set.of("auto_reply", "auto-reply");
  private static final Set<String> LIST_PRECEDENCES = Set.of("list", "bulk", "junk");
  private static final List<String> REPLY_FIELDS =
      List.of("X-Autoreply", "X-Autorespond", "X-Autoresponder", "X-Mail-Autoreply");
  private static final List<String> LIST_FIELDS =
      List.of("List-Id", "List-Post", "List-Unsubscribe", "Mailing-List", "X-Mailing-List");

  private static final Pattern FAILURE_SUBJECT =
      Pattern.compile(
          "(?i).*(undeliver|returned mail|delivery (status|failure|has failed)|failure notice"
              + "|mail delivery failed|non recapitabil|mancat[ao] (consegna|recapito)"
              + "|mancata notifica).*");
  private static final Pattern ABSENCE_SUBJECT =
      Pattern.compile(
          "(?i)\\s*(auto(matic)?[- ]?(reply|response)|risposta automatica|out of (the )?office"
              + " auto|autoreply|fuori ufficio|assente( dall'ufficio)?|abwesenheitsnotiz"
              + "|r[ée]ponse automatique)\\s*:.*");

  private final OwnMail own;

  public MailClassifier(OwnMail own) {
    this.own = own;
  }

  /** Says what the mail is and which sign decided. */
  public Classification classify(ParsedMail mail) {
    return ownSign(mail)
        .map(sign -> new Classification(MailClass.OWN, sign))
        .or(() -> bounceSign(mail).map(sign -> new Classification(MailClass.BOUNCE, sign)))
        .or(() -> replySign(mail).map(sign -> new Classification(MailClass.AUTO_REPLY, sign)))
        .or(() -> listSign(mail).map(sign -> new Classification(MailClass.LIST, sign)))
        .orElseGet(() -> new Classification(MailClass.PERSON, ""));
  }

  private Optional<String> ownSign(ParsedMail mail) {
    if (mail.headers().has(OwnMail.LOOP_HEADER)) {
      return Optional.of("loop-header");
    }
    if (mail.headers().all("X-Loop").stream().anyMatch(own::isOwnAddress)) {
      return Optional.of("x-loop");
    }
    if (mail.messageId().filter(own::isOwnMessageId).isPresent()) {
      return Optional.of("own-message-id");
    }
    return own.isOwnAddress(mail.from().address()) ? Optional.of("own-address") : Optional.empty();
  }

  private Optional<String> bounceSign(ParsedMail mail) {
    if (mail.report().isPresent()) {
      return mail.report().filter(DeliveryReport::hasFailed).map(report -> "delivery-report");
    }
    if (mail.headers().has("X-Failed-Recipients")) {
      return Optional.of("failed-recipients");
    }
    boolean failure = FAILURE_SUBJECT.matcher(mail.subject()).matches();
    boolean server = SERVERS.contains(mail.from().localPart());
    return failure && (server || hasEmptyReturnPath(mail))
        ? Optional.of("failure-notice")
        : Optional.empty();
  }

  private Optional<String> replySign(ParsedMail mail) {
    if (mail.report().isPresent()) {
      return Optional.of("delivery-" + mail.report().get().action());
    }
    Optional<String> submitted =
        mail.headers().first("Auto-Submitted").map(MailClassifier::firstWord);
    if (submitted.isPresent() && !submitted.get().isEmpty() && !submitted.get().equals("no")) {
      return Optional.of("auto-submitted");
    }
    String contentType = mail.headers().first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    if (contentType.contains("disposition-notification")) {
      return Optional.of("read-receipt");
    }
    if (contentType.startsWith("multipart/report")) {
      return Optional.of("report");
    }
    if (REPLY_FIELDS.stream().anyMatch(mail.headers()::has)
        || precedence(mail).filter(REPLY_PRECEDENCES::contains).isPresent()) {
      return Optional.of("auto-reply-header");
    }
    if (ABSENCE_SUBJECT.matcher(mail.subject()).matches()) {
      return Optional.of("absence-subject");
    }
    return hasEmptyReturnPath(mail) ? Optional.of("empty-return-path") : Optional.empty();
  }

  private Optional<String> listSign(ParsedMail mail) {
    boolean ourOwnGroup =
        mail.headers().all("List-Post").stream().anyMatch(this::namesOurAddress)
            || mail.headers().all("List-Id").stream().anyMatch(this::namesOurAddress);
    if (ourOwnGroup) {
      return Optional.empty();
    }
    if (LIST_FIELDS.stream().anyMatch(mail.headers()::has)) {
      return Optional.of("list-header");
    }
    return precedence(mail).filter(LIST_PRECEDENCES::contains).map(value -> "precedence");
  }

  private boolean namesOurAddress(String value) {
    String text = value.toLowerCase(Locale.ROOT);
    return own.addresses().stream()
        .anyMatch(address -> text.contains(address) || text.contains(address.replace('@', '.')));
  }

  private static boolean hasEmptyReturnPath(ParsedMail mail) {
    return mail.headers()
        .first("Return-Path")
        .filter(path -> path.strip().equals("<>"))
        .isPresent();
  }

  private static Optional<String> precedence(ParsedMail mail) {
    return mail.headers().first("Precedence").map(MailClassifier::firstWord);
  }

  private static String firstWord(String value) {
    int end = value.indexOf(';');
    return (end < 0 ? value : value.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }
}
