package org.sportello.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sportello.scenario.parts.Addresses;
import org.sportello.scenario.parts.World;

/**
 * Every scenario, on a stack that the build has started for it. What it tells is kept in a file.
 */
class ScenariosIT {
  private static final Path REPOSITORY = Path.of(System.getProperty("sportello.repository", ".."));

  static Stream<String> names() {
    String only = System.getProperty("scenario", "");
    return Scenarios.all().stream()
        .map(Scenario::name)
        .filter(name -> only.isBlank() || List.of(only.split(",", -1)).contains(name));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void shouldKeepThePromise(String name) throws IOException {
    Scenario scenario = Scenarios.named(name).orElseThrow();
    Path told = Files.createDirectories(REPOSITORY.resolve("ear/target/scenarios"));
    try (PrintStream out =
        new PrintStream(Files.newOutputStream(told.resolve(name + ".txt")), true, UTF_8)) {
      scenario.run(
          new Narrator(out), new World(Addresses.of(System.getenv(), REPOSITORY), List.of()));
    }
  }
}
