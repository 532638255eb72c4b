package org.sportello.benchmark.floor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sportello.benchmark.Timing;

/** The bare engine's figures, measured in a process of its own with the heap that WildFly has. */
public final class BareEngineRun {
  private static final List<String> HEAP = List.of("-Xms256m", "-Xmx512m", "-XX:+UseSerialGC");

  private BareEngineRun() {}

  /** Measures with each of these numbers of clients; what else the program says goes to the log. */
  public static Map<Integer, Timing> measure(
      String database,
      Path diagrams,
      double warmUp,
      double seconds,
      List<Integer> clients,
      Path log) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(HEAP);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(BareEngineProgram.class.getName());
    command.addAll(List.of(database, "postgres", "postgres", diagrams.toString()));
    command.addAll(List.of(Double.toString(warmUp), Double.toString(seconds)));
    clients.forEach(number -> command.add(Integer.toString(number)));
    try {
      Process process =
          new ProcessBuilder(command).redirectError(Redirect.to(log.toFile())).start();
      Map<Integer, Timing> timings = new TreeMap<>();
      try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          read(line, timings);
        }
      }
      if (process.waitFor() != 0 || timings.size() != clients.size()) {
        throw new IllegalStateException("the bare engine failed; its log is " + log);
      }
      return timings;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void read(String line, Map<Integer, Timing> timings) {
    List<String> words = List.of(line.split(" ", -1));
    if (words.get(0).equals(BareEngineProgram.SIGN)) {
      timings.put(
          Integer.valueOf(words.get(1)),
          new Timing(
              Long.parseLong(words.get(2)),
              Double.parseDouble(words.get(3)),
              Double.parseDouble(words.get(4)),
              Double.parseDouble(words.get(5)),
              Double.parseDouble(words.get(6))));
    }
  }
}
