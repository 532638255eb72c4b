package org.sportello.inquiry.application;

import org.sportello.platform.code.Coded;

/** What a question can be narrowed down by. */
public enum Parameter implements Coded {
  FROM("from"),
  TO("to"),
  /** The moment that the answer is to hold for. */
  AT("at"),
  TICKET("ticket"),
  PROCESS("process"),
  ELEMENT("element"),
  PERSON("person"),
  ORGANIZATION("organization");

  private final String code;

  Parameter(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
