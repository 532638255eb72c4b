package org.sportello.ledger.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/**
 * Writes what nearly every entry consists of in canonical form (RFC 8785) in one pass: objects,
 * arrays, texts, whole numbers, yes and no. All else is left to the library, which reads the text
 * of the JSON again: verifying millions of entries would take it three times as long.
 */
final class CanonicalWriter {

  /** Whole numbers up to here are the same in all readers of JSON (RFC 8785, 3.2.2.3). */
  private static final int EXACT_BITS = 53;

  private static final String HEX = "0123456789abcdef";
  private static final int INITIAL = 512;

  private final StringBuilder out = new StringBuilder(INITIAL);
  private boolean isPossible = true;

  private CanonicalWriter() {}

  /** The canonical form in UTF-8; empty where something is in it that is not written here. */
  static Optional<byte[]> write(JsonObject object) {
    CanonicalWriter writer = new CanonicalWriter();
    writer.object(object);
    return writer.isPossible
        ? Optional.of(writer.out.toString().getBytes(UTF_8))
        : Optional.empty();
  }

  /** Members are sorted by the UTF-16 units of their names, as texts of Java compare. */
  private void object(JsonObject object) {
    String[] names = object.keySet().toArray(String[]::new);
    Arrays.sort(names);
    out.append('{');
    for (int i = 0; i < names.length && isPossible; i++) {
      if (i > 0) {
        out.append(',');
      }
      text(names[i]);
      out.append(':');
      value(object.get(names[i]));
    }
    out.append('}');
  }

  private void array(JsonArray array) {
    out.append('[');
    for (int i = 0; i < array.size() && isPossible; i++) {
      if (i > 0) {
        out.append(',');
      }
      value(array.get(i));
    }
    out.append(']');
  }

  private void value(JsonValue value) {
    switch (value.getValueType()) {
      case OBJECT -> object(value.asJsonObject());
      case ARRAY -> array(value.asJsonArray());
      case STRING -> text(((JsonString) value).getString());
      case NUMBER -> number((JsonNumber) value);
      case TRUE -> out.append("true");
      case FALSE -> out.append("false");
      case NULL -> out.append("null");
    }
  }

  private void number(JsonNumber number) {
    if (!number.isIntegral()) {
      isPossible = false;
      return;
    }
    BigInteger whole = number.bigIntegerValueExact();
    if (whole.bitLength() > EXACT_BITS) {
      isPossible = false;
      return;
    }
    out.append(whole.longValueExact());
  }

  private void text(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit < ' ') {
        control(unit);
      } else if (unit == '"' || unit == '\\') {
        out.append('\\').append(unit);
      } else if (Character.isSurrogate(unit)) {
        isPossible = false;
        return;
      } else {
        out.append(unit);
      }
    }
    out.append('"');
  }

  private void control(char unit) {
    switch (unit) {
      case '\b' -> out.append("\\b");
      case '\t' -> out.append("\\t");
      case '\n' -> out.append("\\n");
      case '\f' -> out.append("\\f");
      case '\r' -> out.append("\\r");
      default -> out.append("\\u00").append(HEX.charAt(unit >> 4)).append(HEX.charAt(unit & 15));
    }
  }
}
