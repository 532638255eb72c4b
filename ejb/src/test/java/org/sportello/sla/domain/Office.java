package org.sportello.sla.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sportello.sla.infrastructure.PublicHolidays;

/**
 * An office of a generated case, described once and read in two ways: as the product's timetable,
 * and minute by minute with the Italian holidays written out.
 *
 * @param hours per day of the week pairs of minutes since midnight, opening and closing
 * @param ownHoliday a patron saint's day, or nothing
 */
record Office(ZoneId zone, Map<DayOfWeek, List<int[]>> hours, Optional<LocalDate> ownHoliday) {

  private static final Set<MonthDay> EVERY_YEAR =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(1, 6),
          MonthDay.of(4, 25),
          MonthDay.of(5, 1),
          MonthDay.of(6, 2),
          MonthDay.of(8, 15),
          MonthDay.of(11, 1),
          MonthDay.of(12, 8),
          MonthDay.of(12, 25),
          MonthDay.of(12, 26));

  private static final Set<LocalDate> ONCE =
      Set.of(
          LocalDate.of(2025, 4, 20),
          LocalDate.of(2025, 4, 21),
          LocalDate.of(2026, 4, 5),
          LocalDate.of(2026, 4, 6),
          LocalDate.of(2026, 10, 4),
          LocalDate.of(2027, 3, 28),
          LocalDate.of(2027, 3, 29),
          LocalDate.of(2027, 10, 4));

  /** Whether the wall clock shows an open minute: the slow way. */
  boolean isOpen(Instant minute) {
    ZonedDateTime local = minute.atZone(zone);
    LocalDate date = local.toLocalDate();
    if (EVERY_YEAR.contains(MonthDay.from(date))
        || ONCE.contains(date)
        || ownHoliday.filter(date::equals).isPresent()) {
      return false;
    }
    int ofDay = local.getHour() * 60 + local.getMinute();
    return hours.getOrDefault(local.getDayOfWeek(), List.of()).stream()
        .anyMatch(pair -> ofDay >= pair[0] && ofDay < pair[1]);
  }

  /** The same office for the product. */
  Timetable timetable() {
    List<OpeningInterval> intervals = new ArrayList<>();
    hours.forEach(
        (day, pairs) ->
            pairs.forEach(
                pair -> intervals.add(new OpeningInterval(day, time(pair[0]), time(pair[1])))));
    Holidays holidays = new PublicHolidays("it", null);
    if (ownHoliday.isPresent()) {
      LocalDate date = ownHoliday.get();
      holidays =
          holidays.and(
              new LocalHoliday(
                  MonthDay.from(date),
                  Optional.of(date.getYear()),
                  new HolidayName("Patrono", "Patron saint")));
    }
    return new Timetable(zone, WeeklyHours.of(intervals), holidays);
  }

  private static LocalTime time(int minuteOfDay) {
    return minuteOfDay == 24 * 60
        ? LocalTime.MIDNIGHT
        : LocalTime.of(minuteOfDay / 60, minuteOfDay % 60);
  }
}
