package org.sportello.benchmark;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * What is to be measured, and how thoroughly.
 *
 * @param sizes numbers of tickets, ascending
 * @param clients numbers of clients side by side
 * @param seconds that each figure is measured for
 * @param pages how often each thing is done in the browser
 * @param output folder of the results
 * @param audit whether what process owners and auditors wait for is measured, and nothing else
 */
record Options(
    List<Integer> sizes,
    List<Integer> clients,
    double seconds,
    int pages,
    Path output,
    boolean audit) {

  /**
   * What the command line says; a word that is none of it is an {@link IllegalArgumentException}.
   */
  static Options of(String[] arguments, Path repository) {
    List<Integer> sizes = List.of(1_000, 100_000);
    List<Integer> clients = List.of(1, 8, 32);
    double seconds = 6;
    int pages = 60;
    boolean audit = false;
    Path output = repository.resolve("ear/target/benchmark");
    Deque<String> words = new ArrayDeque<>(Arrays.asList(arguments));
    while (!words.isEmpty()) {
      String word = words.pop();
      switch (word) {
        case "--quick" -> {
          sizes = List.of(1_000);
          clients = List.of(1, 8);
          seconds = 3;
          pages = 20;
        }
        case "--audit" -> {
          audit = true;
          sizes = List.of(10_000, 100_000);
        }
        case "--sizes" -> sizes = numbers(word, words);
        case "--clients" -> clients = numbers(word, words);
        case "--seconds" -> seconds = Double.parseDouble(value(word, words));
        case "--pages" -> pages = Integer.parseInt(value(word, words));
        case "--output" -> output = Path.of(value(word, words));
        default -> throw new IllegalArgumentException("unknown option " + word);
      }
    }
    return new Options(sizes, clients, seconds, pages, output, audit);
  }

  private static List<Integer> numbers(String option, Deque<String> words) {
    return Arrays.stream(value(option, words).split(",", -1))
        .map(Integer::valueOf)
        .sorted()
        .toList();
  }

  private static String value(String option, Deque<String> words) {
    if (words.isEmpty()) {
      throw new IllegalArgumentException(option + " needs a value");
    }
    return words.pop();
  }
}
