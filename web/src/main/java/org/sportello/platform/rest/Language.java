package org.sportello.platform.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The two languages of the product, chosen by {@code Accept-Language}; English when none fits. */
public enum Language {
  IT,
  EN;

  /** The caller's best of the two. */
  public static Language of(List<Locale> acceptable) {
    for (Locale locale : acceptable) {
      if (locale.getLanguage().equals("it")) {
        return IT;
      }
      if (locale.getLanguage().equals("en")) {
        return EN;
      }
    }
    return EN;
  }

  /** The caller's best of the two, by the header of this request. */
  public static Language of(HttpServletRequest request) {
    return request.getHeader("Accept-Language") == null
        ? EN
        : of(Collections.list(request.getLocales()));
  }

  /** The language with this ISO 639 code, such as a person's own; English for any other. */
  public static Language ofCode(String code) {
    return "it".equals(code) ? IT : EN;
  }

  /** The code for {@code lang} and {@code Content-Language}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of two texts that is in this language. */
  public String choose(String it, String en) {
    return this == IT ? it : en;
  }
}
