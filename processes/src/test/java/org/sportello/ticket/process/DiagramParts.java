package org.sportello.ticket.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.sportello.platform.engine.EngineInMemory;
import org.sportello.platform.engine.RecordingStep;
import org.sportello.platform.engine.StepLibrary;
import org.sportello.sla.process.HourlySlaClock;

/**
 * What all diagrams share in one run of the tests.
 *
 * @param calls the steps called so far, each with its inputs
 */
record DiagramParts(
    EngineInMemory running, Map<String, RecordingStep> steps, List<String> calls, FixedFacts facts)
    implements AutoCloseable {

  static DiagramParts of(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(DiagramParts.class))
        .getOrComputeIfAbsent(DiagramParts.class, unused -> start(), DiagramParts.class);
  }

  private static DiagramParts start() {
    List<String> calls = new ArrayList<>();
    FixedFacts facts = new FixedFacts();
    Map<String, RecordingStep> steps = new HashMap<>();
    StepLibrary.declarations()
        .forEach((name, step) -> steps.put(name, new RecordingStep(name, step, calls)));
    Map<String, Object> helpers =
        Map.of(
            "ticketFacts",
            facts,
            "periods",
            new ShownPeriods(),
            "slaClock",
            new HourlySlaClock(),
            "decisions",
            new Decisions());
    return new DiagramParts(new EngineInMemory(Map.copyOf(steps), helpers), steps, calls, facts);
  }

  /** As if nothing had happened yet. */
  void forget() {
    running.passed().beginPath();
    calls.clear();
    facts.usual();
    steps.values().forEach(RecordingStep::reset);
  }

  @Override
  public void close() {
    running.close();
  }
}
