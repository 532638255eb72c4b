package org.sportello.sla.domain;

import java.time.LocalDate;
import java.util.Optional;

/** The days on which an office is closed although its week says otherwise. */
@FunctionalInterface
public interface Holidays {

  /** What the day is kept for, or nothing when it is an ordinary one. */
  Optional<HolidayName> on(LocalDate date);

  /** No holidays at all. */
  static Holidays none() {
    return date -> Optional.empty();
  }

  /** These holidays and the others, such as a patron saint's day of one office. */
  default Holidays and(Holidays others) {
    return date -> on(date).or(() -> others.on(date));
  }
}
