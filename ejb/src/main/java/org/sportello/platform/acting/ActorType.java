package org.sportello.platform.acting;

import java.util.Locale;

/** The kinds of actors that the ledger tells apart. */
public enum ActorType {
  PERSON,
  PROCESS,
  SYSTEM;

  /** The name of the type in the ledger and in the API, in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type of that code; an unknown one is an {@link IllegalArgumentException}. */
  public static ActorType ofCode(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
