package org.sportello.rehearsal.process;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * The engine of rehearsals as a program: a line of JSON in, a line of JSON out, until nothing comes
 * in any more. The server that started it ends it when an answer takes too long; when memory runs
 * out it ends by itself.
 */
public final class RehearsalMain {

  private RehearsalMain() {}

  /** Answers questions until there are none. */
  public static void main(String[] none) throws IOException {
    try (Rehearsals rehearsals = new Rehearsals();
        BufferedReader questions =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Writer answers =
            new OutputStreamWriter(
                new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8)) {
      for (String line = questions.readLine(); line != null; line = questions.readLine()) {
        answers.write(answer(rehearsals, line).toString());
        answers.write('\n');
        answers.flush();
      }
    }
  }

  private static JsonObject answer(Rehearsals rehearsals, String line) {
    try (JsonReader reader = Json.createReader(new StringReader(line))) {
      return rehearsals.answer(reader.readObject());
    } catch (RuntimeException e) {
      return Json.createObjectBuilder().add("refused", String.valueOf(e.getMessage())).build();
    }
  }
}
