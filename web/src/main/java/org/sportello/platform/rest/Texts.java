package org.sportello.platform.rest;

import java.util.Arrays;
import java.util.List;

/** Small help with texts in requests. */
final class Texts {
  private Texts() {}

  /** The entries of parameters that may be repeated or list several, with commas. */
  static List<String> split(List<String> given) {
    return given.stream()
        .flatMap(text -> Arrays.stream(text.split(",", -1)))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }
}
