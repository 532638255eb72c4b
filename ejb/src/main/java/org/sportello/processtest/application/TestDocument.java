package org.sportello.processtest.application;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.rehearsal.application.RehearsalCase;
import org.sportello.rehearsal.application.Ways.Fork;

/**
 * A test case as a text that travels: the same case is always the same text.
 *
 * @param format what kind of document it is
 * @param played the facts and what happens
 * @param fork where what was expected parts from what had really happened, or null
 */
public record TestDocument(
    String format, String name, RehearsalCase played, Expected expected, Fork fork) {
  static final String FORMAT = "sportello-case-1";
  private static final Jsonb JSON = JsonbBuilder.create(new JsonbConfig().withFormatting(true));

  static TestDocument of(String name, RehearsalCase played, Expected expected, Fork fork) {
    RehearsalCase sorted =
        new RehearsalCase(
            played.facts(),
            played.at(),
            played.until(),
            new TreeMap<>(played.periods()),
            played.events());
    return new TestDocument(FORMAT, name, sorted, expected, fork);
  }

  /**
   * Reads a text.
   *
   * @throws InvalidInput when it is no test case
   */
  static TestDocument read(String text) {
    TestDocument read;
    try {
      read = JSON.fromJson(text, TestDocument.class);
    } catch (JsonbException e) {
      throw misshapen();
    }
    if (read == null
        || !FORMAT.equals(read.format())
        || read.name() == null
        || read.played() == null
        || read.played().facts() == null
        || read.played().at() == null
        || read.played().events() == null
        || read.expected() == null
        || read.expected().path() == null
        || read.expected().decisions() == null
        || read.expected().path().stream().anyMatch(one -> one.indexOf('/') < 1)) {
      throw misshapen();
    }
    Map<String, String> periods =
        read.played().periods() == null ? Map.of() : read.played().periods();
    RehearsalCase played =
        new RehearsalCase(
            read.played().facts(),
            read.played().at(),
            read.played().until(),
            periods,
            read.played().events());
    return of(read.name(), played, read.expected(), read.fork());
  }

  private static InvalidInput misshapen() {
    return new InvalidInput(
        "/case", "this is no test case as this version writes it (" + FORMAT + ")");
  }

  TestDocument named(String other) {
    return new TestDocument(format, other, played, expected, fork);
  }

  String text() {
    return JSON.toJson(this);
  }

  /** The diagrams that it passes and the tables that it asks. */
  List<String> processes() {
    TreeSet<String> keys = new TreeSet<>();
    expected.path().forEach(place -> keys.add(place.substring(0, place.indexOf('/'))));
    expected.decisions().forEach(one -> keys.add(one.table()));
    return List.copyOf(keys);
  }
}
