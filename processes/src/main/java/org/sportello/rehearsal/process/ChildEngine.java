package org.sportello.rehearsal.process;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A running engine of rehearsals, seen from the server. */
final class ChildEngine {

  private final Process process;
  private final Writer questions;
  private final BufferedReader answers;
  private final ScheduledExecutorService timer;
  private volatile boolean isEnded;

  /** A child that has not answered: it took too long, or too much memory, or was ended. */
  static final class Gone extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean isTooLong;

    Gone(boolean isTooLong, Throwable cause) {
      super("the engine of rehearsals has not answered", cause);
      this.isTooLong = isTooLong;
    }

    boolean isTooLong() {
      return isTooLong;
    }
  }

  private ChildEngine(Process process, ScheduledExecutorService timer) {
    this.process = process;
    this.questions = process.outputWriter(StandardCharsets.UTF_8);
    this.answers = process.inputReader(StandardCharsets.UTF_8);
    this.timer = timer;
  }

  /**
   * Starts one: with little memory, which ends it when it is used up, and without anything of the
   * server's environment.
   *
   * @param folder where it runs
   */
  static ChildEngine start(String classPath, Path folder, ScheduledExecutorService timer)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx320m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:TieredStopAtLevel=4",
            "-Djava.awt.headless=true",
            "-cp",
            classPath,
            RehearsalMain.class.getName());
    builder.environment().clear();
    builder.directory(folder.toFile());
    builder.redirectError(Redirect.DISCARD);
    return new ChildEngine(builder.start(), timer);
  }

  /**
   * Asks and waits for the answer.
   *
   * @throws Gone when none comes in time; the child is ended then
   */
  JsonObject ask(JsonObject question, Duration limit) throws Gone {
    boolean[] isTooLong = {false};
    ScheduledFuture<?> end =
        timer.schedule(
            () -> {
              isTooLong[0] = true;
              end();
            },
            limit.toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      questions.write(question.toString());
      questions.write('\n');
      questions.flush();
      String line =
          Optional.ofNullable(answers.readLine()).orElseThrow(() -> new IOException("it ended"));
      try (JsonReader reader = Json.createReader(new StringReader(line))) {
        return reader.readObject();
      }
    } catch (IOException | JsonException e) {
      end();
      throw new Gone(isTooLong[0], e);
    } finally {
      end.cancel(false);
    }
  }

  boolean isAlive() {
    return !isEnded && process.isAlive();
  }

  /** Ends it at once, whatever it does. */
  void end() {
    isEnded = true;
    process.destroyForcibly();
  }
}
