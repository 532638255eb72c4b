package org.sportello.mail.infrastructure;

import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes header fields: encoded words (RFC 2047), raw 8-bit text, folding, stray controls. */
final class HeaderText {

  private static final int LONGEST = 2000;
  private static final Pattern ENCODED_WORD =
      Pattern.compile("=\\?([^?\\s]{1,60})\\?([bBqQ])\\?([^?\\r\\n]*)\\?=");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("(\\?=)\\s+(?==\\?)");

  /** Two words whose character may be split between them, which some programs send. */
  private static final Pattern SPLIT_WORD =
      Pattern.compile(
          "=\\?([^?\\s]{1,60})\\?([bBqQ])\\?([^?\\s]*)\\?==\\?\\1\\?\\2\\?([^?\\s]*)\\?=");

  private HeaderText() {}

  static String decode(String raw) {
    if (raw == null) {
      return "";
    }
    String text = unfold(raw);
    return clean(decodeWords(repair(text)));
  }

  /** Only makes 8-bit bytes readable and unfolds, for fields that a parser reads further. */
  static String readable(String raw) {
    return raw == null ? "" : repair(unfold(raw));
  }

  /** One line without control characters, at most as long as a field may sensibly be. */
  static String clean(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
  }

  private static String unfold(String raw) {
    return MimeUtility.unfold(raw);
  }

  private static String repair(String text) {
    if (text.chars().noneMatch(c -> c > 127 && c < 256)) {
      return text;
    }
    if (text.chars().anyMatch(c -> c > 255)) {
      return text;
    }
    return Charsets.decode(text.getBytes(StandardCharsets.ISO_8859_1), "");
  }

  private static String decodeWords(String text) {
    String joined = joinSplitWords(BETWEEN_WORDS.matcher(text).replaceAll("$1"));
    Matcher matcher = ENCODED_WORD.matcher(joined);
    return matcher.replaceAll(word -> Matcher.quoteReplacement(decodeWord(word.group())));
  }

  private static String joinSplitWords(String text) {
    String before = text;
    for (int i = 0; i < 100; i++) {
      Matcher matcher = SPLIT_WORD.matcher(before);
      String after =
          matcher.replaceAll(
              pair ->
                  Matcher.quoteReplacement(
                      isJoinable(pair.group(2), pair.group(3))
                          ? word(pair.group(1), pair.group(2), pair.group(3) + pair.group(4))
                          : pair.group()));
      if (after.equals(before)) {
        return after;
      }
      before = after;
    }
    return before;
  }

  private static boolean isJoinable(String encoding, String first) {
    return encoding.equalsIgnoreCase("q") || (first.length() % 4 == 0 && !first.endsWith("="));
  }

  private static String word(String charset, String encoding, String content) {
    return "=?" + charset + "?" + encoding + "?" + content + "?=";
  }

  private static String decodeWord(String word) {
    Matcher parts = ENCODED_WORD.matcher(word);
    if (!parts.matches()) {
      return word;
    }
    try {
      String bytes =
          MimeUtility.decodeWord(
              word("ISO-8859-1", parts.group(2), parts.group(3).replace(" ", "_")));
      String language = parts.group(1);
      int star = language.indexOf('*');
      return Charsets.decode(
          bytes.getBytes(StandardCharsets.ISO_8859_1),
          star < 0 ? language : language.substring(0, star));
    } catch (ParseException | UnsupportedEncodingException e) {
      return word;
    }
  }
}
