package org.sportello.platform.rest;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The API document that the portal is typed from; the scenario api-document holds it up to date.
 */
record KeptDocument(JsonObject document) {
  private static final String COMPONENT = "#/components/schemas/";
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  static KeptDocument read() throws IOException {
    Path file = Path.of("src/main/portal/openapi.json");
    try (JsonReader reader =
        Json.createReader(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
      return new KeptDocument(reader.readObject());
    }
  }

  /** All objects that answers are made of, by their name in the document. */
  Map<String, JsonObject> answers() {
    Map<String, JsonObject> found = new TreeMap<>();
    operations()
        .flatMap(operation -> operation.getJsonObject("responses").entrySet().stream())
        .filter(response -> response.getKey().startsWith("2"))
        .forEach(response -> collect("", response.getValue(), found));
    return found;
  }

  /** All objects that requests are made of. */
  Map<String, JsonObject> requests() {
    Map<String, JsonObject> found = new TreeMap<>();
    operations()
        .filter(operation -> operation.containsKey("requestBody"))
        .forEach(operation -> collect("", operation.get("requestBody"), found));
    return found;
  }

  List<JsonObject> withHeader(String name) {
    return operations()
        .filter(
            operation ->
                operation
                    .getOrDefault("parameters", JsonValue.EMPTY_JSON_ARRAY)
                    .asJsonArray()
                    .stream()
                    .anyMatch(
                        parameter -> parameter.asJsonObject().getString("name", "").equals(name)))
        .toList();
  }

  List<JsonObject> with(String status) {
    return operations()
        .filter(operation -> operation.getJsonObject("responses").containsKey(status))
        .toList();
  }

  static List<String> required(JsonObject schema) {
    JsonArray names = schema.getJsonArray("required");
    return names == null
        ? List.of()
        : names.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
  }

  static Set<String> fields(JsonObject schema) {
    return schema.getJsonObject("properties").keySet();
  }

  private Stream<JsonObject> operations() {
    return document.getJsonObject("paths").values().stream()
        .flatMap(path -> path.asJsonObject().entrySet().stream())
        .filter(entry -> METHODS.contains(entry.getKey()))
        .map(entry -> entry.getValue().asJsonObject());
  }

  private void collect(String name, JsonValue value, Map<String, JsonObject> found) {
    if (value instanceof JsonArray array) {
      array.forEach(each -> collect(name, each, found));
    } else if (value instanceof JsonObject object) {
      if (object.get("$ref") instanceof JsonString reference) {
        String component = reference.getString().substring(COMPONENT.length());
        if (!found.containsKey(component)) {
          collect(component, schema(component), found);
        }
      }
      if (object.get("properties") instanceof JsonObject) {
        found.putIfAbsent(name, object);
      }
      object.forEach((key, each) -> collect(name + "/" + key, each, found));
    }
  }

  private JsonObject schema(String component) {
    return document.getJsonObject("components").getJsonObject("schemas").getJsonObject(component);
  }
}
