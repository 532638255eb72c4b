package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;

/** Looks at the ledger's entries of a ticket. */
final class Trails {
  private Trails() {}

  /** Each entry carries the hash of the one before and the next number. */
  static void isChained(List<JsonObject> trail) {
    assertThat(trail).isNotEmpty();
    for (int i = 0; i < trail.size(); i++) {
      assertThat(trail.get(i).getInt("sequence")).isEqualTo(i + 1);
      if (i > 0) {
        assertThat(trail.get(i).getString("previousHash"))
            .isEqualTo(trail.get(i - 1).getString("hash"));
      }
    }
  }

  /** The kinds of the entries, in order. */
  static List<String> kinds(List<JsonObject> trail) {
    return trail.stream().map(entry -> entry.getString("kind")).toList();
  }

  /** The versions of this process that the entries name. */
  static List<Integer> versions(List<JsonObject> trail, String process) {
    return trail.stream()
        .filter(entry -> entry.containsKey("process") && !entry.isNull("process"))
        .map(entry -> entry.getJsonObject("process"))
        .filter(named -> named.getString("key").equals(process))
        .map(named -> named.getInt("version"))
        .distinct()
        .toList();
  }

  /** Whether some entry stands for this element of a process. */
  static boolean passed(List<JsonObject> trail, String element) {
    return trail.stream()
        .filter(entry -> entry.containsKey("process") && !entry.isNull("process"))
        .map(entry -> entry.getJsonObject("process"))
        .anyMatch(named -> element.equals(named.getString("element", null)));
  }

  /** Whatever the diagrams name is named in both languages. */
  static void areNamed(List<JsonObject> trail, List<JsonObject> path) {
    for (JsonObject entry : trail) {
      if (!entry.isNull("process")) {
        JsonObject process = entry.getJsonObject("process");
        isNamed(process, "label");
        if (!process.isNull("elementName")) {
          isNamed(process, "elementLabel");
        }
      }
    }
    for (JsonObject instance : path) {
      isNamed(instance.getJsonObject("process"), "label");
      for (JsonObject element : instance.getJsonArray("elements").getValuesAs(JsonObject.class)) {
        if (!element.isNull("name")) {
          isNamed(element, "label");
        }
      }
    }
  }

  private static void isNamed(JsonObject named, String field) {
    assertThat(named.isNull(field)).as(field + " of " + named).isFalse();
    JsonObject label = named.getJsonObject(field);
    assertThat(label.getString("it"))
        .as("Italian name in " + named)
        .isNotBlank()
        .isNotEqualTo(label.getString("en"));
  }
}
