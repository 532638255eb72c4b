package org.sportello.scenario.parts;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A mail that has arrived in somebody's mailbox.
 *
 * @param files attached files, by name, with their sizes in bytes, of large ones as they travel
 */
public record Letter(
    String to,
    String from,
    String subject,
    String messageId,
    String inReplyTo,
    String references,
    String autoSubmitted,
    String language,
    String requestId,
    String text,
    String html,
    Map<String, Integer> files) {

  /** A file of more encoded bytes is not fetched. */
  static final int LARGE = 100_000;

  static Letter of(MimeMessage message) {
    try {
      return new Letter(
          list(message.getRecipients(Message.RecipientType.TO)),
          list(message.getFrom()),
          message.getSubject() == null ? "" : message.getSubject(),
          header(message, "Message-ID"),
          header(message, "In-Reply-To"),
          header(message, "References"),
          header(message, "Auto-Submitted"),
          header(message, "Content-Language"),
          header(message, "X-Request-Id"),
          content(message, "text/plain"),
          content(message, "text/html"),
          files(message, new LinkedHashMap<>()));
    } catch (MessagingException failure) {
      throw new IllegalStateException(failure);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String list(Object[] addresses) {
    return addresses == null
        ? ""
        : Arrays.stream(addresses).map(Object::toString).collect(Collectors.joining(", "));
  }

  private static String header(MimeMessage message, String name) throws MessagingException {
    String value = message.getHeader(name, " ");
    return value == null ? "" : value.replaceAll("\\s+", " ").strip();
  }

  private static String content(Part part, String type) throws MessagingException, IOException {
    if (part.isMimeType(type)) {
      return part.getContent().toString();
    }
    if (part.isMimeType("multipart/*")) {
      Multipart parts = (Multipart) part.getContent();
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart inner = parts.getBodyPart(i);
        String found = content(inner, type);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return "";
  }

  /** The attached files and their sizes in bytes. */
  private static Map<String, Integer> files(Part part, Map<String, Integer> found)
      throws MessagingException, IOException {
    if (part.isMimeType("multipart/*")) {
      Multipart parts = (Multipart) part.getContent();
      for (int i = 0; i < parts.getCount(); i++) {
        files(parts.getBodyPart(i), found);
      }
    } else if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
      boolean isLarge = part.getSize() > LARGE;
      found.put(
          part.getFileName(),
          isLarge ? part.getSize() : part.getInputStream().readAllBytes().length);
    }
    return found;
  }

  /** The addresses of our own links in the plain text. */
  public List<String> links() {
    return java.util.regex.Pattern.compile("https?://[^\\s<>\"]+/l/[^\\s<>\")]+")
        .matcher(text)
        .results()
        .map(found -> found.group())
        .toList();
  }

  /** Who, what, in a line. */
  public String inShort() {
    return "'" + subject + "' to " + to;
  }
}
