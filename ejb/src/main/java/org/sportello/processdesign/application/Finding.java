package org.sportello.processdesign.application;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One reason why a diagram cannot be accepted as it is.
 *
 * @param element the id of the element concerned, or null where the file as a whole is meant
 * @param rule the rule's stable name, such as {@code wait-without-timer}
 * @param message what is wrong and what to do about it
 */
public record Finding(@Schema(nullable = true) String element, String rule, Text message) {

  /** A text in the two languages of the product. */
  public record Text(String it, String en) {}
}
