package org.sportello.scenario.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The processes of the stack, handled by its own script. */
public final class Stack {
  private final Addresses addresses;
  private final Http http;

  Stack(Addresses addresses, Http http) {
    this.addresses = addresses;
    this.http = http;
  }

  /** kill -9 of a part. */
  public void kill(String part) {
    run("kill", part);
  }

  /** Starts a part again and waits until it is ready. */
  public void restart(String part) {
    run("restart", part);
  }

  /** Starts a further node and waits until it is ready. */
  public void startNode(int number) {
    run("node", "start", Integer.toString(number));
  }

  /** Stops a further node. */
  public void stopNode(int number) {
    run("node", "stop", Integer.toString(number));
  }

  /** Whether the first node is ready to serve. */
  public boolean isReady() {
    try {
      URI address = URI.create("http://localhost:" + addresses.management() + "/health/ready");
      return http.send("GET", address, Map.of(), null).status() == 200;
    } catch (UncheckedIOException down) {
      return false;
    }
  }

  /** Waits until the first node is ready to serve. */
  public void awaitReady() {
    Patience.untilTrue("the server to be ready", Duration.ofMinutes(3), this::isReady);
  }

  private void run(String... words) {
    List<String> command = new ArrayList<>();
    command.add(addresses.repository().resolve("wildfly-config/stack").toString());
    command.addAll(List.of(words));
    command.add("--no-build");
    Outcome outcome = Commands.run(command, Map.of());
    if (outcome.status() != 0) {
      throw new IllegalStateException(String.join(" ", command) + ": " + outcome.output());
    }
  }

  /** What a command came to. */
  public record Outcome(int status, String output) {}

  /** Runs commands of the operating system. */
  public static final class Commands {
    private Commands() {}

    /** Runs a command to its end. */
    public static Outcome run(List<String> command, Map<String, String> variables) {
      try {
        Path output = java.nio.file.Files.createTempFile("sportello-command", ".txt");
        ProcessBuilder builder =
            new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(variables);
        int status = builder.start().waitFor();
        String text = java.nio.file.Files.readString(output, StandardCharsets.UTF_8);
        java.nio.file.Files.delete(output);
        return new Outcome(status, text);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      } catch (InterruptedException interruption) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(interruption);
      }
    }
  }
}
