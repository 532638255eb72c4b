package org.sportello.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sportello.benchmark.audit.OwnersAndAuditors;
import org.sportello.benchmark.desk.DeskWork;
import org.sportello.benchmark.pages.DeskPages;

/**
 * The targets (issue 2, section 8; issue 4, "Figures") beside what a run has reached; the worst
 * case decides.
 */
final class Targets {
  private static final double SHARE_OF_ENGINE = 0.20;
  private static final double READS = 500;
  private static final int READERS = 8;
  private static final double SLOWER = 1.3;
  private static final double OPENED = 300;
  private static final double ANSWERED = 100;
  private static final double HEAT_MAP = 1000;
  private static final double STORY = 300;
  private static final double VERIFIED = 100_000;
  private static final long EXPORT_MEMORY = 256;
  private static final double REPLAY_SECONDS = 120;
  private static final long STATEMENTS = 40;
  private static final long MEMORY = 1536;

  private final Result result;
  private final Options options;

  Targets(Result result, Options options) {
    this.result = result;
    this.options = options;
  }

  List<Target> all() {
    List<Target> targets = new ArrayList<>();
    shareOfEngine().ifPresent(targets::add);
    reads().ifPresent(targets::add);
    growth().ifPresent(targets::add);
    page(OPENED, "opening a list or a ticket shows its content", DeskPages.LIST, DeskPages.TICKET)
        .ifPresent(targets::add);
    page(ANSWERED, "any key or click is answered", DeskPages.FEEDBACK).ifPresent(targets::add);
    page(HEAT_MAP, "the heat map of a year", OwnersAndAuditors.HEAT_MAP).ifPresent(targets::add);
    page(STORY, "a ticket's story", OwnersAndAuditors.STORY).ifPresent(targets::add);
    studied().forEach(targets::add);
    Long statements = result.statements().get(DeskWork.CREATE);
    if (statements != null) {
      targets.add(
          new Target(
              "at most 40 statement executions from request to triaged",
              statements + " executions",
              statements <= STATEMENTS));
    }
    result.memory().values().stream()
        .map(Result::total)
        .max(Comparator.naturalOrder())
        .map(
            most ->
                new Target(
                    "the whole stack without Keycloak under 1.5 GiB resident",
                    most + " MiB",
                    most < MEMORY))
        .ifPresent(targets::add);
    return targets;
  }

  private Optional<Target> shareOfEngine() {
    return combinations()
        .flatMap(
            (Case each) ->
                result
                    .perSecond(DeskWork.CREATE, each.tickets(), each.clients())
                    .flatMap(
                        created ->
                            result
                                .perSecond(Result.FLOOR_ENGINE, 0, each.clients())
                                .map(floor -> new Seen(created / floor, each)))
                    .stream())
        .min(Comparator.comparingDouble(Seen::value))
        .map(
            worst ->
                new Target(
                    "creating reaches 20 % of the bare engine",
                    text("%.0f %% %s", worst.value() * 100, worst.where()),
                    worst.value() >= SHARE_OF_ENGINE));
  }

  private Optional<Target> reads() {
    return options.sizes().stream()
        .flatMap(
            size ->
                result
                    .perSecond(DeskWork.READ, size, READERS)
                    .map(value -> new Seen(value, new Case(size, READERS)))
                    .stream())
        .min(Comparator.comparingDouble(Seen::value))
        .map(
            worst ->
                new Target(
                    "8 clients read 500 tickets a second with their conversations",
                    text("%.0f a second %s", worst.value(), worst.where()),
                    worst.value() >= READS));
  }

  /** What the desk does within so many milliseconds, 95 times of 100 (issue 3, "Figures"). */
  private Optional<Target> page(double most, String wanted, String... whats) {
    return result.figures().stream()
        .filter(figure -> List.of(whats).contains(figure.what()))
        .max(Comparator.comparingDouble(figure -> figure.timing().p95()))
        .map(
            worst ->
                new Target(
                    text("%s within %.0f ms (p95)", wanted, most),
                    text(
                        "%.0f ms (%s, %d tickets)",
                        worst.timing().p95(), worst.what(), worst.tickets()),
                    worst.timing().p95() <= most));
  }

  /** What owners and auditors start and wait for (issue 4, "Figures"). */
  private Stream<Target> studied() {
    return result.throughputs().stream()
        .flatMap(
            each ->
                switch (each.what()) {
                  case OwnersAndAuditors.VERIFIED ->
                      Stream.of(
                          new Target(
                              "verification of 100,000 entries a second",
                              text("%.0f a second, %d MiB", each.perSecond(), each.mebibytes()),
                              each.perSecond() >= VERIFIED));
                  case OwnersAndAuditors.EXPORTED ->
                      Stream.of(
                          new Target(
                              "the XES export within 256 MiB above idle",
                              text("%d MiB, %.0f a second", each.mebibytes(), each.perSecond()),
                              each.mebibytes() <= EXPORT_MEMORY));
                  case OwnersAndAuditors.REPLAYED ->
                      Stream.of(
                          new Target(
                              "a replay of 1,000 tickets within two minutes",
                              text("%d in %.0f s", each.number(), each.seconds()),
                              each.seconds() * 1_000 <= REPLAY_SECONDS * each.number()));
                  default -> Stream.of();
                });
  }

  private Optional<Target> growth() {
    int smallest = options.sizes().get(0);
    int largest = options.sizes().get(options.sizes().size() - 1);
    if (smallest == largest) {
      return Optional.empty();
    }
    return result.figures().stream()
        .filter(figure -> figure.tickets() == largest)
        .flatMap(
            figure ->
                result.perSecond(figure.what(), smallest, figure.clients()).stream()
                    .map(before -> Map.entry(figure, before / figure.timing().perSecond())))
        .max(Map.Entry.comparingByValue())
        .map(
            worst ->
                new Target(
                    "nothing slower than 1.3 times from the fewest to the most tickets",
                    text(
                        "%.2f times (%s, %d clients)",
                        worst.getValue(), worst.getKey().what(), worst.getKey().clients()),
                    worst.getValue() <= SLOWER));
  }

  private record Case(int tickets, int clients) {}

  private record Seen(double value, Case each) {
    String where() {
      return text("(%d tickets, %d clients)", each.tickets(), each.clients());
    }
  }

  private Stream<Case> combinations() {
    return options.sizes().stream()
        .flatMap(size -> options.clients().stream().map(clients -> new Case(size, clients)));
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
