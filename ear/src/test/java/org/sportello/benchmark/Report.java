package org.sportello.benchmark;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A result as a page to be read and as JSON. */
final class Report {
  private final Result result;
  private final List<Target> targets;

  Report(Result result, List<Target> targets) {
    this.result = result;
    this.targets = targets;
  }

  /** The page, in Markdown. */
  String page() {
    StringBuilder page = new StringBuilder("# Figures\n\n");
    result.machine().forEach((name, value) -> line(page, "- %s: %s", name, value));
    line(page, "");
    line(
        page,
        "| what | tickets | clients | a second | p50 ms | p95 ms | p99 ms | CPU ms: WildFly | PostgreSQL |");
    line(page, "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    result.figures().forEach(figure -> line(page, "%s", row(figure)));
    line(page, "");
    throughputs(page);
    line(page, "| statement executions | |\n| --- | ---: |");
    result.statements().forEach((what, number) -> line(page, "| %s | %d |", what, number));
    line(page, "");
    line(page, "| MiB resident (shared memory counted once) | tickets | RSS | PSS |");
    line(page, "| --- | ---: | ---: | ---: |");
    result.memory().forEach((tickets, parts) -> memory(page, tickets, parts));
    line(page, "");
    line(page, "| target | seen | |\n| --- | --- | --- |");
    for (Target target : targets) {
      line(
          page,
          "| %s | %s | %s |",
          target.wanted(),
          target.seen(),
          target.reached() ? "reached" : "NOT REACHED");
    }
    return page.toString();
  }

  private void throughputs(StringBuilder page) {
    if (result.throughputs().isEmpty()) {
      return;
    }
    line(page, "| done once | tickets | number | of | seconds | a second | MiB above idle |");
    line(page, "| --- | ---: | ---: | --- | ---: | ---: | ---: |");
    for (Throughput each : result.throughputs()) {
      line(
          page,
          "| %s | %d | %d | %s | %.1f | %.1f | %d |",
          each.what(),
          each.tickets(),
          each.number(),
          each.unit(),
          each.seconds(),
          each.perSecond(),
          each.mebibytes());
    }
    line(page, "");
  }

  private static void memory(StringBuilder page, int tickets, Map<String, Processes.Memory> parts) {
    parts.forEach(
        (part, memory) ->
            line(
                page,
                "| %s | %d | %d | %d |",
                part,
                tickets,
                memory.resident(),
                memory.proportional()));
    line(page, "| without Keycloak | %d | | %d |", tickets, Result.total(parts));
  }

  private static String row(Figure figure) {
    Timing timing = figure.timing();
    return String.format(
        Locale.ROOT,
        "| %s | %s | %d | %.1f | %.2f | %.2f | %.2f | %s | %s |",
        figure.what(),
        figure.tickets() == 0 ? "" : figure.tickets(),
        figure.clients(),
        timing.perSecond(),
        timing.p50(),
        timing.p95(),
        timing.p99(),
        rounded(figure.processor().get("wildfly")),
        rounded(figure.processor().get("postgres")));
  }

  private static String rounded(Double value) {
    return value == null ? "" : decimal(value).toPlainString();
  }

  private static void line(StringBuilder page, String format, Object... values) {
    page.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  /** The same for programs. */
  JsonObject json() {
    JsonObjectBuilder machine = Json.createObjectBuilder();
    result.machine().forEach(machine::add);
    JsonArrayBuilder figures = Json.createArrayBuilder();
    result.figures().forEach(figure -> figures.add(json(figure)));
    JsonObjectBuilder statements = Json.createObjectBuilder();
    result.statements().forEach(statements::add);
    JsonObjectBuilder memory = Json.createObjectBuilder();
    result
        .memory()
        .forEach(
            (tickets, parts) -> {
              JsonObjectBuilder each = Json.createObjectBuilder();
              parts.forEach(
                  (part, mib) ->
                      each.add(
                          part,
                          Json.createObjectBuilder()
                              .add("rssMiB", mib.resident())
                              .add("pssMiB", mib.proportional())));
              memory.add(Integer.toString(tickets), each);
            });
    JsonArrayBuilder throughputs = Json.createArrayBuilder();
    result.throughputs().forEach(each -> throughputs.add(json(each)));
    JsonArrayBuilder reached = Json.createArrayBuilder();
    targets.forEach(
        target ->
            reached.add(
                Json.createObjectBuilder()
                    .add("target", target.wanted())
                    .add("seen", target.seen())
                    .add("reached", target.reached())));
    return Json.createObjectBuilder()
        .add("machine", machine)
        .add("figures", figures)
        .add("throughputs", throughputs)
        .add("statements", statements)
        .add("memory", memory)
        .add("targets", reached)
        .build();
  }

  private static JsonObjectBuilder json(Throughput each) {
    return Json.createObjectBuilder()
        .add("what", each.what())
        .add("tickets", each.tickets())
        .add("number", each.number())
        .add("unit", each.unit())
        .add("seconds", decimal(each.seconds()))
        .add("perSecond", decimal(each.perSecond()))
        .add("mebibytesAboveIdle", each.mebibytes());
  }

  private static JsonObjectBuilder json(Figure figure) {
    Timing timing = figure.timing();
    JsonObjectBuilder processor = Json.createObjectBuilder();
    new TreeMap<>(figure.processor()).forEach((part, ms) -> processor.add(part, decimal(ms)));
    return Json.createObjectBuilder()
        .add("what", figure.what())
        .add("tickets", figure.tickets())
        .add("clients", figure.clients())
        .add("times", timing.times())
        .add("perSecond", decimal(timing.perSecond()))
        .add("p50", decimal(timing.p50()))
        .add("p95", decimal(timing.p95()))
        .add("p99", decimal(timing.p99()))
        .add("processorMs", processor);
  }

  private static BigDecimal decimal(double value) {
    return Double.isFinite(value)
        ? BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP)
        : BigDecimal.ZERO;
  }
}
