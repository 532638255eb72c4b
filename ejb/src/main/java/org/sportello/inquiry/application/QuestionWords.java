package org.sportello.inquiry.application;

import java.util.Locale;
import java.util.ResourceBundle;
import org.sportello.platform.code.Bilingual;

/** What questions, columns and codes are called, in both languages. */
final class QuestionWords {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
  private static final ResourceBundle ITALIAN = bundle(Locale.ITALIAN);
  private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);

  private QuestionWords() {}

  private static ResourceBundle bundle(Locale language) {
    return ResourceBundle.getBundle(
        "org.sportello.inquiry.words", language, QuestionWords.class.getClassLoader(), NO_FALLBACK);
  }

  /** A text in both languages. */
  static Bilingual of(String name) {
    return new Bilingual(ITALIAN.getString(name), ENGLISH.getString(name));
  }

  /** A code's name, the code itself where it has none. */
  static String code(Column column, String code, String language) {
    String name = "code." + column.id() + "." + code;
    ResourceBundle words = language.equals("it") ? ITALIAN : ENGLISH;
    return words.containsKey(name) ? words.getString(name) : code;
  }

  /** Whether that name has words. */
  static boolean has(String name) {
    return ITALIAN.containsKey(name) && ENGLISH.containsKey(name);
  }
}
