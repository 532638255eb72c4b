package org.sportello.platform.rest;

/** Spells JSON Pointers (RFC 6901). */
final class JsonPointers {
  private JsonPointers() {}

  static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
