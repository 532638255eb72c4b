package org.sportello.mail.infrastructure;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.ParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part's media type, read even where its field breaks the grammar. */
final class PartType {

  private static final Pattern BASE =
      Pattern.compile("\\s*([\\w.+-]+/[\\w.+-]+).*", Pattern.DOTALL);

  private final String raw;
  private final String base;

  private PartType(String raw, String base) {
    this.raw = raw;
    this.base = base;
  }

  static PartType of(Part part) {
    String raw = rawType(part);
    if (raw.isBlank()) {
      return new PartType("text/plain", "text/plain");
    }
    Matcher matcher = BASE.matcher(raw);
    String base = matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT) : fallback(raw);
    return new PartType(raw, base);
  }

  private static String rawType(Part part) {
    try {
      String[] values = part.getHeader("Content-Type");
      return values == null || values.length == 0 ? "" : HeaderText.readable(values[0]);
    } catch (MessagingException e) {
      return "";
    }
  }

  private static String fallback(String raw) {
    String word = raw.strip().toLowerCase(Locale.ROOT);
    if (word.startsWith("text")) {
      return "text/plain";
    }
    return word.startsWith("multipart") ? "multipart/mixed" : "application/octet-stream";
  }

  String base() {
    return base;
  }

  /** The type of a multipart with its boundary quoted, as the grammar wants it. */
  String multipart() {
    return parameter("boundary")
        .map(boundary -> base + "; boundary=\"" + boundary.replace("\"", "") + "\"")
        .orElse(base);
  }

  boolean is(String type) {
    return type.endsWith("/") ? base.startsWith(type) : base.equals(type);
  }

  /** A parameter, decoded (RFC 2231), or nothing. */
  Optional<String> parameter(String name) {
    return parameter(raw, name);
  }

  static Optional<String> parameter(String field, String name) {
    try {
      String value = new ContentType(asContentType(field)).getParameter(name);
      if (value != null) {
        return Optional.of(value);
      }
    } catch (ParseException e) {
      // Read below by pattern.
    }
    Matcher matcher =
        Pattern.compile(
                "(?i)[;\\s]" + Pattern.quote(name) + "\\*?\\s*=\\s*(?:\"([^\"]*)\"?|([^;\\r\\n]*))")
            .matcher(field);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String value = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    return value == null || value.isBlank() ? Optional.empty() : Optional.of(value.strip());
  }

  /** Lets a disposition ({@code attachment; filename=x}) be read by the same parser. */
  private static String asContentType(String field) {
    int end = field.indexOf(';');
    boolean typed = field.indexOf('/') >= 0 && (end < 0 || field.indexOf('/') < end);
    return typed || end < 0 ? field : "any/any" + field.substring(end);
  }
}
