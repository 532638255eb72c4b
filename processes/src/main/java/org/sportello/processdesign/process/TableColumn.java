package org.sportello.processdesign.process;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.variable.Variables;
import org.sportello.platform.engine.Xml;
import org.w3c.dom.Element;

/** One column of conditions of a table, and which of the values that tell its cells apart match. */
final class TableColumn {

  private static final String VALUE = "value";
  private static final String ANOTHER = "another than those that are named";
  private static final int MOST_EVALUATIONS = 50_000;
  private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])-?\\d+(?:\\.\\d+)?");
  private static final Set<String> WHOLE = Set.of("integer", "long");
  private static final Set<String> NUMBERS = Set.of("integer", "long", "double", "number");

  private final FeelEngine feel;
  private final boolean isOpaque;
  private final List<String> tests;
  private final List<Object> values;
  private final Map<String, BitSet> matched = new HashMap<>();

  TableColumn(FeelEngine feel, String type, List<String> tests) {
    this.feel = feel;
    this.tests = tests;
    this.isOpaque = !List.of("string", "boolean").contains(type) && !NUMBERS.contains(type);
    this.values = values(type, new LinkedHashSet<>(tests));
  }

  /** The condition in a cell; empty where it holds for everything. */
  static String test(Element cell) {
    String text =
        Xml.children(cell, "text").stream()
            .findFirst()
            .map(Element::getTextContent)
            .orElse("")
            .strip();
    return text.equals("-") ? "" : text;
  }

  /** Whether there is more to try than should be tried while somebody waits. */
  boolean isTooLarge() {
    return (long) Set.copyOf(tests).size() * values.size() > MOST_EVALUATIONS;
  }

  /** Which of the column's values satisfy the condition of that rule. */
  BitSet matchedBy(int rule) {
    return matched.computeIfAbsent(tests.get(rule), this::matches);
  }

  private BitSet matches(String test) {
    BitSet found = new BitSet(values.size());
    for (int at = 0; at < values.size(); at++) {
      Object value = values.get(at);
      found.set(at, test.isEmpty() || (isOpaque ? test.equals(value) : holds(test, value)));
    }
    return found;
  }

  private boolean holds(String test, Object value) {
    try {
      return feel.evaluateSimpleUnaryTests(
          test, VALUE, Variables.createVariables().putValue(VALUE, value).asVariableContext());
    } catch (FeelException unanswerable) {
      // Such a value stops the decision, so it is none that two rules match.
      return false;
    }
  }

  /**
   * None, and all values that tell conditions apart. Of dates and the like it is told whether two
   * conditions are the same, not whether they meet.
   */
  private static List<Object> values(String type, Set<String> tests) {
    List<Object> values = new ArrayList<>();
    values.add(null);
    if (type.equals("boolean")) {
      values.addAll(List.of(true, false));
    } else if (NUMBERS.contains(type)) {
      values.addAll(numbers(tests, WHOLE.contains(type)));
    } else if (type.equals("string")) {
      Set<String> named = new LinkedHashSet<>(List.of(ANOTHER));
      tests.forEach(test -> TEXT.matcher(test).results().forEach(one -> named.add(one.group(1))));
      values.addAll(named);
    } else {
      values.addAll(tests);
    }
    return values;
  }

  private static Set<Object> numbers(Set<String> tests, boolean whole) {
    TreeSet<BigDecimal> named = new TreeSet<>();
    for (String test : tests) {
      Matcher number = NUMBER.matcher(test);
      while (number.find()) {
        named.add(new BigDecimal(number.group()));
      }
    }
    TreeSet<BigDecimal> tried = new TreeSet<>(List.of(BigDecimal.ZERO));
    for (BigDecimal one : named) {
      tried.add(one);
      tried.add(one.subtract(BigDecimal.ONE));
      tried.add(one.add(BigDecimal.ONE));
      BigDecimal next = named.higher(one);
      if (!whole && next != null) {
        tried.add(one.add(next).divide(BigDecimal.valueOf(2)));
      }
    }
    Set<Object> numbers = new LinkedHashSet<>();
    tried.forEach(one -> numbers.add(whole ? (Object) one.longValue() : one.doubleValue()));
    return numbers;
  }
}
