package org.sportello.savedreply.application;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a saved reply leaves to the ticket that it is used for: names between double braces. */
final class Placeholders {

  /** All that there are. */
  static final List<String> KNOWN =
      List.of(
          "requester.name",
          "requester.organization",
          "ticket.reference",
          "ticket.subject",
          "agent.name");

  private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*\\}\\}");

  private Placeholders() {}

  /** Those in the text that nobody could fill. */
  static List<String> unknown(String text) {
    return PLACE
        .matcher(text)
        .results()
        .map((MatchResult place) -> place.group(1))
        .filter(name -> !KNOWN.contains(name))
        .distinct()
        .toList();
  }

  /** The text with these values in its places. */
  static String filled(String text, Map<String, String> values) {
    return PLACE
        .matcher(text)
        .replaceAll(
            place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
  }
}
