package org.sportello.ticket.application;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.sportello.platform.failure.InvalidInput;

/**
 * That a ticket has passed an element of a diagram, or a sequence flow, as the figures of the
 * processes have counted it.
 *
 * @param place process and element: {@code Handling/UserTask_X}, or {@code Handling:3/UserTask_X}
 *     on version 3 alone
 * @param from the first day, in the firm's time zone; null for any
 * @param to the day after the last one; null for any
 */
public record Passage(String place, LocalDate from, LocalDate to) {

  /**
   * What these query parameters ask for; null where they ask for nothing of the kind.
   *
   * @throws InvalidInput when a day is none, or stands without an element
   */
  public static Passage of(String place, String from, String to) {
    LocalDate first = day("/passedFrom", from);
    LocalDate after = day("/passedTo", to);
    if (place == null && (first != null || after != null)) {
      throw new InvalidInput("/passedAt", "expected a process and an element: Handling/UserTask_X");
    }
    return place == null ? null : new Passage(place, first, after);
  }

  private static LocalDate day(String pointer, String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new InvalidInput(pointer, "expected a day as in 2026-11-01");
    }
  }
}
