package org.sportello.notice.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.sportello.platform.failure.InvalidInput;

/** The words of notices, reasons and questions in Italian and English. */
@ApplicationScoped
public class NoticeTexts {

  private static final String BUNDLE = "org.sportello.notice.notices";

  /** The subject of a notice to staff. */
  public String notice(String language, String code) {
    return text(language, "notice." + code);
  }

  /** The question for a missing fact (004-22). */
  public String fact(String language, String code) {
    return text(language, "fact." + code);
  }

  /** Why a request is not covered. */
  public String reason(String language, String code) {
    return text(language, "reason." + code);
  }

  /** Words with values in them, such as a note about something that happened by itself. */
  public String filled(String language, String key, Object... values) {
    return new MessageFormat(text(language, key), Locale.forLanguageTag(language)).format(values);
  }

  private static String text(String language, String key) {
    try {
      return ResourceBundle.getBundle(
              BUNDLE, Locale.forLanguageTag(language), NoticeTexts.class.getClassLoader())
          .getString(key);
    } catch (MissingResourceException e) {
      throw new InvalidInput("/" + key, "no words are known for " + key);
    }
  }
}
