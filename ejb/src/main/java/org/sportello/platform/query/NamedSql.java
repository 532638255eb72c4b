package org.sportello.platform.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A statement whose parameters have names.
 *
 * @param text with a question mark for each parameter
 * @param names of the parameters, in the order of their places
 */
record NamedSql(String text, List<String> names) {

  private static final int MOST_KEPT = 1_000;
  private static final Map<String, NamedSql> KEPT = new ConcurrentHashMap<>();

  /** The statement, read once however often it is asked. */
  static NamedSql of(String sql) {
    NamedSql known = KEPT.get(sql);
    if (known == null) {
      known = read(sql);
      if (KEPT.size() < MOST_KEPT) {
        KEPT.put(sql, known);
      }
    }
    return known;
  }

  /** Reads {@code :name} as a parameter, outside quoted texts and casts. */
  private static NamedSql read(String sql) {
    StringBuilder text = new StringBuilder(sql.length());
    List<String> names = new ArrayList<>();
    boolean isQuoted = false;
    int at = 0;
    while (at < sql.length()) {
      char character = sql.charAt(at);
      isQuoted ^= character == '\'';
      int end = isQuoted || character != ':' ? at : endOfName(sql, at + 1);
      if (end > at + 1 && sql.charAt(at - 1) != ':') {
        names.add(sql.substring(at + 1, end));
        text.append('?');
        at = end;
      } else {
        text.append(character);
        at++;
      }
    }
    return new NamedSql(text.toString(), List.copyOf(names));
  }

  private static int endOfName(String sql, int from) {
    int end = from;
    while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end))) {
      end++;
    }
    return end > from && Character.isLetter(sql.charAt(from)) ? end : from;
  }
}
