package org.sportello.platform.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sportello.platform.failure.InvalidInput.FieldError;

/**
 * A refusal as the caller reads it (RFC 9457).
 *
 * @param type the stable kind
 * @param detail what happened this time, or null
 * @param errors the fields at fault, by JSON Pointer
 * @param extensions further members of this kind of problem
 */
public record Problem(
    ProblemType type, String detail, List<FieldError> errors, Map<String, JsonValue> extensions) {
  /** The media type of every problem. */
  public static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    errors = List.copyOf(errors);
    extensions = new LinkedHashMap<>(extensions);
  }

  /** A problem with a text of its own. */
  public static Problem of(ProblemType type, String detail) {
    return new Problem(type, detail, List.of(), Map.of());
  }

  /** A problem with fields. */
  public static Problem of(ProblemType type, String detail, List<FieldError> errors) {
    return new Problem(type, detail, errors, Map.of());
  }

  /** The same problem with one more member. */
  public Problem with(String member, JsonValue value) {
    Map<String, JsonValue> more = new LinkedHashMap<>(extensions);
    more.put(member, value);
    return new Problem(type, detail, errors, more);
  }

  /** The body. */
  public JsonObject toJson(Language language, String instance, String traceId) {
    JsonObjectBuilder body =
        Json.createObjectBuilder()
            .add("type", type.uri())
            .add("title", type.title(language))
            .add("status", type.status());
    addText(body, "detail", told(detail, language));
    addText(body, "instance", instance);
    addText(body, "traceId", traceId);
    if (!errors.isEmpty()) {
      JsonArrayBuilder list = Json.createArrayBuilder();
      errors.forEach(
          error ->
              list.add(
                  Json.createObjectBuilder()
                      .add("pointer", error.pointer())
                      .add("detail", told(error.detail(), language))));
      body.add("errors", list);
    }
    extensions.forEach(body::add);
    return body.build();
  }

  /** The whole answer. */
  public Response toResponse(Language language, String instance, String traceId) {
    Response.ResponseBuilder answer =
        Response.status(type.status())
            .type(MEDIA_TYPE)
            .language(language.code())
            .header("Cache-Control", "no-store")
            .entity(toJson(language, instance, traceId).toString());
    if (type == ProblemType.UNAVAILABLE) {
      answer.header("Retry-After", "5");
    }
    return answer.build();
  }

  /** Answers with it where JAX-RS has no part in the answer. */
  public void write(HttpServletRequest request, HttpServletResponse response, String instance)
      throws IOException {
    Language language = Language.of(request);
    response.setStatus(type.status());
    response.setContentType(MEDIA_TYPE);
    response.setHeader("Content-Language", language.code());
    response.setHeader("Cache-Control", "no-store");
    response
        .getOutputStream()
        .write(
            toJson(language, instance, RequestIds.current())
                .toString()
                .getBytes(StandardCharsets.UTF_8));
  }

  private static String told(String text, Language language) {
    return text == null || language == Language.EN ? text : ItalianSentences.of(text);
  }

  private static void addText(JsonObjectBuilder body, String member, String text) {
    if (text != null) {
      body.add(member, text);
    }
  }
}
