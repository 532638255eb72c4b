package org.sportello.requester.application;

/** Patterns of SQL's {@code like}, with {@code !} as the escape character. */
final class Patterns {
  private Patterns() {}

  /** Whatever contains this text. */
  static String containing(String text) {
    return "%" + text.strip().replaceAll("[!%_]", "!$0") + "%";
  }
}
