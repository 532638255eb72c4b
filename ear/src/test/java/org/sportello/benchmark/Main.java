package org.sportello.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sportello.scenario.parts.Addresses;

/** Measures on a running stack and tells the result; {@code wildfly-config/benchmark} calls it. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    Path repository = Path.of(System.getProperty("sportello.repository", "."));
    System.setProperty("http.maxConnections", "128");
    Options options;
    try {
      options = Options.of(arguments, repository);
    } catch (IllegalArgumentException e) {
      out.println("Usage: wildfly-config/benchmark [--quick] [--audit] [--sizes 1000,100000]");
      out.println("         [--clients 1,8,32] [--seconds 6] [--pages 60] [--output DIR]");
      out.println(e.getMessage());
      System.exit(2);
      return;
    }
    Path data = Path.of(System.getenv("SPORTELLO_DATA"));
    try {
      new Benchmark(options, Addresses.of(System.getenv(), repository), data, out).run();
    } catch (IOException | SQLException | RuntimeException failure) {
      // Clients that are still waiting for answers would keep the program, and its stack, alive.
      failure.printStackTrace(out);
      System.exit(1);
    }
  }
}
