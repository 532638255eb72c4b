package org.sportello.privacy.application;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** What is held about a person, as the document's template asks for it. */
public final class PersonalView {
  private final ResourceBundle words;
  private final long person;
  private final String language;
  private final Instant at;
  private final Map<String, List<Item>> items = new LinkedHashMap<>();
  private final Map<String, Long> counts = new LinkedHashMap<>();

  PersonalView(long person, String language, Instant at) {
    this.person = person;
    this.language = language;
    this.at = at;
    this.words =
        ResourceBundle.getBundle(
            "org.sportello.privacy.words",
            Locale.forLanguageTag(language),
            PersonalView.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** A kind of data: what it is called, its items, how many there are. */
  public record Section(String title, long count, List<Item> items) {}

  /** An item: its facts. */
  public record Item(List<Fact> facts) {}

  /** A fact of an item. */
  public record Fact(String name, String value) {}

  void add(String place, JsonObject item) {
    List<Fact> facts = new ArrayList<>();
    item.forEach(
        (name, value) -> {
          if (value != JsonValue.NULL) {
            facts.add(new Fact(name(name), text(value)));
          }
        });
    items.computeIfAbsent(place, known -> new ArrayList<>()).add(new Item(facts));
  }

  void count(String place, long count) {
    counts.put(place, count);
  }

  private String name(String column) {
    return words.containsKey("fact." + column) ? words.getString("fact." + column) : column;
  }

  private static String text(JsonValue value) {
    return value instanceof JsonString text ? text.getString() : value.toString();
  }

  public String title() {
    return words.getString("title").replace("{person}", Long.toString(person));
  }

  public String made() {
    return words.getString("made").replace("{at}", at.toString());
  }

  public String about() {
    return words.getString("about");
  }

  public String language() {
    return language;
  }

  /** All kinds of data, those without any item too. */
  public List<Section> sections() {
    return counts.entrySet().stream()
        .map(
            each ->
                new Section(
                    words.getString("place." + each.getKey()),
                    each.getValue(),
                    items.getOrDefault(each.getKey(), List.of())))
        .toList();
  }
}
