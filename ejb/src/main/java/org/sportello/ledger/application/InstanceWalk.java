package org.sportello.ledger.application;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.sportello.ledger.application.DiagramLabels.DiagramLabel;
import org.sportello.ledger.application.ProcessPath.Diagram;
import org.sportello.ledger.application.ProcessPath.Element;
import org.sportello.ledger.domain.Entry;
import org.sportello.platform.acting.ProcessElement;

/** Follows one process instance from entry to entry. */
final class InstanceWalk {
  private static final String ACTIVE = "active";
  private static final String COMPLETED = "completed";
  private static final String CANCELED = "canceled";

  private final String instance;
  private Diagram diagram;
  private final Instant startedAt;
  private final DiagramLabels labels;
  private final Map<String, Element> visits = new LinkedHashMap<>();
  private final Set<String> intervened = new LinkedHashSet<>();
  private Instant endedAt;

  InstanceWalk(String instance, ProcessElement process, Instant startedAt, DiagramLabels labels) {
    this.instance = instance;
    this.labels = labels;
    this.diagram = diagram(process.key(), process.version(), null);
    this.startedAt = startedAt;
  }

  void take(Entry entry) {
    String visit = entry.data().getString(PathKinds.ACTIVITY, entry.process().element());
    switch (entry.kind()) {
      case PathKinds.ACTIVITY_STARTED -> visits.put(visit, begun(entry));
      case PathKinds.ACTIVITY_ENDED -> visits.put(visit, ended(visits.get(visit), entry));
      case PathKinds.PROCESS_ENDED -> end(entry.at());
      default -> endedAt = null;
    }
  }

  /** The instance goes on in another version; what it waits at may be called otherwise there. */
  void move(JsonObject moved) {
    diagram = diagram(diagram.key(), moved.getInt("to"), null);
    for (JsonObject one : moved.getJsonArray("elements").getValuesAs(JsonObject.class)) {
      String target = one.getString("to", null);
      if (target != null) {
        visits.computeIfPresent(one.getString("activity"), (visit, element) -> at(element, target));
      }
    }
  }

  /** Somebody laid hands on it there. */
  void intervene(JsonObject facts) {
    Stream.of("element", "target")
        .map(name -> facts.getString(name, null))
        .filter(Objects::nonNull)
        .forEach(intervened::add);
  }

  private Element at(Element element, String target) {
    DiagramLabel label = labels.of(diagram.key(), diagram.version(), target).orElse(null);
    return new Element(
        target,
        label == null ? null : label.en(),
        label,
        element.type(),
        element.startedAt(),
        element.endedAt(),
        element.state());
  }

  private Diagram diagram(String key, int version, String element) {
    return new Diagram(key, version, labels.of(key, version, element).orElse(null));
  }

  ProcessPath path() {
    List<Element> elements = List.copyOf(visits.values());
    List<String> active =
        elements.stream()
            .filter(element -> element.state().equals(ACTIVE))
            .map(Element::id)
            .distinct()
            .toList();
    return new ProcessPath(
        instance, diagram, startedAt, endedAt, elements, active, List.copyOf(intervened));
  }

  /** With the instance all that was still active in it has ended. */
  private void end(Instant at) {
    endedAt = at;
    visits.replaceAll(
        (visit, element) -> element.endedAt() == null ? left(element, at, CANCELED) : element);
  }

  private DiagramLabel label(ProcessElement process, String element) {
    return labels.of(process.key(), process.version(), element).orElse(null);
  }

  private Element begun(Entry entry) {
    ProcessElement process = entry.process();
    return new Element(
        process.element(),
        process.elementName(),
        label(process, process.element()),
        entry.data().getString(PathKinds.TYPE, null),
        entry.at(),
        null,
        ACTIVE);
  }

  private Element ended(Element begun, Entry entry) {
    String outcome = entry.data().getString(PathKinds.OUTCOME, COMPLETED);
    return left(begun == null ? begun(entry) : begun, entry.at(), outcome);
  }

  private static Element left(Element element, Instant at, String state) {
    return new Element(
        element.id(),
        element.name(),
        element.label(),
        element.type(),
        element.startedAt(),
        at,
        state);
  }
}
