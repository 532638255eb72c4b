package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sportello.scenario.parts.World;

/** The API document that the portal is typed from is the one that the server gives. */
final class ApiDocument implements Scenario {
  private static final String KEPT = "web/src/main/portal/openapi.json";

  @Override
  public String name() {
    return "api-document";
  }

  @Override
  public String title() {
    return "the API document that the portal is typed from is the server's own";
  }

  @Override
  public void run(Narrator narrator, World world) {
    narrator.act("read /openapi and compare it with " + KEPT);
    String served = world.document(world.addresses().web() + "/openapi").body();
    Path kept = world.addresses().repository().resolve(KEPT);
    try {
      assertThat(json(served))
          .as("the kept API document is old; run: npm run renew-api (in web/src/main/portal)")
          .isEqualTo(json(Files.readString(kept, StandardCharsets.UTF_8)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    narrator.see("they are the same");
  }

  private static JsonValue json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readValue();
    }
  }
}
