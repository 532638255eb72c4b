package org.sportello.scenario;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.sportello.scenario.parts.World;

/**
 * The office calendar of the shipped plans, counted minute by minute and not by the application.
 */
final class OfficeHours {
  static final ZoneId ZONE = ZoneId.of("Europe/Rome");
  private static final Set<String> HOLIDAYS =
      Set.of(
          "01-01", "01-06", "04-25", "05-01", "06-02", "08-15", "10-04", "11-01", "12-08", "12-25",
          "12-26");

  private OfficeHours() {}

  /** Whether the office is open in the minute that begins then. */
  static boolean isOpen(ZonedDateTime moment) {
    LocalTime time = moment.toLocalTime();
    boolean hours =
        (!time.isBefore(LocalTime.of(9, 0)) && time.isBefore(LocalTime.of(13, 0)))
            || (!time.isBefore(LocalTime.of(14, 0)) && time.isBefore(LocalTime.of(18, 0)));
    return hours && isWorkingDay(moment);
  }

  static boolean isWorkingDay(ZonedDateTime day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !HOLIDAYS.contains(day.toLocalDate().toString().substring(5))
        && !isEasterMonday(day);
  }

  private static boolean isEasterMonday(ZonedDateTime day) {
    int year = day.getYear();
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int month = (h + l - 7 * m + 114) / 31;
    int date = (h + l - 7 * m + 114) % 31 + 1;
    return day.toLocalDate().equals(java.time.LocalDate.of(year, month, date).plusDays(1));
  }

  /** The moment at which this many open minutes have passed since then. */
  static Instant after(Instant from, int minutes) {
    ZonedDateTime moment = from.atZone(ZONE);
    int left = minutes;
    while (left > 0) {
      if (isOpen(moment)) {
        left--;
      }
      moment = moment.plusMinutes(1);
    }
    return moment.toInstant();
  }

  /** Moves the clock to the next 9:30 of a working day, unless it is a working morning now. */
  static void advanceToWorkingMorning(World world, Narrator narrator) {
    ZonedDateTime now = world.clock().now().atZone(ZONE);
    if (isWorkingDay(now) && now.getHour() >= 9 && now.getHour() < 11) {
      return;
    }
    advanceTo(world, narrator, nextAt(now, LocalTime.of(9, 30), null));
  }

  /**
   * The next time of day on a working day, or on this day of the week when that is a working day.
   */
  static ZonedDateTime nextAt(ZonedDateTime now, LocalTime time, DayOfWeek day) {
    ZonedDateTime next = now.with(time).truncatedTo(ChronoUnit.SECONDS);
    while (!next.isAfter(now)
        || !isWorkingDay(next)
        || (day != null && next.getDayOfWeek() != day)) {
      next = next.plusDays(1);
    }
    return next;
  }

  static void advanceTo(World world, Narrator narrator, ZonedDateTime moment) {
    world.clock().advanceTo(moment.toInstant());
    narrator.act("the clock moves on to " + moment);
  }
}
