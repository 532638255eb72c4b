package org.sportello.audit.application;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sportello.audit.application.DiagramFacts.RuleFacts;
import org.sportello.audit.application.DiagramFacts.TableFacts;
import org.sportello.audit.application.Story.Decision;
import org.sportello.audit.application.Story.Row;
import org.sportello.audit.application.Story.Value;
import org.sportello.ledger.application.DiagramLabels.DiagramLabel;
import org.sportello.ledger.application.TrailEntry;

/** Tells which rows of which table fired, as the table was in that version. */
final class Decisions {
  private final DiagramFacts diagrams;

  Decisions(DiagramFacts diagrams) {
    this.diagrams = diagrams;
  }

  Decision of(TrailEntry entry) {
    JsonObject data = entry.data();
    String key = data.getString("decision");
    int version = data.getInt("version");
    Optional<TableFacts> table = diagrams.table(key, version);
    List<Row> rows = new ArrayList<>();
    for (JsonValue rule : data.getJsonArray("rules")) {
      rows.add(row(((JsonString) rule).getString(), table));
    }
    DiagramLabel name = table.map(TableFacts::name).orElseGet(() -> StoryWords.same(key));
    return new Decision(key, version, name, values(data, "inputs"), rows, values(data, "outputs"));
  }

  /** "Row 3 of ‘Priority’ version 2", or that none fired. */
  static Map<String, DiagramLabel> facts(Decision decision) {
    String rows =
        String.join(
            ", ",
            decision.rows().stream()
                .map(row -> row.number() == null ? row.id() : row.number().toString())
                .toList());
    return Map.of(
        "table",
        new DiagramLabel(
            "«" + decision.name().it() + "» versione " + decision.version(),
            "‘" + decision.name().en() + "’ version " + decision.version()),
        "rows",
        StoryWords.same(rows),
        "inputs",
        StoryWords.same(listed(decision.inputs())),
        "outputs",
        StoryWords.same(listed(decision.outputs())));
  }

  private static String listed(List<Value> values) {
    return String.join(
        ", ", values.stream().map(value -> value.name() + " = " + value.value()).toList());
  }

  private static Row row(String id, Optional<TableFacts> table) {
    RuleFacts rule = table.map(found -> found.rules().get(id)).orElse(null);
    if (rule == null) {
      return new Row(id, null, null, List.of(), List.of());
    }
    return new Row(
        id,
        rule.number(),
        rule.remark(),
        cells(table.get().inputs(), rule.conditions()),
        cells(table.get().outputs(), rule.results()));
  }

  private static List<Value> cells(List<String> columns, List<String> cells) {
    List<Value> filled = new ArrayList<>();
    for (int at = 0; at < Math.min(columns.size(), cells.size()); at++) {
      if (!cells.get(at).isBlank()) {
        filled.add(new Value(columns.get(at), cells.get(at)));
      }
    }
    return filled;
  }

  private static List<Value> values(JsonObject data, String member) {
    JsonObject values = data.getJsonObject(member);
    return values == null
        ? List.of()
        : values.entrySet().stream()
            .map(
                value ->
                    new Value(
                        value.getKey(),
                        value.getValue() instanceof JsonString text
                            ? text.getString()
                            : value.getValue().toString()))
            .toList();
  }
}
