package org.sportello.ledger.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an entry tells, name by name: plain facts, which are hashed as they are, and personal ones,
 * of which only a salted commitment is hashed so that the value can be erased. A null value leaves
 * the name out. Not safe for use by several threads.
 */
public final class Facts {
  private static final long LARGEST_EXACT_NUMBER = (1L << 53) - 1;

  private final SortedMap<String, Object> plain = new TreeMap<>();
  private final Map<String, Personal> personal = new LinkedHashMap<>();

  /**
   * A fact that must be erasable.
   *
   * @param value what the person said or is
   * @param personId the person whom it concerns, null where nobody is known
   */
  public record Personal(String value, Long personId) {}

  private Facts() {}

  /** No facts yet. */
  public static Facts none() {
    return new Facts();
  }

  /** One text to begin with. */
  public static Facts of(String name, String value) {
    return none().put(name, value);
  }

  /** Adds a text, which holds no personal data. */
  public Facts put(String name, String value) {
    return putValue(name, value);
  }

  /** Adds a whole number of at most 53 bits, which is what JSON carries exactly. */
  public Facts put(String name, long value) {
    return putValue(name, value);
  }

  /** Adds a key, or nothing where there is none. */
  public Facts put(String name, Long value) {
    return putValue(name, value);
  }

  /** Adds a yes or no. */
  public Facts put(String name, boolean value) {
    return putValue(name, value);
  }

  /** Adds an instant, written in UTC as RFC 3339 says. */
  public Facts put(String name, Instant value) {
    return putValue(name, value);
  }

  /** Adds a list of texts, whole numbers, booleans, instants, lists and maps. */
  public Facts put(String name, List<?> value) {
    return putValue(name, value);
  }

  /** Adds a map from texts to texts, whole numbers, booleans, instants, lists and maps. */
  public Facts put(String name, Map<String, ?> value) {
    return putValue(name, value);
  }

  /** Adds a personal text; the person's id is null where the person is unknown. */
  public Facts personal(String name, String value, Long personId) {
    requireNew(name);
    if (value != null) {
      personal.put(name, new Personal(storable(value), personId));
    }
    return this;
  }

  /** The plain facts by name, in the order in which they are hashed. */
  public SortedMap<String, Object> plain() {
    return Collections.unmodifiableSortedMap(plain);
  }

  /** The personal facts by name. */
  public Map<String, Personal> personal() {
    return Collections.unmodifiableMap(personal);
  }

  private Facts putValue(String name, Object value) {
    requireNew(name);
    if (value != null) {
      plain.put(name, normal(value));
    }
    return this;
  }

  private void requireNew(String name) {
    if (name.isBlank() || plain.containsKey(name) || personal.containsKey(name)) {
      throw new IllegalArgumentException("A fact needs a name of its own, not '" + name + "'");
    }
  }

  private static Object normal(Object value) {
    if (value instanceof String text) {
      return storable(text);
    } else if (value instanceof Boolean) {
      return value;
    } else if (value instanceof Long || value instanceof Integer || value instanceof Short) {
      return exact(((Number) value).longValue());
    } else if (value instanceof Instant instant) {
      return instant.toString();
    } else if (value instanceof Enum<?> constant) {
      return constant.name();
    } else if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>(list.size());
      list.stream().filter(Objects::nonNull).forEach(item -> copy.add(normal(item)));
      return Collections.unmodifiableList(copy);
    } else if (value instanceof Map<?, ?> map) {
      SortedMap<String, Object> copy = new TreeMap<>();
      map.forEach((key, item) -> putIfPresent(copy, key, item));
      return Collections.unmodifiableSortedMap(copy);
    }
    throw new IllegalArgumentException("The ledger can't hold a " + value.getClass().getName());
  }

  private static void putIfPresent(SortedMap<String, Object> copy, Object key, Object item) {
    if (item != null) {
      copy.put(storable((String) key), normal(item));
    }
  }

  private static Long exact(long value) {
    if (Math.abs(value) > LARGEST_EXACT_NUMBER) {
      throw new IllegalArgumentException(
          "JSON does not carry " + value + " exactly: give it as text");
    }
    return value;
  }

  /** What neither PostgreSQL nor UTF-8 can hold (NUL, half a surrogate pair) becomes U+FFFD. */
  private static String storable(String text) {
    return text.codePoints()
        .map(point -> point == 0 || isSurrogate(point) ? 0xFFFD : point)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isSurrogate(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }
}
