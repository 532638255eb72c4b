package org.sportello.inquiry.application;

import java.util.List;
import java.util.Set;
import org.sportello.platform.security.Caller;

/** A question that auditors ask again and again. */
interface Question {

  /** Its name, in addresses and for its words. */
  String id();

  /** Its place among the questions, from 1. */
  int number();

  /** What it can be narrowed down by. */
  List<Parameter> parameters();

  /** Without which of them it can't be answered. */
  default Set<Parameter> required() {
    return Set.of();
  }

  /** What an answer tells in each row. */
  List<Column> columns();

  /** A row of the answer: a cell for each column, and where the answer goes on after it. */
  record Row(List<String> cells, String position) {}

  /** Takes a row. */
  @FunctionalInterface
  interface Taker {
    /** That row. */
    void take(Row row);
  }

  /**
   * Hands over the rows after a position (null: from the beginning), at most so many; outside any
   * transaction.
   *
   * @param language {@code it} or {@code en}
   */
  void answer(Caller caller, Asked asked, String language, String after, long most, Taker rows);
}
