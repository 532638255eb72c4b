package org.sportello.mail.domain;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Separates what a sender wrote now from quoted mails and the signature. It folds only a block at
 * the end, or one quotation at the very beginning: answers between quoted lines stay readable as
 * they are.
 */
public final class QuoteFolding {

  private static final Pattern QUOTED = Pattern.compile("\\s?>.*");
  private static final Pattern SIGNATURE =
      Pattern.compile("-- ?|__+|—|Sent from my .*|Inviato da .*");
  private static final Pattern ORIGINAL =
      Pattern.compile(
          "(?i)\\s*-{2,}\\s*(original message|messaggio originale|forwarded message"
              + "|messaggio inoltrato|ursprüngliche nachricht)\\s*-{2,}\\s*");
  private static final Pattern ATTRIBUTION =
      Pattern.compile(
          "(?i)(on|il|in data|am|le|el)\\s.{6,300}(wrote|ha scritto|scrisse|schrieb|a écrit"
              + "|escribió)\\s?:\\s*");
  private static final Pattern HEADER_BLOCK_START =
      Pattern.compile("(?i)\\s*\\*?(from|da|von|de)\\s?:\\*?\\s+\\S.*");
  private static final Pattern HEADER_BLOCK_NEXT =
      Pattern.compile(
          "(?i)\\s*\\*?(sent|date|to|subject|inviato|data|a|oggetto|gesendet|envoyé)\\s?:\\*?\\s.*");
  private static final int LONGEST_SIGNATURE = 12;

  private QuoteFolding() {}

  /** Splits the text; nothing of it is lost. */
  public static FoldedText fold(String text) {
    List<String> lines = text.strip().lines().toList();
    int end = trailingQuote(lines.subList(0, foldFrom(lines)));
    String visible = join(lines.subList(0, end));
    if (visible.isEmpty() || (end == lines.size() && isAnsweredBelow(lines))) {
      return foldLeadingQuote(lines);
    }
    return new FoldedText(visible, join(lines.subList(end, lines.size())));
  }

  /** Whether one quotation stands at the beginning and the answer below it. */
  private static boolean isAnsweredBelow(List<String> lines) {
    return !lines.isEmpty()
        && isAttribution(lines, 0)
        && lines.stream().skip(endOfLeadingQuote(lines)).noneMatch(QuoteFolding::isQuoted);
  }

  private static int endOfLeadingQuote(List<String> lines) {
    int end = 0;
    while (end < lines.size() && (isQuotation(lines, end) || lines.get(end).isBlank())) {
      end++;
    }
    return end;
  }

  private static FoldedText foldLeadingQuote(List<String> lines) {
    int from = endOfLeadingQuote(lines);
    String visible = join(lines.subList(from, lines.size()));
    return visible.isEmpty()
        ? FoldedText.unfolded(join(lines))
        : new FoldedText(visible, join(lines.subList(0, from)));
  }

  private static int foldFrom(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (ORIGINAL.matcher(lines.get(i)).matches()
          || startsHeaderBlock(lines, i)
          || (isAttribution(lines, i) && onlyQuotesFollow(lines, i))
          || startsSignature(lines, i)) {
        return i;
      }
    }
    return trailingQuote(lines);
  }

  private static int trailingQuote(List<String> lines) {
    int end = lines.size();
    while (end > 0 && (isQuoted(lines.get(end - 1)) || lines.get(end - 1).isBlank())) {
      end--;
    }
    return end;
  }

  private static boolean isQuotation(List<String> lines, int i) {
    return isQuoted(lines.get(i))
        || isAttribution(lines, i)
        || (i > 0 && isAttribution(lines, i - 1) && !endsAttribution(lines.get(i - 1)));
  }

  private static boolean isQuoted(String line) {
    return QUOTED.matcher(line).matches();
  }

  /** Whether the sentence "On ... wrote:" begins here; mail programs break it over two lines. */
  private static boolean isAttribution(List<String> lines, int i) {
    String line = lines.get(i).strip();
    if (ATTRIBUTION.matcher(line).matches()) {
      return true;
    }
    return i + 1 < lines.size()
        && ATTRIBUTION.matcher(line + " " + lines.get(i + 1).strip()).matches();
  }

  private static boolean endsAttribution(String line) {
    return ATTRIBUTION.matcher(line.strip()).matches();
  }

  private static boolean onlyQuotesFollow(List<String> lines, int attribution) {
    int from = attribution + (endsAttribution(lines.get(attribution)) ? 1 : 2);
    List<String> rest = lines.subList(Math.min(from, lines.size()), lines.size());
    boolean marked = rest.stream().anyMatch(QuoteFolding::isQuoted);
    return !marked || rest.stream().skip(firstAfterQuote(rest)).allMatch(String::isBlank);
  }

  private static long firstAfterQuote(List<String> rest) {
    int i = 0;
    while (i < rest.size() && (isQuoted(rest.get(i)) || rest.get(i).isBlank())) {
      i++;
    }
    boolean signatureFollows = i < rest.size() && startsSignature(rest, i);
    return signatureFollows ? rest.size() : i;
  }

  private static boolean startsHeaderBlock(List<String> lines, int i) {
    return HEADER_BLOCK_START.matcher(lines.get(i)).matches()
        && i + 2 < lines.size()
        && HEADER_BLOCK_NEXT.matcher(lines.get(i + 1)).matches()
        && HEADER_BLOCK_NEXT.matcher(lines.get(i + 2)).matches();
  }

  private static boolean startsSignature(List<String> lines, int i) {
    if (!SIGNATURE.matcher(lines.get(i)).matches()) {
      return false;
    }
    long own = lines.stream().skip(i).filter(line -> !line.isBlank() && !isQuoted(line)).count();
    return own <= LONGEST_SIGNATURE || startsHeaderBlock(lines, Math.min(i + 1, lines.size() - 1));
  }

  private static String join(List<String> lines) {
    return String.join("\n", lines).strip();
  }
}
