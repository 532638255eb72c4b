package org.sportello.audit.application;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.sportello.ledger.application.DiagramLabels.DiagramLabel;

/** The sentences of stories, in both languages; each is a text with names in braces. */
final class StoryWords {
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;
  private static final long DAYS_FROM = 3 * DAY;

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
  private static final ResourceBundle ITALIAN = bundle(Locale.ITALIAN);
  private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);

  private static final Pattern PLACE = Pattern.compile("\\{[a-zA-Z]+}");

  private StoryWords() {}

  private static ResourceBundle bundle(Locale language) {
    return ResourceBundle.getBundle(
        "org.sportello.audit.story", language, StoryWords.class.getClassLoader(), NO_FALLBACK);
  }

  /** Whether there is a sentence of that name. */
  static boolean has(String name) {
    return ENGLISH.containsKey(name);
  }

  /** The names of all sentences in that language. */
  static Set<String> names(Locale language) {
    return of(language).keySet();
  }

  /** The facts that a sentence has places for. */
  static List<String> places(String name, Locale language) {
    return PLACE.matcher(of(language).getString(name)).results().map(MatchResult::group).toList();
  }

  private static ResourceBundle of(Locale language) {
    return language.equals(Locale.ITALIAN) ? ITALIAN : ENGLISH;
  }

  /** The sentence with these facts, each of them said in both languages. */
  static DiagramLabel say(String name, Map<String, DiagramLabel> facts) {
    return new DiagramLabel(
        fill(ITALIAN.getString(name), facts, DiagramLabel::it),
        fill(ENGLISH.getString(name), facts, DiagramLabel::en));
  }

  /** What a code is called; the code itself where it has no other name. */
  static DiagramLabel code(String family, String code) {
    String name = family + "." + code;
    return has(name) ? say(name, Map.of()) : same(code);
  }

  /** The same in both languages. */
  static DiagramLabel same(String text) {
    return new DiagramLabel(text, text);
  }

  /** A span of time in the largest units that matter: 48 h, 15 min, 4 days. */
  static DiagramLabel span(Duration span) {
    long seconds = span.toSeconds();
    if (seconds >= DAYS_FROM) {
      long hours = seconds % DAY / HOUR;
      DiagramLabel days = counted("span.days", seconds / DAY);
      return hours == 0 ? days : both(days, counted("span.hours", hours));
    }
    if (seconds >= HOUR) {
      long minutes = seconds % HOUR / MINUTE;
      DiagramLabel hours = counted("span.hours", seconds / HOUR);
      return minutes == 0 ? hours : both(hours, counted("span.minutes", minutes));
    }
    return seconds >= MINUTE
        ? counted("span.minutes", seconds / MINUTE)
        : counted("span.seconds", seconds);
  }

  private static DiagramLabel counted(String unit, long count) {
    return say(unit, Map.of("count", same(Long.toString(count))));
  }

  private static DiagramLabel both(DiagramLabel one, DiagramLabel other) {
    return new DiagramLabel(one.it() + " " + other.it(), one.en() + " " + other.en());
  }

  private static String fill(
      String sentence, Map<String, DiagramLabel> facts, Function<DiagramLabel, String> language) {
    StringBuilder text = new StringBuilder(sentence.length() * 2);
    int at = 0;
    while (at < sentence.length()) {
      int open = sentence.indexOf('{', at);
      int close = open < 0 ? -1 : sentence.indexOf('}', open);
      if (close < 0) {
        break;
      }
      text.append(sentence, at, open);
      DiagramLabel fact = facts.get(sentence.substring(open + 1, close));
      text.append(fact == null ? "?" : language.apply(fact));
      at = close + 1;
    }
    return text.append(sentence, at, sentence.length()).toString();
  }
}
