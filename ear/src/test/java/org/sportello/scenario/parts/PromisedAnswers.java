package org.sportello.scenario.parts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What the API document says about answers, for every answer to be held against. */
final class PromisedAnswers {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PREFIX = "/api/v1";

  private final JsonSchemaFactory schemas =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private final Map<JsonNode, JsonSchema> known = new ConcurrentHashMap<>();
  private final Supplier<Answer> source;
  private JsonNode document;

  PromisedAnswers(Supplier<Answer> source) {
    this.source = source;
  }

  /** Insists that an answer with content is as described. */
  Answer check(String method, String path, Answer answer) {
    if (answer.status() / 100 != 2
        || !answer.header("Content-Type").startsWith("application/json")) {
      return answer;
    }
    JsonNode described =
        operation(PREFIX + path.replaceFirst("\\?.*", ""))
            .path(method.toLowerCase(java.util.Locale.ROOT))
            .path("responses")
            .path(Integer.toString(answer.status()))
            .path("content")
            .path("application/json")
            .path("schema");
    if (described.isMissingNode()) {
      throw new AssertionError("not in the API document: " + answer);
    }
    Set<ValidationMessage> faults =
        known.computeIfAbsent(described, this::schema).validate(parse(answer.body()));
    if (!faults.isEmpty()) {
      throw new AssertionError("not what the API document says: " + faults + " " + answer);
    }
    return answer;
  }

  private JsonSchema schema(JsonNode described) {
    ObjectNode whole = described.deepCopy();
    whole.set("components", document().path("components"));
    return schemas.getSchema(whole);
  }

  /** The path as described; the one with the fewest parameters where several fit. */
  private JsonNode operation(String path) {
    JsonNode found = JSON.createObjectNode();
    int fewest = Integer.MAX_VALUE;
    for (Map.Entry<String, JsonNode> entry : document().path("paths").properties()) {
      String pattern = entry.getKey().replaceAll("\\{[^}]*}", "[^/]+");
      int parameters = entry.getKey().split("\\{", -1).length;
      if (path.matches(pattern) && parameters < fewest) {
        found = entry.getValue();
        fewest = parameters;
      }
    }
    return found;
  }

  private synchronized JsonNode document() {
    if (document == null) {
      document = parse(source.get().expect(200).body());
    }
    return document;
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException failure) {
      throw new AssertionError("no JSON: " + text, failure);
    }
  }
}
