package org.sportello.inquiry.application;

import java.util.Locale;

/**
 * A column of an answer.
 *
 * @param id its name, also that of its words
 * @param type what stands in it
 */
record Column(String id, Type type) {

  /** What stands in a column. */
  enum Type {
    TEXT,
    NUMBER,
    /** A moment as RFC 3339 writes it. */
    MOMENT,
    /** A ticket's reference. */
    TICKET,
    /** A code that has a name in both languages, under the column's id. */
    CODE;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Column text(String id) {
    return new Column(id, Type.TEXT);
  }

  static Column number(String id) {
    return new Column(id, Type.NUMBER);
  }

  static Column moment(String id) {
    return new Column(id, Type.MOMENT);
  }

  static Column ticket(String id) {
    return new Column(id, Type.TICKET);
  }

  static Column code(String id) {
    return new Column(id, Type.CODE);
  }
}
