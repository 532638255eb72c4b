package org.sportello.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The processes of the stack, as the kernel accounts for them. */
final class Processes {
  private static final Path PROC = Path.of("/proc");
  private static final double TICKS_PER_SECOND = 100;
  private static final int USER_TIME = 11;
  private static final int SYSTEM_TIME = 12;

  private final Path data;

  /** Those of the stack with that data folder. */
  Processes(Path data) {
    this.data = data.toAbsolutePath().normalize();
  }

  /**
   * Memory of a part.
   *
   * @param resident MiB in memory, what processes share counted for each of them
   * @param proportional MiB in memory, what processes share divided among them
   */
  public record Memory(long resident, long proportional) {}

  /** What each part takes of the memory now. */
  Map<String, Memory> memory() {
    Map<String, Memory> parts = new LinkedHashMap<>();
    for (String part : List.of("wildfly", "postgres", "mail", "keycloak")) {
      long resident = 0;
      long proportional = 0;
      for (Path process : of(part)) {
        resident += kilobytes(process, "Rss:");
        proportional += kilobytes(process, "Pss:");
      }
      parts.put(part, new Memory(resident / 1024, proportional / 1024));
    }
    return parts;
  }

  /** Seconds of processor time that the part has used so far; processes that ended are left out. */
  double processorSeconds(String part) {
    return of(part).stream().mapToDouble(Processes::processorSeconds).sum();
  }

  private static double processorSeconds(Path process) {
    try {
      String stat = Files.readString(process.resolve("stat"));
      List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
      return (Long.parseLong(fields.get(USER_TIME)) + Long.parseLong(fields.get(SYSTEM_TIME)))
          / TICKS_PER_SECOND;
    } catch (IOException ended) {
      return 0;
    }
  }

  private static long kilobytes(Path process, String field) {
    try (Stream<String> lines = Files.lines(process.resolve("smaps_rollup"))) {
      return lines
          .filter(line -> line.startsWith(field))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException | UncheckedIOException ended) {
      return 0;
    }
  }

  private List<Path> of(String part) {
    if (part.equals("postgres")) {
      return inFolder(data.resolve("postgres"));
    }
    try {
      String pid = Files.readString(data.resolve("run").resolve(part + ".pid")).strip();
      return List.of(PROC.resolve(pid));
    } catch (IOException stopped) {
      return List.of();
    }
  }

  private static List<Path> inFolder(Path folder) {
    try (Stream<Path> processes = Files.list(PROC)) {
      return processes
          .filter(process -> process.getFileName().toString().matches("\\d+"))
          .filter(process -> worksIn(process, folder))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean worksIn(Path process, Path folder) {
    try {
      return Files.readSymbolicLink(process.resolve("cwd")).equals(folder);
    } catch (IOException ended) {
      return false;
    }
  }
}
