package org.sportello.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.sportello.benchmark.desk.Callers;
import org.sportello.benchmark.desk.DeskWork;
import org.sportello.benchmark.desk.Population;
import org.sportello.benchmark.floor.BareEngineRun;
import org.sportello.benchmark.floor.Commits;
import org.sportello.scenario.parts.Addresses;

/** The whole run: the floor, then Sportello at each size, side by side on one machine. */
final class Benchmark {
  private static final String DIAGRAMS = "processes/src/main/resources/processes";

  private final Options options;
  private final Addresses addresses;
  private final PrintStream out;
  private final Processes processes;
  private final List<Figure> figures = new ArrayList<>();

  Benchmark(Options options, Addresses addresses, PrintStream out) {
    this.options = options;
    this.addresses = addresses;
    this.out = out;
    this.processes = new Processes(Path.of(System.getenv("SPORTELLO_DATA")));
  }

  void run() throws IOException, SQLException {
    Files.createDirectories(options.output());
    Population population = new Population(addresses);
    floor(population);
    for (int size : options.sizes()) {
      desk(population, size);
    }
  }

  private void floor(Population population) throws SQLException {
    String database = population.floorDatabase();
    Commits commits = new Commits(database + "?user=postgres&password=postgres");
    for (int clients : options.clients()) {
      note(
          new Figure(
              "floor: commit of a row",
              0,
              clients,
              commits.measure(clients, options.seconds() / 2),
              Map.of()));
    }
    Path diagrams = addresses.repository().resolve(DIAGRAMS);
    Path log = options.output().resolve("bare-engine.log");
    BareEngineRun.measure(
            database, diagrams, options.seconds() * 2, options.seconds(), options.clients(), log)
        .forEach(
            (clients, timing) ->
                note(new Figure("floor: start in the bare engine", 0, clients, timing, Map.of())));
  }

  private void desk(Population population, int size) throws SQLException {
    Callers callers = population.callers();
    population.growTo(size, callers, out);
    DeskWork work = new DeskWork(callers, population.references());
    Map<String, Work> works = new LinkedHashMap<>();
    works.put("read with conversation", work.read());
    works.put("list of the 20 newest", work.list());
    works.put("full-text search", work.search());
    works.put("reply", work.reply());
    works.put("create until triaged", work.create());
    works.forEach(
        (what, one) ->
            options.clients().forEach(clients -> measure(population, what, size, clients, one)));
  }

  private void measure(Population population, String what, int size, int clients, Work work) {
    population.settle();
    Map<String, Double> before = processorSeconds();
    AtomicLong times = new AtomicLong();
    Timing timing =
        Load.run(
            clients,
            options.seconds(),
            (client, turn) -> {
              work.once(client, turn);
              times.incrementAndGet();
            });
    Map<String, Double> each = new TreeMap<>();
    processorSeconds()
        .forEach(
            (part, seconds) -> each.put(part, (seconds - before.get(part)) * 1000 / times.get()));
    note(new Figure(what, size, clients, timing, each));
  }

  private Map<String, Double> processorSeconds() {
    return Map.of(
        "wildfly", processes.processorSeconds("wildfly"),
        "postgres", processes.processorSeconds("postgres"));
  }

  private void note(Figure figure) {
    figures.add(figure);
    Timing timing = figure.timing();
    out.printf(
        Locale.ROOT,
        "%-32s %7d tickets %3d clients %9.1f/s   p50 %7.2f  p95 %7.2f  p99 %7.2f ms%n",
        figure.what(),
        figure.tickets(),
        figure.clients(),
        timing.perSecond(),
        timing.p50(),
        timing.p95(),
        timing.p99());
    out.println("    processor " + figure.processor());
  }
}
