package org.sportello.mail.infrastructure;

import java.util.regex.Pattern;

/** Puts plain text into the one form that is stored: LF, no NUL, no trailing blanks. */
final class PlainText {

  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
  private static final Pattern TRAILING_BLANKS = Pattern.compile("[ \\t\\u00a0]+(?=\\n|$)");
  private static final Pattern MANY_EMPTY_LINES = Pattern.compile("\\n{4,}");

  private PlainText() {}

  static String normalise(String text) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    String printable = CONTROLS.matcher(lines).replaceAll("");
    String tidy = TRAILING_BLANKS.matcher(printable).replaceAll("");
    return MANY_EMPTY_LINES.matcher(tidy).replaceAll("\n\n\n").strip();
  }

  /** Joins the soft line breaks of {@code format=flowed} (RFC 3676), outside quotations. */
  static String unflow(String text, boolean deleteSpace) {
    StringBuilder out = new StringBuilder(text.length());
    for (String line : text.replace("\r\n", "\n").split("\n", -1)) {
      boolean signature = line.equals("-- ");
      boolean soft = line.endsWith(" ") && !signature && !line.startsWith(">");
      String unstuffed = line.startsWith(" ") ? line.substring(1) : line;
      if (soft) {
        out.append(deleteSpace ? unstuffed.substring(0, unstuffed.length() - 1) : unstuffed);
      } else {
        out.append(unstuffed).append('\n');
      }
    }
    return out.toString();
  }
}
