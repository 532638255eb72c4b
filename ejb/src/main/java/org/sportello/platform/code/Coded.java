package org.sportello.platform.code;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A value with a public spelling that scripts and diagrams rely on. */
public interface Coded {

  /** The public spelling, lower case with hyphens. */
  String code();

  /**
   * Finds the value with this spelling.
   *
   * @throws UnknownCode when no value is spelled so; its message names the permitted ones
   */
  static <E extends Enum<E> & Coded> E of(Class<E> type, String code) {
    for (E value : type.getEnumConstants()) {
      if (value.code().equals(code)) {
        return value;
      }
    }
    throw new UnknownCode(
        code, Arrays.stream(type.getEnumConstants()).map(Coded::code).collect(Collectors.toList()));
  }
}
