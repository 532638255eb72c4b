package org.sportello.audit.application;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sportello.ledger.application.DiagramLabels.DiagramLabel;
import org.sportello.ledger.application.TrailEntry;

/** Says the facts of an entry: codes by their names, persons by theirs, personal texts as left. */
final class StoryFacts {
  private static final Set<String> PERSONS =
      Set.of(
          "requester",
          "openedBy",
          "assignee",
          "person",
          "author",
          "asker",
          "mentioned",
          "heldBy",
          "uploadedBy");
  private static final Map<String, String> FAMILIES_OF_FROM_AND_TO =
      Map.of("ticket.statusChanged", "status", "ticket.prioritised", "priority");
  private static final Map<String, String> FAMILIES_OF_KIND =
      Map.of("ticket.linked", "link", "ticket.unlinked", "link");
  private static final String COMMITMENT = "commitment";

  private final Map<String, String> names;

  /** With the names of persons by their ids. */
  StoryFacts(Map<String, String> names) {
    this.names = names;
  }

  /** The ids of all persons that those entries name in their facts. */
  static Set<String> persons(List<TrailEntry> entries) {
    Set<String> ids = new HashSet<>();
    for (TrailEntry entry : entries) {
      entry
          .data()
          .forEach(
              (name, value) -> {
                if (isPerson(entry.kind(), name) && value instanceof JsonNumber id) {
                  ids.add(id.toString());
                }
              });
    }
    return ids;
  }

  /** Whether the value is a personal text, left or erased. */
  static boolean isPersonal(JsonValue value) {
    return value instanceof JsonObject object && object.containsKey(COMMITMENT);
  }

  /** All facts of the entry by their names. */
  Map<String, DiagramLabel> of(TrailEntry entry) {
    Map<String, DiagramLabel> facts = new TreeMap<>();
    entry.data().forEach((name, value) -> facts.put(name, said(entry.kind(), name, value)));
    facts.put("actor", actor(entry));
    return facts;
  }

  /** Who did it, in words. */
  static DiagramLabel actor(TrailEntry entry) {
    return switch (entry.actor().type()) {
      case "process" ->
          StoryWords.say("actor.process", Map.of("name", StoryWords.same(entry.actor().name())));
      case "system" -> StoryWords.code("actor", "system");
      default -> StoryWords.same(entry.actor().name());
    };
  }

  /** One value in words. */
  DiagramLabel said(String kind, String name, JsonValue value) {
    if (isPersonal(value)) {
      String text = value.asJsonObject().getString("value", null);
      return text == null ? StoryWords.code("value", "erased") : StoryWords.same(text);
    } else if (isPerson(kind, name) && value instanceof JsonNumber id) {
      return StoryWords.same(names.getOrDefault(id.toString(), id.toString()));
    } else if (value instanceof JsonString text) {
      return StoryWords.code("code." + family(kind, name), text.getString());
    } else if (value instanceof JsonArray array) {
      return joined(kind, name, array);
    } else if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
      return StoryWords.code("value", value.toString());
    }
    return StoryWords.same(value.toString());
  }

  private DiagramLabel joined(String kind, String name, JsonArray array) {
    List<DiagramLabel> each = array.stream().map(value -> said(kind, name, value)).toList();
    return new DiagramLabel(
        String.join(", ", each.stream().map(DiagramLabel::it).toList()),
        String.join(", ", each.stream().map(DiagramLabel::en).toList()));
  }

  private static boolean isPerson(String kind, String name) {
    boolean isAssignee =
        kind.equals("ticket.assigned") && (name.equals("from") || name.equals("to"));
    return isAssignee || PERSONS.contains(name);
  }

  private static String family(String kind, String name) {
    return switch (name) {
      case "from", "to" -> FAMILIES_OF_FROM_AND_TO.getOrDefault(kind, name);
      case "kind" -> FAMILIES_OF_KIND.getOrDefault(kind, name);
      default -> name;
    };
  }
}
