package org.sportello.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sportello.scenario.parts.Addresses;
import org.sportello.scenario.parts.World;

/** Runs one scenario against the running local stack and tells what it does. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    List<String> words = List.of(arguments);
    Optional<Scenario> chosen = words.isEmpty() ? Optional.empty() : Scenarios.named(words.get(0));
    if (chosen.isEmpty()) {
      out.println("Usage: wildfly-config/scenario <name> [arguments]   (the stack must run)");
      Scenarios.all()
          .forEach(scenario -> out.printf("  %-24s %s%n", scenario.name(), scenario.title()));
      System.exit(words.isEmpty() ? 0 : 2);
    }
    System.exit(tell(chosen.get(), words.subList(1, words.size()), out) ? 0 : 1);
  }

  private static boolean tell(Scenario scenario, List<String> arguments, PrintStream out) {
    out.println("Scenario " + scenario.name() + ": " + scenario.title());
    Path repository = Path.of(System.getProperty("sportello.repository", "."));
    try {
      scenario.run(
          new Narrator(out), new World(Addresses.of(System.getenv(), repository), arguments));
      out.println("\nAll as promised.");
      return true;
    } catch (AssertionError | RuntimeException failure) {
      out.println("\nNOT as promised: " + failure);
      failure.printStackTrace(out);
      return false;
    }
  }
}
