package org.sportello.mail.domain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The decoded header fields of a mail, in the order in which they stand.
 *
 * @param fields values by lower-cased name
 */
public record MailHeaders(Map<String, List<String>> fields) {

  /** All values of a field; none when it is absent. */
  public List<String> all(String name) {
    return fields.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }

  /** The first value of a field. */
  public Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  /** Whether the field is there and not blank. */
  public boolean has(String name) {
    return all(name).stream().anyMatch(value -> !value.isBlank());
  }
}
