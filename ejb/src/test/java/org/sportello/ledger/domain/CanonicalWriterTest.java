package org.sportello.ledger.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalWriterTest {

  private static final int MANY = 20_000;
  private static final String UNITS =
      "aZ09 _-.:/\"\\\b\t\n\f\r\u0000\u0001\u001f\u007f\u0080àèìòù€\u2028\uffff";

  @Test
  void shouldWriteWhatTheLibraryWritesWhateverStandsInTheObject() {
    Random random = new Random(8785);
    for (int i = 0; i < MANY; i++) {
      JsonObject object = object(random, 3).build();
      assertThat(CanonicalWriter.write(object))
          .as("%s", object)
          .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(CanonicalJson.library(object)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\": 1.5}",
        "{\"a\": 1e3}",
        "{\"a\": 18014398509481984}",
        "{\"a\": \"\\ud83d\\ude00\"}",
        "{\"\\ud83d\\ude00\": [\"z\"]}"
      })
  void shouldLeaveToTheLibraryWhatItDoesNotWrite(String text) {
    JsonObject object = CanonicalJson.parse(text);
    assertThat(CanonicalWriter.write(object)).isEmpty();
    assertThat(CanonicalJson.bytes(object)).isEqualTo(CanonicalJson.library(object));
  }

  @Test
  void shouldSortAndEscapeAsTheNormSays() {
    JsonObject object =
        Json.createObjectBuilder()
            .add("\u20ac", "Euro Sign")
            .add("\r", "Carriage Return")
            .add("1", "One")
            .add("\u0080", "Control\u007f")
            .add("\u00f6", "Latin Small Letter O With Diaeresis")
            .build();
    assertThat(new String(CanonicalJson.bytes(object), UTF_8))
        .isEqualTo(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\u007f\","
                + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\"}");
  }

  private static JsonObjectBuilder object(Random random, int depth) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      String name = text(random);
      switch (random.nextInt(depth > 0 ? 7 : 5)) {
        case 0 -> object.add(name, text(random));
        case 1 -> object.add(name, random.nextLong() >> (12 + random.nextInt(50)));
        case 2 -> object.add(name, random.nextBoolean());
        case 3 -> object.add(name, JsonValue.NULL);
        case 4 -> object.add(name, random.nextInt(100) - 50);
        case 5 -> object.add(name, object(random, depth - 1));
        default -> object.add(name, array(random, depth - 1));
      }
    }
    return object;
  }

  private static JsonArrayBuilder array(Random random, int depth) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (int i = random.nextInt(4); i > 0; i--) {
      if (random.nextBoolean()) {
        array.add(text(random));
      } else if (depth > 0) {
        array.add(object(random, depth - 1));
      } else {
        array.add(random.nextInt());
      }
    }
    return array;
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      text.append(UNITS.charAt(random.nextInt(UNITS.length())));
    }
    return text.toString();
  }
}
