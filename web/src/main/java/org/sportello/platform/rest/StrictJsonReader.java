package org.sportello.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.sportello.platform.failure.InvalidInput.FieldError;

/** Reads JSON into request records and refuses what does not fit, naming every field at fault. */
@Provider
@ApplicationScoped
// The exact types as well: without them the server's own reader of application/json goes first.
@Consumes({MediaType.APPLICATION_JSON, "application/*+json", MediaType.WILDCARD})
public class StrictJsonReader implements MessageBodyReader<Object> {
  private static final JsonReaderFactory JSON =
      Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == JsonObject.class || (type.isRecord() && isJson(mediaType));
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    PushbackInputStream whole = new PushbackInputStream(body);
    int first = whole.read();
    if (first < 0 && !type.isRecord()) {
      return JsonValue.EMPTY_JSON_OBJECT;
    }
    if (!isJson(mediaType)) {
      throw ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "The body must be JSON.");
    }
    if (first >= 0) {
      whole.unread(first);
    }
    return read(type, whole);
  }

  private static boolean isJson(MediaType type) {
    return type != null
        && type.getType().equals("application")
        && (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"));
  }

  /** Reads the body as this record, or as the JSON object itself. */
  static <T> T read(Class<T> type, InputStream body) {
    JsonValue value = parse(body);
    if (!(value instanceof JsonObject object)) {
      throw invalid(List.of(new FieldError("", "A JSON object is expected.")));
    }
    if (type == JsonObject.class) {
      return type.cast(object);
    }
    RecordBinder binder = new RecordBinder();
    T bound = type.cast(binder.bind(type, object, ""));
    if (!binder.errors().isEmpty()) {
      throw invalid(binder.errors());
    }
    return bound;
  }

  private static JsonValue parse(InputStream body) {
    try (var reader = JSON.createReader(body, StandardCharsets.UTF_8)) {
      return reader.readValue();
    } catch (JsonException e) {
      throw invalid(List.of(new FieldError("", "The body is not valid JSON: " + e.getMessage())));
    }
  }

  private static ProblemException invalid(List<FieldError> errors) {
    return new ProblemException(
        Problem.of(ProblemType.INVALID_REQUEST, errors.get(0).detail(), errors));
  }
}
