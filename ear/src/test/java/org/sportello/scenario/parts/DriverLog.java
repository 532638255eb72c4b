package org.sportello.scenario.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sportello.scenario.parts.Stack.Commands;

/**
 * The database driver's own log of the first node, switched on for as long as this is open. It
 * names every execution with the id of the request that it serves; a JDBC batch is one.
 */
public final class DriverLog implements AutoCloseable {
  private static final String LOGGER =
      "/subsystem=logging/logger=org.postgresql.core.v3.QueryExecutorImpl";

  private final Addresses addresses;
  private final Path servers;
  private final Path folder;

  private DriverLog(Addresses addresses, Map<String, String> variables) {
    this.addresses = addresses;
    this.servers =
        variables.containsKey("SPORTELLO_SERVERS")
            ? Path.of(variables.get("SPORTELLO_SERVERS"))
            : addresses.repository().resolve("wildfly-config/target/servers");
    this.folder =
        (variables.containsKey("SPORTELLO_DATA")
                ? Path.of(variables.get("SPORTELLO_DATA"))
                : addresses.repository().resolve(".data"))
            .resolve("wildfly/log");
  }

  /** Switches it on. */
  public static DriverLog open(Addresses addresses) {
    DriverLog log = new DriverLog(addresses, System.getenv());
    log.command(LOGGER + ":add(level=ALL)");
    return log;
  }

  /**
   * How many statements were executed for the request with that id: not counted are the commit and
   * the empty statement by which the pool sees that a connection is alive.
   */
  public long statementsOf(String requestId) {
    List<String> lines = linesOf(requestId);
    return count(lines, "simple execute,")
        + count(lines, "batch execute ")
        - count(lines, "CommandStatus(COMMIT)")
        - count(lines, "EmptyQuery");
  }

  private static long count(List<String> lines, String words) {
    return lines.stream().filter(line -> line.contains(words)).count();
  }

  private List<String> linesOf(String requestId) {
    String sign = "[" + requestId + "]";
    return Stream.of("server.log.1", "server.log")
        .map(folder::resolve)
        .filter(Files::exists)
        .flatMap(DriverLog::lines)
        .filter(line -> line.contains(sign))
        .toList();
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    command(LOGGER + ":remove");
  }

  private void command(String operation) {
    Stack.Outcome outcome =
        Commands.run(
            List.of(
                servers.resolve("wildfly/bin/jboss-cli.sh").toString(),
                "--connect",
                "--controller=localhost:" + addresses.management(),
                "--command=" + operation),
            Map.of("JAVA_OPTS", "-Xmx64m"));
    if (outcome.status() != 0) {
      throw new IllegalStateException(operation + ": " + outcome.output());
    }
  }
}
