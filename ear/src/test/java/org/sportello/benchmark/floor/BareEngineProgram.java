package org.sportello.benchmark.floor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import org.sportello.benchmark.Timing;

/**
 * Measures the bare engine in a Java program of its own and prints a line for each number of
 * clients. Arguments: database, user, password, folder of the diagrams, seconds to warm up, seconds
 * to measure, numbers of clients.
 */
public final class BareEngineProgram {
  /** What a line with figures begins with. */
  static final String SIGN = "bare-engine";

  private static final int WARM_UP_CLIENTS = 4;

  private BareEngineProgram() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    try (BareEngine engine =
        BareEngine.start(arguments[0], arguments[1], arguments[2], Path.of(arguments[3]))) {
      engine.measure(WARM_UP_CLIENTS, Double.parseDouble(arguments[4]));
      double seconds = Double.parseDouble(arguments[5]);
      for (String clients : Arrays.asList(arguments).subList(6, arguments.length)) {
        Timing timing = engine.measure(Integer.parseInt(clients), seconds);
        out.println(
            String.join(
                " ",
                SIGN,
                clients,
                Long.toString(timing.times()),
                Double.toString(timing.perSecond()),
                Double.toString(timing.p50()),
                Double.toString(timing.p95()),
                Double.toString(timing.p99())));
      }
    }
  }
}
