package org.sportello.mail.domain;

import java.util.Map;
import java.util.Optional;

/**
 * A mail as a process owner has written it.
 *
 * @param code by which a diagram names it
 * @param name what it is called, by language
 * @param words what it says, by language
 */
public record WrittenTemplate(String code, Map<String, String> name, Map<String, MailWords> words) {

  /** What the key of a template's file begins with, before its code. */
  public static final String KEY_PREFIX = "mail.";

  public WrittenTemplate {
    name = Map.copyOf(name);
    words = Map.copyOf(words);
  }

  /** The words in that language, or nothing where they are missing. */
  public Optional<MailWords> in(String language) {
    return Optional.ofNullable(words.get(language));
  }
}
