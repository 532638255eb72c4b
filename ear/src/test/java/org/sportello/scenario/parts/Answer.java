package org.sportello.scenario.parts;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.StringReader;
import java.net.http.HttpHeaders;

/** What the server answered. */
public record Answer(String call, int status, HttpHeaders headers, String body) {

  /** The body as an object. */
  public JsonObject json() {
    return structure().asJsonObject();
  }

  /** The body as JSON. */
  public JsonStructure structure() {
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      return reader.read();
    } catch (jakarta.json.JsonException failure) {
      throw new AssertionError("no JSON: " + this, failure);
    }
  }

  /** This answer, when it has the expected status. */
  public Answer expect(int expected) {
    if (status != expected) {
      throw new AssertionError("expected " + expected + " but got " + this);
    }
    return this;
  }

  /** A header's value, or an empty text. */
  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  @Override
  public String toString() {
    String shown = body.length() > 1500 ? body.substring(0, 1500) + "..." : body;
    return call + " -> " + status + " " + shown;
  }
}
