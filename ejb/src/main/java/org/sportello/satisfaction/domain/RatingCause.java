package org.sportello.satisfaction.domain;

import org.sportello.platform.code.Coded;

/** What a supervisor finds behind a bad verdict. */
public enum RatingCause implements Coded {
  TECHNICIAN("technician"),
  PRODUCT("product"),
  POLICY("policy"),
  MISUSE("misuse"),
  CHANNEL("channel");

  private final String code;

  RatingCause(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
