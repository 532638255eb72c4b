package org.sportello.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.sportello.benchmark.audit.OwnersAndAuditors;
import org.sportello.benchmark.desk.Callers;
import org.sportello.benchmark.desk.DeskWork;
import org.sportello.benchmark.desk.Population;
import org.sportello.benchmark.floor.BareEngineRun;
import org.sportello.benchmark.floor.Commits;
import org.sportello.benchmark.pages.DeskPages;
import org.sportello.benchmark.pages.Visit;
import org.sportello.scenario.parts.Addresses;
import org.sportello.scenario.parts.Browser;
import org.sportello.scenario.parts.DriverLog;

/** The whole run: the floor, then Sportello at each size, on one machine. */
final class Benchmark {
  private static final String DIAGRAMS = "processes/src/main/resources/processes";
  private static final int WARM_UP_CLIENTS = 8;
  private static final int WARM_UP_FACTOR = 3;
  private static final int MOST_ROUNDS = 12;
  private static final int ROUNDS_WITHOUT_GAIN = 2;
  private static final double GAIN = 1.03;

  private final Options options;
  private final Addresses addresses;
  private final PrintStream out;
  private final Processes processes;
  private final Population population;
  private final Result result;

  Benchmark(Options options, Addresses addresses, Path data, PrintStream out) throws SQLException {
    this.options = options;
    this.addresses = addresses;
    this.out = out;
    this.processes = new Processes(data);
    this.population = new Population(addresses);
    this.result = new Result(Machine.facts(addresses.repository(), population.version()));
  }

  void run() throws IOException, SQLException {
    Files.createDirectories(options.output());
    result.machine().put("begun", now().toString());
    result.machine().put("load at the beginning", Machine.load());
    if (options.audit()) {
      audit();
    } else {
      Browser.executable();
      floor();
      for (int size : options.sizes()) {
        desk(size);
      }
    }
    result.machine().put("load at the end", Machine.load());
    result.machine().put("ended", now().toString());
    Report report = new Report(result, new Targets(result, options).all());
    Files.writeString(options.output().resolve("figures.md"), report.page());
    Files.writeString(options.output().resolve("figures.json"), report.json().toString());
    out.println();
    out.print(report.page());
  }

  private void floor() throws SQLException {
    String database = population.floorDatabase();
    Commits commits = new Commits(database + "?user=postgres&password=postgres");
    for (int clients : options.clients()) {
      Timing timing = commits.measure(clients, options.seconds() / 2);
      note(new Figure(Result.FLOOR_COMMIT, 0, clients, timing, Map.of()));
    }
    BareEngineRun.measure(
            database,
            addresses.repository().resolve(DIAGRAMS),
            options.seconds() * WARM_UP_FACTOR,
            options.seconds(),
            options.clients(),
            options.output().resolve("bare-engine.log"))
        .forEach(
            (clients, timing) ->
                note(new Figure(Result.FLOOR_ENGINE, 0, clients, timing, Map.of())));
  }

  private void desk(int size) throws SQLException, IOException {
    Callers callers = population.callers();
    population.growTo(size, callers, out);
    population.counted();
    DeskWork work = new DeskWork(callers, population.references());
    population.settle();
    boolean isCold = result.statements().isEmpty();
    if (isCold) {
      out.println("Warming up until nothing gets faster");
      work.all().values().forEach(this::warmUp);
    } else {
      // What was just copied has pushed everything else out of the database's memory.
      out.println("Warming up");
      work.all().values().forEach(one -> Load.run(WARM_UP_CLIENTS, options.seconds(), one));
    }
    work.all()
        .forEach(
            (what, one) -> options.clients().forEach(clients -> measure(what, size, clients, one)));
    if (isCold) {
      countStatements(callers);
    }
    pages(size, callers);
  }

  /**
   * Moves what runs at the first size, where there are not more tickets already, and measures the
   * rest at the last.
   */
  private void audit() throws SQLException, IOException {
    OwnersAndAuditors studied =
        new OwnersAndAuditors(
            addresses, population, () -> processes.memory().get("wildfly").proportional());
    int first = options.sizes().get(0);
    if (population.references().size() <= first) {
      population.growTo(first, population.callers(), out);
      population.counted();
      population.settle();
      studied.moving(first).forEach(this::note);
    }
    int last = options.sizes().get(options.sizes().size() - 1);
    population.growTo(last, population.callers(), out);
    population.counted();
    population.settle();
    note(
        new Figure(
            OwnersAndAuditors.HEAT_MAP, last, 1, studied.heatMap(options.pages()), Map.of()));
    note(new Figure(OwnersAndAuditors.STORY, last, 1, studied.story(options.pages()), Map.of()));
    population.settle();
    note(studied.replay(last));
    note(studied.verification(last));
    note(studied.xes(last));
  }

  private void note(Throughput throughput) {
    result.add(throughput);
    out.printf(
        "%-32s %6d tickets %,11d %s in %.1f s: %,.1f/s, %d MiB above idle   load %s%n",
        throughput.what(),
        throughput.tickets(),
        throughput.number(),
        throughput.unit(),
        throughput.seconds(),
        throughput.perSecond(),
        throughput.mebibytes(),
        Machine.load());
  }

  private void pages(int size, Callers callers) throws IOException {
    List<String> untouched = new ArrayList<>();
    DeskWork work = new DeskWork(callers, List.of());
    for (int i = 0; i < DeskPages.needed(options.pages()); i++) {
      untouched.add(work.open(0, false));
    }
    population.settle();
    DeskPages pages = new DeskPages(addresses, untouched, options.pages());
    pages.measure().forEach((what, timing) -> note(new Figure(what, size, 1, timing, Map.of())));
    Visit visit = pages.firstVisit();
    result
        .machine()
        .put(
            "first visit of the desk at " + size + " tickets",
            visit.requests() + " requests, " + visit.bytes() / 1024 + " KiB");
  }

  /** A server that has just started goes on compiling for minutes; that is not measured. */
  private void warmUp(Work work) {
    double best = 0;
    int withoutGain = 0;
    for (int round = 0; round < MOST_ROUNDS && withoutGain < ROUNDS_WITHOUT_GAIN; round++) {
      double reached = Load.run(WARM_UP_CLIENTS, options.seconds(), work).perSecond();
      withoutGain = reached < best * GAIN ? withoutGain + 1 : 0;
      best = Math.max(best, reached);
    }
  }

  private void countStatements(Callers callers) throws SQLException {
    try (DriverLog log = DriverLog.open(addresses)) {
      for (String what : new DeskWork(callers, population.references()).all().keySet()) {
        String id = "benchmark-" + what.replace(' ', '-') + "-" + now().toEpochMilli();
        try {
          new DeskWork(callers.as(id), population.references()).all().get(what).once(0, 1);
        } catch (Exception e) {
          throw new IllegalStateException(what, e);
        }
        result.addStatements(what, log.statementsOf(id));
      }
    }
  }

  private void measure(String what, int size, int clients, Work work) {
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
    result.addMemory(size, processes.memory());
  }

  private Map<String, Double> processorSeconds() {
    return Map.of(
        "wildfly", processes.processorSeconds("wildfly"),
        "postgres", processes.processorSeconds("postgres"));
  }

  private void note(Figure figure) {
    result.add(figure);
    out.printf(
        "%-32s %6d tickets %3d clients %9.1f/s  p95 %8.2f ms   load %s%n",
        figure.what(),
        figure.tickets(),
        figure.clients(),
        figure.timing().perSecond(),
        figure.timing().p95(),
        Machine.load());
  }

  private static Instant now() {
    return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
