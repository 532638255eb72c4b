package org.sportello.mail.infrastructure;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sportello.mail.domain.MailAddress;
import org.sportello.mail.domain.MailHeaders;
import org.sportello.mail.domain.MailLimits;
import org.sportello.mail.domain.MailReading;
import org.sportello.mail.domain.ParsedMail;
import org.sportello.mail.domain.QuoteFolding;
import org.sportello.mail.domain.UnreadableMail;

/**
 * Reads a mail from its bytes, however broken: a pure function that either understands something or
 * says with one typed exception why it can't.
 */
public final class MimeMailReader implements MailReading {

  private static final int LONGEST_SUBJECT = 500;
  private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s\\p{Cntrl}]{1,900}>");
  private static final Pattern BARE_ID = Pattern.compile("[^<>\\s,;]{1,400}@[^<>\\s,;]{1,400}");
  private static final List<String> AUTHOR_FIELDS =
      List.of("From", "Reply-To", "Sender", "X-Original-From", "Return-Path");

  private final MailLimits limits;
  private final Session session;

  public MimeMailReader(MailLimits limits) {
    this.limits = limits;
    Properties properties = new Properties();
    properties.setProperty("mail.mime.address.strict", "false");
    this.session = Session.getInstance(properties);
  }

  @Override
  public ParsedMail read(byte[] raw) throws UnreadableMail {
    if (raw.length == 0) {
      throw new UnreadableMail(UnreadableMail.Reason.EMPTY);
    }
    try {
      return read(new MimeMessage(session, new ByteArrayInputStream(withoutMboxLine(raw))));
    } catch (MessagingException | IOException e) {
      throw new UnreadableMail(UnreadableMail.Reason.BROKEN, e);
    } catch (StackOverflowError | RuntimeException e) {
      // The mail library throws unchecked on some broken structures; the mail is kept all the same.
      throw new UnreadableMail(UnreadableMail.Reason.BROKEN, e);
    }
  }

  /** The Message-ID of a mail that is not read further, or nothing. */
  public static Optional<String> messageIdIn(String field) {
    return ids(List.of(field)).stream().findFirst();
  }

  private ParsedMail read(MimeMessage message)
      throws MessagingException, IOException, UnreadableMail {
    MailHeaders headers = headers(message);
    Map<String, List<String>> readable = readable(message);
    MailAddress from = author(readable);
    MailParts parts = MailParts.of(message, limits);
    return new ParsedMail(
        from,
        Addresses.parse(readable.getOrDefault("reply-to", List.of())),
        Addresses.parse(readable.getOrDefault("to", List.of())),
        Addresses.parse(readable.getOrDefault("cc", List.of())),
        limited(headers.first("Subject").orElse("")),
        date(headers),
        ids(headers.all("Message-ID")).stream().findFirst(),
        ids(headers.all("In-Reply-To")),
        ids(headers.all("References")),
        QuoteFolding.fold(parts.text()),
        parts.html(),
        parts.attachments(),
        parts.omitted(),
        headers,
        parts.report());
  }

  private static MailAddress author(Map<String, List<String>> readable) throws UnreadableMail {
    for (String field : AUTHOR_FIELDS) {
      List<MailAddress> found =
          Addresses.parse(readable.getOrDefault(field.toLowerCase(Locale.ROOT), List.of()));
      if (!found.isEmpty()) {
        return found.get(0);
      }
    }
    throw new UnreadableMail(UnreadableMail.Reason.NO_SENDER);
  }

  private static MailHeaders headers(MimeMessage message) throws MessagingException {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (Header header : Collections.list(message.getAllHeaders())) {
      fields
          .computeIfAbsent(
              header.getName().strip().toLowerCase(Locale.ROOT), n -> new ArrayList<>())
          .add(HeaderText.decode(header.getValue()));
    }
    return new MailHeaders(fields);
  }

  /** The fields unfolded but not decoded: an encoded comma must not separate two addresses. */
  private static Map<String, List<String>> readable(MimeMessage message) throws MessagingException {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (Header header : Collections.list(message.getAllHeaders())) {
      fields
          .computeIfAbsent(
              header.getName().strip().toLowerCase(Locale.ROOT), n -> new ArrayList<>())
          .add(HeaderText.readable(header.getValue()));
    }
    return fields;
  }

  private static Optional<Instant> date(MailHeaders headers) {
    return headers.first("Date").flatMap(MimeMailReader::instant);
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(new MailDateFormat().parse(text).toInstant());
    } catch (java.text.ParseException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static List<String> ids(List<String> fields) {
    List<String> found = new ArrayList<>();
    for (String field : fields) {
      Matcher matcher = MESSAGE_ID.matcher(field);
      while (matcher.find()) {
        found.add(matcher.group());
      }
      Matcher bare = BARE_ID.matcher(field);
      if (found.isEmpty() && bare.find()) {
        found.add("<" + bare.group() + ">");
      }
    }
    return found.stream().distinct().toList();
  }

  private static String limited(String subject) {
    return subject.length() > LONGEST_SUBJECT ? subject.substring(0, LONGEST_SUBJECT) : subject;
  }

  /** Mails exported from a mailbox file may begin with its separator line. */
  private static byte[] withoutMboxLine(byte[] raw) {
    boolean mbox =
        raw.length > 5
            && raw[0] == 'F'
            && raw[1] == 'r'
            && raw[2] == 'o'
            && raw[3] == 'm'
            && raw[4] == ' ';
    if (!mbox) {
      return raw;
    }
    int end = 0;
    while (end < raw.length && raw[end] != '\n') {
      end++;
    }
    return Arrays.copyOfRange(raw, Math.min(end + 1, raw.length), raw.length);
  }
}
