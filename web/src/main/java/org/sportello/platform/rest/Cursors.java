package org.sportello.platform.rest;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.sportello.platform.failure.InvalidInput.FieldError;

/** Where a list goes on: the sort keys of the last item shown, opaque to the caller. */
public final class Cursors {
  private Cursors() {}

  /** The cursor behind the item with these keys; a null key stays null. */
  public static String of(List<String> keys) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (String key : keys) {
      if (key == null) {
        array.addNull();
      } else {
        array.add(key);
      }
    }
    byte[] text = array.build().toString().getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
  }

  /**
   * The keys in a cursor that a caller sent back; nothing when there is none.
   *
   * @throws ProblemException when it is not a cursor of this list
   */
  public static Optional<List<String>> keys(String cursor, int expected) {
    if (cursor == null || cursor.isEmpty()) {
      return Optional.empty();
    }
    try {
      byte[] text = Base64.getUrlDecoder().decode(cursor);
      JsonArray array =
          Json.createReader(new StringReader(new String(text, StandardCharsets.UTF_8))).readArray();
      if (array.size() == expected) {
        return Optional.of(array.stream().map(Cursors::text).toList());
      }
    } catch (IllegalArgumentException | JsonException | ClassCastException e) {
      throw invalid(e);
    }
    throw invalid(null);
  }

  /**
   * A key that is a number.
   *
   * @throws ProblemException when it is none
   */
  public static long number(String key) {
    try {
      return Long.parseLong(key);
    } catch (NumberFormatException e) {
      throw invalid(e);
    }
  }

  /** The number in a cursor of one key, or another one when there is no cursor. */
  public static long numberOr(String cursor, long none) {
    return keys(cursor, 1).map(keys -> number(keys.get(0))).orElse(none);
  }

  private static String text(JsonValue value) {
    return value.getValueType() == JsonValue.ValueType.NULL
        ? null
        : ((JsonString) value).getString();
  }

  private static ProblemException invalid(Throwable cause) {
    String detail = "The cursor is not one that this list gave out.";
    ProblemException problem =
        new ProblemException(
            Problem.of(
                ProblemType.INVALID_REQUEST, detail, List.of(new FieldError("/cursor", detail))));
    if (cause != null) {
      problem.initCause(cause);
    }
    return problem;
  }
}
