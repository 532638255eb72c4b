package org.sportello.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sportello.scenario.parts.Stack.Commands;

/** What the figures were measured on. */
final class Machine {
  private static final Path LOAD = Path.of("/proc/loadavg");

  private Machine() {}

  /** Facts about machine and programs, by name. */
  static Map<String, String> facts(Path repository, String database) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
    facts.put("processor", line(Path.of("/proc/cpuinfo"), "model name"));
    facts.put("memory", line(Path.of("/proc/meminfo"), "MemTotal"));
    facts.put("kernel", System.getProperty("os.version"));
    facts.put("java", System.getProperty("java.runtime.version"));
    facts.put("postgresql", database);
    facts.put("commit", commit(repository));
    return facts;
  }

  /** The machine's load in the last 1, 5 and 15 minutes. */
  static String load() {
    try {
      return String.join(" ", List.of(Files.readString(LOAD).split(" ")).subList(0, 3));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(Path file, String name) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String commit(Path repository) {
    List<String> command =
        List.of("git", "-C", repository.toString(), "describe", "--always", "--dirty");
    return Commands.run(command, Map.of()).output().strip();
  }
}
