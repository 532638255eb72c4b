package org.sportello.rehearsal.process;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what the server sends to the engine of rehearsals. */
final class CaseJson {

  private CaseJson() {}

  static String text(JsonObject from, String name) {
    return from.get(name) instanceof JsonString text ? text.getString() : null;
  }

  static Instant instant(JsonObject from, String name) {
    String text = text(from, name);
    return text == null ? null : Instant.parse(text);
  }

  static List<JsonObject> objects(JsonObject from, String name) {
    return from.get(name) instanceof JsonArray array
        ? array.getValuesAs(JsonObject.class)
        : List.of();
  }

  static List<String> words(JsonObject from, String name) {
    return from.get(name) instanceof JsonArray array
        ? array.getValuesAs(JsonString::getString)
        : List.of();
  }

  /** Texts, numbers and yes or no by name; what is null is left out. */
  static Map<String, Object> values(JsonObject from) {
    Map<String, Object> values = new HashMap<>();
    if (from != null) {
      from.forEach(
          (name, value) -> {
            Object plain = plain(value);
            if (plain != null) {
              values.put(name, plain);
            }
          });
    }
    return values;
  }

  static Map<String, String> texts(JsonObject from) {
    Map<String, String> texts = new HashMap<>();
    values(from).forEach((name, value) -> texts.put(name, value.toString()));
    return texts;
  }

  private static Object plain(JsonValue value) {
    return switch (value.getValueType()) {
      case STRING -> ((JsonString) value).getString();
      case NUMBER -> ((JsonNumber) value).bigDecimalValue();
      case TRUE -> true;
      case FALSE -> false;
      default -> null;
    };
  }
}
