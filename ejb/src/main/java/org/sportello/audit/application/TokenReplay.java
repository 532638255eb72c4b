package org.sportello.audit.application;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sportello.audit.application.Conformance.Deviation;
import org.sportello.audit.application.DiagramShape.Node;
import org.sportello.ledger.application.TrailEntry;

/**
 * Replays a ticket's trail on the diagrams that it ran on, token by token: an element may be come
 * to by a flow whose source has ended more often than the flow was used, at the edge of an activity
 * that runs or was broken off there, and where a diagram or a part of it begins. All else, and
 * every intervention and migration, deviates.
 */
final class TokenReplay {
  private static final String STARTED = "activity.started";
  private static final String ENDED = "activity.ended";
  private static final String BODY = "#";

  private final DiagramShape diagrams;
  private final Map<String, Integer> ends = new HashMap<>();
  private final Map<String, Integer> uses = new HashMap<>();
  private final Set<String> come = new HashSet<>();
  private final List<Deviation> deviations = new ArrayList<>();
  private int moves;
  private TrailEntry act;

  TokenReplay(DiagramShape diagrams) {
    this.diagrams = diagrams;
  }

  /** How well these entries, one chain's in their order, keep to the diagrams. */
  Conformance of(String reference, Iterable<TrailEntry> entries) {
    entries.forEach(this::hear);
    double fitness = moves == 0 ? 1 : (moves - deviations.size()) / (double) moves;
    return new Conformance(reference, fitness, moves, List.copyOf(deviations));
  }

  private void hear(TrailEntry entry) {
    String kind = entry.kind();
    if (kind.equals(STARTED) && entry.process() != null && entry.process().element() != null) {
      moves++;
      came(entry);
    } else if (kind.equals(ENDED)
        && entry.process() != null
        && !text(entry.data(), "outcome", "").equals("canceled")) {
      ends.merge(place(entry, entry.process().element()), 1, Integer::sum);
    } else if (kind.startsWith("intervention.") || kind.startsWith("migration.")) {
      moves++;
      act = entry;
      deviate(entry, kind.substring(0, kind.indexOf('.')), entry);
    }
  }

  private void came(TrailEntry entry) {
    String element = entry.process().element();
    Optional<Map<String, Node>> nodes =
        diagrams.nodes(entry.process().key(), entry.process().version());
    come.add(place(entry, element));
    if (nodes.isEmpty() || element.contains(BODY)) {
      return;
    }
    Node node = nodes.get().get(element);
    if (node == null) {
      deviate(entry, "not-drawn", act);
    } else if (!isExplained(entry, node, nodes.get())) {
      deviate(entry, "unexpected", act);
    }
  }

  private boolean isExplained(TrailEntry entry, Node node, Map<String, Node> nodes) {
    if (node.isStart() || (node.incoming().isEmpty() && node.attachedTo() == null)) {
      return true;
    }
    if (node.attachedTo() != null) {
      return come.contains(place(entry, node.attachedTo()));
    }
    String flow = text(entry.data(), "flow");
    if (flow != null && node.incoming().containsKey(flow)) {
      return uses(entry, flow, node.incoming().get(flow), nodes);
    }
    return node.incoming().entrySet().stream()
        .anyMatch(way -> uses(entry, way.getKey(), way.getValue(), nodes));
  }

  /** Uses the flow, if its source has ended more often than the flow was used. */
  private boolean uses(TrailEntry entry, String flow, String source, Map<String, Node> nodes) {
    Node from = nodes.get(source);
    if (from != null && from.isChoiceOfEvents()) {
      return come.contains(place(entry, source));
    }
    int used = uses.getOrDefault(place(entry, flow), 0);
    if (ends.getOrDefault(place(entry, source), 0) <= used) {
      return false;
    }
    uses.put(place(entry, flow), used + 1);
    return true;
  }

  private void deviate(TrailEntry entry, String kind, TrailEntry cause) {
    deviations.add(
        new Deviation(
            entry.sequence(),
            entry.at(),
            kind,
            (cause == null ? entry : cause).actor().name(),
            entry.process() == null ? text(entry.data(), "process", "") : entry.process().key(),
            entry.process() == null ? 0 : entry.process().version(),
            entry.process() == null ? null : entry.process().element(),
            entry.process() == null ? null : entry.process().elementLabel(),
            cause == null ? null : reason(cause.data())));
  }

  private static String reason(JsonObject data) {
    JsonValue reason = data.get("reason");
    return reason instanceof JsonObject told ? told.getString("value", null) : text(data, "reason");
  }

  private static String text(JsonObject data, String name) {
    return text(data, name, null);
  }

  private static String text(JsonObject data, String name, String none) {
    return data.containsKey(name) && data.get(name).getValueType() == JsonValue.ValueType.STRING
        ? data.getString(name)
        : none;
  }

  private static String place(TrailEntry entry, String element) {
    return text(entry.data(), "instance", "") + " " + element;
  }
}
