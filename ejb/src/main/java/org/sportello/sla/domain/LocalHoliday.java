package org.sportello.sla.domain;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;

/**
 * A closing day of one office: its patron saint's, every year, or a single day of one year.
 *
 * @param day month and day
 * @param year the only year, or nothing for every year
 * @param name what it is kept for
 */
public record LocalHoliday(MonthDay day, Optional<Integer> year, HolidayName name)
    implements Holidays {

  @Override
  public Optional<HolidayName> on(LocalDate date) {
    boolean matches =
        MonthDay.from(date).equals(day) && year.map(y -> y == date.getYear()).orElse(true);
    return matches ? Optional.of(name) : Optional.empty();
  }
}
