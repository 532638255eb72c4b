package org.sportello.platform.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What refusals say, in Italian. The code says it in English, as the log needs it; here stands the
 * Italian of each sentence, with {@code {0}}, {@code {1}} for what is put in. What is put in is
 * translated as well where it is a sentence or a part of one that stands here.
 */
final class ItalianSentences {
  private static final String RESOURCE = "/problems/it.json";
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)\\}");

  private static final ItalianSentences KNOWN = read();

  private final Map<String, String> whole = new TreeMap<>();
  private final List<Sentence> withPlaces = new ArrayList<>();

  private ItalianSentences(JsonObject sentences) {
    sentences.forEach(
        (english, italian) -> {
          String text = ((JsonString) italian).getString();
          if (PLACE.matcher(english).find()) {
            withPlaces.add(Sentence.of(english, text));
          } else {
            whole.put(english, text);
          }
        });
    withPlaces.sort(Comparator.comparingInt(Sentence::letters).reversed());
  }

  /**
   * A sentence with places in it.
   *
   * @param letters how many letters outside its places: the more, the surer is it meant
   */
  private record Sentence(Pattern english, String italian, int letters) {
    static Sentence of(String english, String italian) {
      StringBuilder pattern = new StringBuilder();
      Matcher place = PLACE.matcher(english);
      int at = 0;
      while (place.find()) {
        pattern.append(Pattern.quote(english.substring(at, place.start()))).append("(.+?)");
        at = place.end();
      }
      pattern.append(Pattern.quote(english.substring(at)));
      return new Sentence(
          Pattern.compile(pattern.toString(), Pattern.DOTALL),
          italian,
          PLACE.matcher(english).replaceAll("").length());
    }
  }

  /** The Italian of what was said, which is said as it was where it is not known. */
  static String of(String english) {
    return KNOWN.translate(english);
  }

  private String translate(String english) {
    String known = whole.get(english);
    if (known != null) {
      return known;
    }
    for (Sentence sentence : withPlaces) {
      Matcher said = sentence.english().matcher(english);
      if (said.matches()) {
        return PLACE
            .matcher(sentence.italian())
            .replaceAll(
                place ->
                    Matcher.quoteReplacement(
                        translate(said.group(Integer.parseInt(place.group(1)) + 1))));
      }
    }
    return english;
  }

  private static ItalianSentences read() {
    try (InputStream resource = ItalianSentences.class.getResourceAsStream(RESOURCE);
        JsonReader reader = Json.createReader(resource)) {
      return new ItalianSentences(reader.readObject());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
