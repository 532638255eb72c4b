package org.sportello.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All that one run has found out so far. */
final class Result {
  static final String FLOOR_COMMIT = "floor: commit of a row";
  static final String FLOOR_ENGINE = "floor: start in the bare engine";

  private final Map<String, String> machine;
  private final List<Figure> figures = new ArrayList<>();
  private final List<Throughput> throughputs = new ArrayList<>();
  private final Map<String, Long> statements = new TreeMap<>();
  private final Map<Integer, Map<String, Processes.Memory>> memory = new TreeMap<>();

  Result(Map<String, String> machine) {
    this.machine = machine;
  }

  void add(Figure figure) {
    figures.add(figure);
  }

  void add(Throughput throughput) {
    throughputs.add(throughput);
  }

  List<Throughput> throughputs() {
    return throughputs;
  }

  void addStatements(String what, long number) {
    statements.put(what, number);
  }

  /**
   * The memory of all parts with so many tickets; of several times the one with the most counts.
   */
  void addMemory(int tickets, Map<String, Processes.Memory> parts) {
    memory.merge(
        tickets, parts, (former, latter) -> total(latter) > total(former) ? latter : former);
  }

  /** MiB of all parts but Keycloak; what processes share is counted once. */
  static long total(Map<String, Processes.Memory> parts) {
    return parts.entrySet().stream()
        .filter(part -> !part.getKey().equals("keycloak"))
        .mapToLong(part -> part.getValue().proportional())
        .sum();
  }

  Map<String, String> machine() {
    return machine;
  }

  List<Figure> figures() {
    return figures;
  }

  Map<String, Long> statements() {
    return statements;
  }

  Map<Integer, Map<String, Processes.Memory>> memory() {
    return memory;
  }

  /** How often a second, or nothing when it was not measured. */
  Optional<Double> perSecond(String what, int tickets, int clients) {
    return figures.stream()
        .filter(
            figure ->
                figure.what().equals(what)
                    && figure.tickets() == tickets
                    && figure.clients() == clients)
        .map(figure -> figure.timing().perSecond())
        .findFirst();
  }
}
