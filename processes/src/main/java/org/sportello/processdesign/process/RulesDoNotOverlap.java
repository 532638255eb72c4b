package org.sportello.processdesign.process;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.sportello.platform.engine.Xml;
import org.sportello.processdesign.application.Finding;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * In a table with the hit policy UNIQUE at most one rule may match (DMN 1.3, 8.2.10). Two rules
 * overlap where in every column some value satisfies both; the values that are tried are those that
 * the column itself names, those between and beside them, and none.
 */
class RulesDoNotOverlap implements Rule {

  private static final int MOST_FINDINGS = 20;
  private static final String UNIQUE = "UNIQUE";

  private final FeelEngine feel;

  RulesDoNotOverlap(FeelEngine feel) {
    this.feel = feel;
  }

  @Override
  public List<Finding> findings(Document diagram) {
    List<Finding> findings = new ArrayList<>();
    for (Element table : Xml.all(diagram, "*", "decisionTable")) {
      if (Xml.attribute(table, "hitPolicy").orElse(UNIQUE).equals(UNIQUE)) {
        table(table, findings);
      }
    }
    return findings;
  }

  private void table(Element table, List<Finding> findings) {
    List<Element> rules = Xml.children(table, "rule");
    List<TableColumn> columns = columns(table, rules);
    if (columns.stream().anyMatch(TableColumn::isTooLarge)) {
      findings.add(
          Rule.at(
              table,
              "too-many-rules",
              "La tabella è troppo grande per controllare che al più una regola valga (UNIQUE):"
                  + " dividila o usa la politica FIRST.",
              "The table is too large to check that at most one rule matches (UNIQUE): split it or"
                  + " use the hit policy FIRST."));
      return;
    }
    List<List<BitSet>> matched =
        IntStream.range(0, rules.size())
            .mapToObj(row -> columns.stream().map(column -> column.matchedBy(row)).toList())
            .toList();
    for (int second = 1; second < rules.size() && findings.size() < MOST_FINDINGS; second++) {
      for (int first = 0; first < second; first++) {
        if (overlap(matched.get(first), matched.get(second))) {
          findings.add(finding(rules.get(second), first + 1, second + 1));
          break;
        }
      }
    }
  }

  private List<TableColumn> columns(Element table, List<Element> rules) {
    List<Element> inputs = Xml.children(table, "input");
    List<List<Element>> cells =
        rules.stream().map(rule -> Xml.children(rule, "inputEntry")).toList();
    return IntStream.range(0, inputs.size())
        .mapToObj(
            column ->
                new TableColumn(
                    feel,
                    type(inputs.get(column)),
                    cells.stream()
                        .map(row -> column < row.size() ? TableColumn.test(row.get(column)) : "")
                        .toList()))
        .toList();
  }

  private static String type(Element input) {
    return Xml.children(input, "inputExpression").stream()
        .findFirst()
        .flatMap(expression -> Xml.attribute(expression, "typeRef"))
        .orElse("string");
  }

  private static boolean overlap(List<BitSet> first, List<BitSet> second) {
    return IntStream.range(0, first.size())
        .allMatch(column -> first.get(column).intersects(second.get(column)));
  }

  private static Finding finding(Element rule, int first, int second) {
    return Rule.at(
        rule,
        "overlapping-rules",
        "Le regole "
            + first
            + " e "
            + second
            + " possono valere insieme, ma la politica UNIQUE ne ammette una: restringi le"
            + " condizioni di una delle due, o usa la politica FIRST.",
        "Rules "
            + first
            + " and "
            + second
            + " can match together, but the hit policy UNIQUE permits one: narrow the conditions"
            + " of either, or use the hit policy FIRST.");
  }
}
