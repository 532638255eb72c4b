package org.sportello.ledger.application;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private final Diagram diagram;
  private final Instant startedAt;
  private final DiagramLabels labels;
  private final Map<String, Element> visits = new LinkedHashMap<>();
  private Instant endedAt;

  InstanceWalk(String instance, ProcessElement process, Instant startedAt, DiagramLabels labels) {
    this.instance = instance;
    this.labels = labels;
    this.diagram = new Diagram(process.key(), process.version(), label(process, null));
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

  ProcessPath path() {
    List<Element> elements = List.copyOf(visits.values());
    List<String> active =
        elements.stream()
            .filter(element -> element.state().equals(ACTIVE))
            .map(Element::id)
            .distinct()
            .toList();
    return new ProcessPath(instance, diagram, startedAt, endedAt, elements, active);
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
