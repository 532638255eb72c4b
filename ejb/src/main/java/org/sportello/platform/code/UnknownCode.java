package org.sportello.platform.code;

import java.util.List;

/** A spelling that stands for no value of its set. */
public class UnknownCode extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> permitted;

  public UnknownCode(String code, List<String> permitted) {
    super("'" + code + "' is not one of " + String.join(", ", permitted));
    this.permitted = List.copyOf(permitted);
  }

  /** The spellings that are known. */
  public List<String> permitted() {
    return permitted;
  }
}
