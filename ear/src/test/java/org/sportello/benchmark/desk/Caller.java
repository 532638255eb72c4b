package org.sportello.benchmark.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.UUID;

/**
 * Calls the API as one login over connections that are kept open, with as little work as possible:
 * what it takes of the processor, the server does not have.
 */
public final class Caller {
  private final URI api;
  private final String token;
  private final String requestId;

  /** Every call carries the token. */
  public Caller(URI api, String token) {
    this(api, token, null);
  }

  private Caller(URI api, String token, String requestId) {
    this.api = api;
    this.token = token;
    this.requestId = requestId;
  }

  /** The same login, whose calls all carry that id. */
  Caller as(String id) {
    return new Caller(api, token, id);
  }

  /** The answer to a GET, which must be 200. */
  byte[] get(String path) throws IOException {
    return answer(connection(path), 200);
  }

  /** The answer to a POST, which must be 201; each is a command of its own. */
  byte[] post(String path, JsonObject body) throws IOException {
    HttpURLConnection connection = connection(path);
    connection.setRequestMethod("POST");
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", "application/json");
    connection.setRequestProperty("Idempotency-Key", UUID.randomUUID().toString());
    byte[] bytes = body.toString().getBytes(UTF_8);
    connection.setFixedLengthStreamingMode(bytes.length);
    connection.getOutputStream().write(bytes);
    return answer(connection, 201);
  }

  private HttpURLConnection connection(String path) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) URI.create(api + path).toURL().openConnection();
    connection.setRequestProperty("Authorization", "Bearer " + token);
    connection.setRequestProperty("Accept", "application/json");
    if (requestId != null) {
      connection.setRequestProperty("X-Request-Id", requestId);
    }
    return connection;
  }

  private static byte[] answer(HttpURLConnection connection, int expected) throws IOException {
    int status = connection.getResponseCode();
    InputStream stream = status < 400 ? connection.getInputStream() : connection.getErrorStream();
    byte[] body = stream == null ? new byte[0] : stream.readAllBytes();
    if (status != expected) {
      throw new IllegalStateException(
          connection.getURL() + " -> " + status + " " + new String(body, UTF_8));
    }
    return body;
  }

  /** An answer's object. */
  static JsonObject object(byte[] body) {
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
      return reader.readObject();
    }
  }
}
