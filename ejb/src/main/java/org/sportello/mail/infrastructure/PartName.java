package org.sportello.mail.infrastructure;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A part's file name and disposition, made safe to store and to offer for download. */
final class PartName {

  private static final int LONGEST = 200;
  private static final Map<String, String> EXTENSIONS =
      Map.of(
          "message/rfc822", ".eml",
          "text/plain", ".txt",
          "text/html", ".html",
          "text/calendar", ".ics",
          "image/png", ".png",
          "image/jpeg", ".jpg",
          "image/jpg", ".jpg",
          "image/gif", ".gif",
          "application/pdf", ".pdf");

  private PartName() {}

  static Optional<String> of(Part part, PartType type) {
    return PartType.parameter(header(part, "Content-Disposition"), "filename")
        .or(() -> type.parameter("name"))
        .map(PartName::safe)
        .filter(name -> !name.isEmpty());
  }

  static String unnamed(PartType type, int number) {
    return "attachment-" + number + EXTENSIONS.getOrDefault(type.base(), ".bin");
  }

  static boolean isAttachment(Part part) {
    return disposition(part).startsWith("attachment");
  }

  static boolean isInline(Part part) {
    return disposition(part).startsWith("inline");
  }

  static String contentId(Part part) {
    return header(part, "Content-ID").replaceAll("[<>\\s]", "");
  }

  static String safe(String name) {
    String decoded = HeaderText.decode(name).replaceAll("[\\p{Cntrl}<>:\"|?*]", "");
    String last =
        decoded.substring(Math.max(decoded.lastIndexOf('/'), decoded.lastIndexOf('\\')) + 1);
    String trimmed = last.replaceAll("^[.\\s]+|\\s+$", "");
    return trimmed.length() > LONGEST ? trimmed.substring(trimmed.length() - LONGEST) : trimmed;
  }

  private static String disposition(Part part) {
    return header(part, "Content-Disposition").strip().toLowerCase(Locale.ROOT);
  }

  private static String header(Part part, String name) {
    try {
      String[] values = part.getHeader(name);
      return values == null || values.length == 0 ? "" : HeaderText.readable(values[0]);
    } catch (MessagingException e) {
      return "";
    }
  }
}
