package org.sportello.mail.infrastructure;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sportello.mail.domain.DeliveryReport;

/** Reads the machine-readable parts of a delivery report (RFC 3464, RFC 6522). */
final class ReportReader {

  private static final Pattern MESSAGE_ID =
      Pattern.compile("(?im)^[>\\s]*Message-ID:\\s*(<[^<>\\s]{1,900}>)");

  private boolean expected;
  private String action = "";
  private String status = "";
  private String recipient = "";
  private Optional<String> originalMessageId = Optional.empty();

  /** Says that a multipart/report begins; only its delivery reports are read. */
  void expect(PartType type) {
    expected =
        type.parameter("report-type").map(t -> t.equalsIgnoreCase("delivery-status")).orElse(true);
  }

  boolean reads(PartType type) {
    return expected
        && (type.is("message/delivery-status")
            || type.is("message/global-delivery-status")
            || type.is("text/rfc822-headers")
            || type.is("message/rfc822")
            || type.is("message/global"));
  }

  void read(PartType type, byte[] content) throws MessagingException {
    if (type.base().endsWith("delivery-status")) {
      readStatus(content);
    } else {
      originalMessageId =
          header(headers(content), "Message-ID").flatMap(MimeMailReader::messageIdIn);
    }
  }

  /** The report, if there is one; the original is looked for in the text as a last resort. */
  Optional<DeliveryReport> result(String text) {
    if (action.isEmpty()) {
      return Optional.empty();
    }
    Matcher matcher = MESSAGE_ID.matcher(text);
    Optional<String> original =
        originalMessageId.or(
            () -> matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty());
    return Optional.of(new DeliveryReport(action, status, recipient, original));
  }

  /** Blocks of fields, one for the message and one a recipient; the worst recipient counts. */
  private void readStatus(byte[] content) throws MessagingException {
    ByteArrayInputStream in = new ByteArrayInputStream(content);
    while (in.available() > 0) {
      InternetHeaders block = new InternetHeaders(in);
      Optional<String> found = header(block, "Action").map(ReportReader::word);
      if (found.isPresent() && (action.isEmpty() || found.get().equals("failed"))) {
        action = found.get();
        status = header(block, "Status").map(ReportReader::word).orElse("");
        recipient =
            header(block, "Original-Recipient")
                .or(() -> header(block, "Final-Recipient"))
                .map(ReportReader::address)
                .orElse("");
      }
    }
  }

  private static InternetHeaders headers(byte[] content) throws MessagingException {
    return new InternetHeaders(new ByteArrayInputStream(content));
  }

  private static Optional<String> header(InternetHeaders headers, String name) {
    String value = headers.getHeader(name, null);
    return Optional.ofNullable(value).map(HeaderText::decode).filter(text -> !text.isEmpty());
  }

  private static String word(String value) {
    return value.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s;(].*$", "");
  }

  private static String address(String value) {
    return value.substring(value.indexOf(';') + 1).strip().toLowerCase(Locale.ROOT);
  }
}
