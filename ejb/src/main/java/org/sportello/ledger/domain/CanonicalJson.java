package org.sportello.ledger.domain;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;

/** The one form of JSON in which the ledger hashes and signs (RFC 8785). */
public final class CanonicalJson {
  private static final JsonProvider JSON = JsonProvider.provider();
  private static final JsonBuilderFactory BUILDERS = JSON.createBuilderFactory(Map.of());

  private CanonicalJson() {}

  /** An object to be filled. */
  public static JsonObjectBuilder object() {
    return BUILDERS.createObjectBuilder();
  }

  /** An object with those members: texts, whole numbers, booleans, lists and maps of them. */
  public static JsonObjectBuilder object(Map<?, ?> members) {
    JsonObjectBuilder object = object();
    members.forEach((name, value) -> add(object, (String) name, value));
    return object;
  }

  /** That object, to be changed. */
  public static JsonObjectBuilder copy(JsonObject object) {
    return BUILDERS.createObjectBuilder(object);
  }

  /** A text. */
  public static JsonValue text(String value) {
    return JSON.createValue(value);
  }

  /** Reads an object; anything else is a {@link JsonException}. */
  public static JsonObject parse(String text) {
    try (JsonReader reader = JSON.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  /** The canonical form of the object, in UTF-8. */
  public static byte[] bytes(JsonObject object) {
    return CanonicalWriter.write(object).orElseGet(() -> library(object));
  }

  /** The same, by the library alone. */
  static byte[] library(JsonObject object) {
    try {
      return new JsonCanonicalizer(object.toString()).getEncodedUTF8();
    } catch (IOException e) {
      throw new UncheckedIOException("Not JSON that has a canonical form", e);
    }
  }

  /** An array of those values, which may be whatever a member of an object may be. */
  public static JsonArray array(Collection<?> values) {
    return arrayBuilder(values).build();
  }

  private static void add(JsonObjectBuilder object, String name, Object value) {
    if (value instanceof Map<?, ?> map) {
      object.add(name, object(map));
    } else if (value instanceof List<?> list) {
      object.add(name, arrayBuilder(list));
    } else if (value instanceof Long number) {
      object.add(name, number);
    } else if (value instanceof Boolean flag) {
      object.add(name, flag);
    } else {
      object.add(name, (String) value);
    }
  }

  private static JsonArrayBuilder arrayBuilder(Collection<?> list) {
    JsonArrayBuilder array = BUILDERS.createArrayBuilder();
    for (Object value : list) {
      if (value instanceof Map<?, ?> map) {
        array.add(object(map));
      } else if (value instanceof List<?> inner) {
        array.add(arrayBuilder(inner));
      } else if (value instanceof Long number) {
        array.add(number);
      } else if (value instanceof Boolean flag) {
        array.add(flag);
      } else {
        array.add((String) value);
      }
    }
    return array;
  }
}
