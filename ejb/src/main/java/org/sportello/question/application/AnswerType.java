package org.sportello.question.application;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import org.sportello.platform.code.Coded;

/** What kind of answer a question expects, in JSON. */
public enum AnswerType implements Coded {
  TEXT("text", "a text of one line"),
  LONG_TEXT("long-text", "a text"),
  NUMBER("number", "a whole number"),
  DATE("date", "a date such as 2026-03-31"),
  YES_NO("yes-no", "true or false"),
  CHOICE("choice", "one of ");

  private static final int LONGEST_LINE = 500;
  private static final int LONGEST = 20_000;

  private final String code;
  private final String expected;

  AnswerType(String code, String expected) {
    this.code = code;
    this.expected = expected;
  }

  @Override
  public String code() {
    return code;
  }

  /** What is expected, in words. */
  String expected(Collection<String> options) {
    return this == CHOICE ? expected + String.join(", ", options) : expected;
  }

  /** Whether this is such an answer. */
  boolean takes(JsonValue answer, Collection<String> options) {
    return switch (this) {
      case NUMBER -> answer instanceof JsonNumber number && number.isIntegral();
      case YES_NO -> answer == JsonValue.TRUE || answer == JsonValue.FALSE;
      case TEXT ->
          answer instanceof JsonString text
              && text.getString().length() <= LONGEST_LINE
              && text.getString().lines().count() <= 1;
      case LONG_TEXT -> answer instanceof JsonString text && text.getString().length() <= LONGEST;
      case DATE -> answer instanceof JsonString text && isDate(text.getString());
      case CHOICE -> answer instanceof JsonString text && options.contains(text.getString());
    };
  }

  private static boolean isDate(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
