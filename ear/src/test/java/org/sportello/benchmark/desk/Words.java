package org.sportello.benchmark.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Texts as people write them in this respect: few words are frequent and most are rare (the n-th
 * one is n times as rare as the first).
 */
public final class Words {
  private static final int VOCABULARY = 6_000;
  private static final List<String> FREQUENT =
      List.of(
          "server",
          "posta",
          "errore",
          "rete",
          "stampante",
          "accesso",
          "password",
          "lento",
          "aggiornamento",
          "licenza",
          "backup",
          "telefono",
          "ufficio",
          "messaggio",
          "schermo",
          "office",
          "printer",
          "network",
          "slow",
          "update",
          "mail",
          "login",
          "connection",
          "report");
  private static final List<String> SYLLABLES =
      List.of(
          "ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "zo", "bra",
          "cre", "dri", "fio", "gna", "lu", "mar", "nel", "pro", "ques", "ron", "sti", "tra",
          "ver");

  private final List<String> words;
  private final double[] cumulated;

  /** The same vocabulary each time. */
  public Words() {
    Random random = new Random(7);
    words = new ArrayList<>(FREQUENT);
    while (words.size() < VOCABULARY) {
      words.add(
          Stream.generate(() -> SYLLABLES.get(random.nextInt(SYLLABLES.size())))
              .limit(2 + random.nextInt(3))
              .collect(Collectors.joining()));
    }
    cumulated = new double[VOCABULARY];
    double sum = 0;
    for (int rank = 0; rank < VOCABULARY; rank++) {
      sum += 1.0 / (rank + 1);
      cumulated[rank] = sum;
    }
  }

  /** A word, as frequent as it is in texts. */
  public String word(Random random) {
    double wanted = random.nextDouble() * cumulated[VOCABULARY - 1];
    int rank = java.util.Arrays.binarySearch(cumulated, wanted);
    return words.get(Math.min(VOCABULARY - 1, rank < 0 ? -rank - 1 : rank));
  }

  /** So many words in a row. */
  String text(Random random, int length) {
    return Stream.generate(() -> word(random)).limit(length).collect(Collectors.joining(" "));
  }

  /** A subject of four to seven words. */
  public String subject(Random random) {
    return text(random, 4 + random.nextInt(4));
  }

  /** What somebody writes: thirty to eighty words. */
  public String body(Random random) {
    return text(random, 30 + random.nextInt(51)) + ".";
  }
}
