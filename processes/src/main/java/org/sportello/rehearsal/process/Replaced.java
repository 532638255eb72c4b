package org.sportello.rehearsal.process;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sportello.ticket.application.OpenAction.ActionField;
import org.sportello.ticket.application.OpenAction.Option;

/**
 * The values of a form as far as they are known: what somebody typed is replaced by a fixed word,
 * and what a new form demands beyond that by its first choice.
 */
final class Replaced {

  private static final String WORD = "…";

  private Replaced() {}

  static Map<String, Object> values(
      List<ActionField> form, Map<String, Object> known, Instant now) {
    Map<String, Object> values = new HashMap<>();
    for (ActionField field : form) {
      Object value = known.get(field.id());
      if (value != null && isAsDeclared(field, value)) {
        values.put(field.id(), value);
      } else if (field.required()) {
        values.put(field.id(), substitute(field, now));
      }
    }
    return values;
  }

  private static boolean isAsDeclared(ActionField field, Object value) {
    return switch (field.type()) {
      case "boolean" -> value instanceof Boolean;
      case "long" -> value instanceof Number;
      case "enum" -> field.options().stream().map(Option::value).anyMatch(value::equals);
      default -> value instanceof String;
    };
  }

  private static Object substitute(ActionField field, Instant now) {
    return switch (field.type()) {
      case "boolean" -> false;
      case "long" -> 0;
      case "date" -> now.plus(Duration.ofDays(2)).toString();
      case "enum" ->
          field.defaultValue() != null ? field.defaultValue() : field.options().get(0).value();
      default -> WORD;
    };
  }
}
