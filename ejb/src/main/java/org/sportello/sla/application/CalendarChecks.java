package org.sportello.sla.application;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.failure.InvalidInput.FieldError;
import org.sportello.sla.application.KeepingCalendars.Hours;
import org.sportello.sla.application.KeepingCalendars.Opening;
import org.sportello.sla.application.KeepingCalendars.OwnHoliday;
import org.sportello.sla.domain.OpeningInterval;
import org.sportello.sla.domain.WeeklyHours;

/** Finds everything that cannot be in a timetable, field by field. */
final class CalendarChecks {

  private static final String AT = "/timetable";
  private static final int LEAP_YEAR = 2024;

  private final List<FieldError> errors = new ArrayList<>();

  private final KnownHolidays known;

  private CalendarChecks(KnownHolidays known) {
    this.known = known;
  }

  /**
   * Checks a timetable that somebody wants to enter.
   *
   * @throws InvalidInput naming every field at fault
   */
  static void check(KnownHolidays known, String code, Hours hours) {
    CalendarChecks checks = new CalendarChecks(known);
    if (!code.matches("[a-z][a-z0-9-]{0,99}")) {
      checks.wrong("", "A code has small letters, digits and hyphens.");
    }
    checks.zone(hours.zone());
    checks.country(hours);
    checks.openings(hours.openings());
    checks.holidays(hours.holidays());
    if (!checks.errors.isEmpty()) {
      throw new InvalidInput(checks.errors);
    }
  }

  private void zone(String zone) {
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      wrong(AT + "/zone", "Expected is a time zone such as Europe/Rome.");
    }
  }

  private void country(Hours hours) {
    if (hours.country() == null) {
      if (hours.region() != null) {
        wrong(AT + "/region", "A region needs its country.");
      }
    } else if (!known.countries().contains(hours.country())) {
      wrong(AT + "/country", "The holidays of this country are not known; expected is such as it.");
    } else if (hours.region() != null && !known.regions(hours.country()).contains(hours.region())) {
      wrong(
          AT + "/region",
          "Expected is one of " + String.join(", ", known.regions(hours.country())) + ", or none.");
    }
  }

  private void openings(List<Opening> openings) {
    if (openings.isEmpty()) {
      wrong(AT + "/openings", "An office that never opens keeps no promise: enter an interval.");
    }
    List<OpeningInterval> sound = new ArrayList<>();
    for (int i = 0; i < openings.size(); i++) {
      String at = AT + "/openings/" + i;
      try {
        OpeningInterval interval = interval(openings.get(i));
        sound.add(interval);
        WeeklyHours.of(sound);
      } catch (DateTimeException e) {
        wrong(at, "Expected is a weekday from 1 (Monday) to 7 and times such as 09:00.");
      } catch (IllegalArgumentException e) {
        wrong(at, "It closes before it opens, or overlaps another interval of the day.");
        if (!sound.isEmpty()) {
          sound.remove(sound.size() - 1);
        }
      }
    }
  }

  private static OpeningInterval interval(Opening opening) {
    return new OpeningInterval(
        DayOfWeek.of(opening.weekday()),
        LocalTime.parse(opening.opens()),
        LocalTime.parse(opening.closes()));
  }

  private void holidays(List<OwnHoliday> holidays) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < holidays.size(); i++) {
      OwnHoliday holiday = holidays.get(i);
      String at = AT + "/holidays/" + i;
      if (!exists(holiday)) {
        wrong(at, "There is no such day.");
      }
      if (!seen.add(holiday.month() + "-" + holiday.day() + "-" + holiday.year())) {
        wrong(at, "The day is named twice.");
      }
    }
  }

  private static boolean exists(OwnHoliday day) {
    try {
      return day.year() == null
          ? MonthDay.of(day.month(), day.day()).isValidYear(LEAP_YEAR)
          : LocalDate.of(day.year(), day.month(), day.day()).getYear() == day.year();
    } catch (DateTimeException e) {
      return false;
    }
  }

  private void wrong(String pointer, String detail) {
    errors.add(new FieldError(pointer, detail));
  }
}
