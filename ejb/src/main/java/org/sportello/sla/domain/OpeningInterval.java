package org.sportello.sla.domain;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * One stretch of opening hours in the week, by the wall clock of the office.
 *
 * @param day day of the week
 * @param opens first moment that is open
 * @param closes first moment that is closed again; midnight stands for the end of the day
 */
public record OpeningInterval(DayOfWeek day, LocalTime opens, LocalTime closes) {

  private static final int END_OF_DAY = 24 * 60 * 60;

  public OpeningInterval {
    if (!closes.equals(LocalTime.MIDNIGHT) && !closes.isAfter(opens)) {
      throw new IllegalArgumentException(
          "closes before it opens on " + day + ": " + opens + " to " + closes);
    }
  }

  int opensAtSecond() {
    return opens.toSecondOfDay();
  }

  int closesAtSecond() {
    return closes.equals(LocalTime.MIDNIGHT) ? END_OF_DAY : closes.toSecondOfDay();
  }
}
