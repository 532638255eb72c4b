package org.sportello.audit.application;

import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sportello.audit.application.Story.Change;
import org.sportello.ledger.application.DiagramLabels.DiagramLabel;
import org.sportello.ledger.application.TrailEntry;

/**
 * Remembers what each fact of a ticket was, entry after entry, so that a story tells what was
 * before and what after.
 */
final class Before {
  private static final Set<String> KEPT =
      Set.of(
          "kind",
          "impact",
          "urgency",
          "plan",
          "product",
          "requester",
          "team",
          "level",
          "assignee",
          "status",
          "priority");
  private static final Set<String> TELLING =
      Set.of(
          "ticket.opened",
          "ticket.classified",
          "ticket.requesterRecognised",
          "ticket.routed",
          "ticket.taken");
  private static final Map<String, String> FROM_AND_TO =
      Map.of(
          "ticket.assigned", "assignee",
          "ticket.statusChanged", "status",
          "ticket.prioritised", "priority");

  private final Map<String, DiagramLabel> known = new HashMap<>();
  private final StoryFacts facts;

  Before(StoryFacts facts) {
    this.facts = facts;
  }

  /** What the entry changed, and the personal texts that belong to it. */
  List<Change> changes(TrailEntry entry) {
    List<Change> changes = new ArrayList<>();
    String fact = FROM_AND_TO.get(entry.kind());
    if (fact != null) {
      change(changes, fact, said(entry, "from"), said(entry, "to"));
    } else if (TELLING.contains(entry.kind())) {
      KEPT.stream()
          .sorted()
          .filter(name -> entry.data().containsKey(name))
          .forEach(name -> change(changes, name, known.get(name), said(entry, name)));
      if (entry.kind().equals("ticket.routed") && known.containsKey("assignee")) {
        change(changes, "assignee", known.get("assignee"), null);
      }
    }
    entry.data().forEach((name, value) -> personal(changes, entry, name, value));
    return changes;
  }

  private void change(List<Change> changes, String name, DiagramLabel before, DiagramLabel after) {
    if (after == null) {
      known.remove(name);
    } else {
      known.put(name, after);
    }
    String from = before == null ? null : before.en();
    String to = after == null ? null : after.en();
    if (from == null ? to != null : !from.equals(to)) {
      changes.add(new Change(StoryWords.code("fact", name), before, after));
    }
  }

  private void personal(List<Change> changes, TrailEntry entry, String name, JsonValue value) {
    if (StoryFacts.isPersonal(value) && !name.endsWith("Before")) {
      DiagramLabel before =
          entry.data().containsKey(name + "Before") ? said(entry, name + "Before") : null;
      String fact = name.startsWith("field.") ? name.substring("field.".length()) : name;
      changes.add(new Change(StoryWords.code("fact", fact), before, said(entry, name)));
    }
  }

  private DiagramLabel said(TrailEntry entry, String name) {
    JsonValue value = entry.data().get(name);
    return value == null ? null : facts.said(entry.kind(), name, value);
  }
}
