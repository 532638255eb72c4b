package org.sportello.sla.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Opening hours of a week, less the holidays, by the wall clock of one time zone.
 *
 * <p>An instant is open when the wall clock then shows an open time. So an hour that is skipped in
 * spring is missing from the opening hours too, and one that comes twice in autumn counts twice.
 */
public final class Timetable {

  private final ZoneId zone;
  private final WeeklyHours hours;
  private final Holidays holidays;
  private final Map<Integer, OpenTime> years = new ConcurrentHashMap<>();

  public Timetable(ZoneId zone, WeeklyHours hours, Holidays holidays) {
    this.zone = zone;
    this.hours = hours;
    this.holidays = holidays;
  }

  /** The whole time between two instants, cut into open and closed stretches. */
  List<Stretch> stretches(Instant from, Instant to) {
    List<Stretch> stretches = new ArrayList<>();
    Instant start = from;
    while (start.isBefore(to)) {
      ZoneOffsetTransition next = zone.getRules().nextTransition(start);
      Instant end = next == null || next.getInstant().isAfter(to) ? to : next.getInstant();
      cut(start, end, zone.getRules().getOffset(start), stretches);
      start = end;
    }
    return Stretch.joined(stretches);
  }

  private void cut(Instant from, Instant to, ZoneOffset offset, List<Stretch> into) {
    LocalDateTime start = LocalDateTime.ofInstant(from, offset);
    LocalDateTime end = LocalDateTime.ofInstant(to, offset);
    for (LocalDate date = start.toLocalDate();
        date.atStartOfDay().isBefore(end);
        date = date.plusDays(1)) {
      for (DayPart part : parts(date)) {
        LocalDateTime partStart = later(date.atStartOfDay().plusSeconds(part.from()), start);
        LocalDateTime partEnd = earlier(date.atStartOfDay().plusSeconds(part.to()), end);
        if (partStart.isBefore(partEnd)) {
          into.add(
              new Stretch(
                  partStart.toInstant(offset),
                  partEnd.toInstant(offset),
                  part.reason(),
                  part.holiday()));
        }
      }
    }
  }

  private List<DayPart> parts(LocalDate date) {
    return holidays
        .on(date)
        .map(name -> List.of(DayPart.holiday(name)))
        .orElseGet(() -> hours.on(date.getDayOfWeek()));
  }

  /** Open seconds between two instants. */
  long openSeconds(Instant from, Instant to) {
    int first = yearOf(from);
    int last = yearOf(to);
    long sum = year(last).until(to.getEpochSecond()) - year(first).until(from.getEpochSecond());
    for (int between = first; between < last; between++) {
      sum += year(between).total();
    }
    return sum;
  }

  /** When this many open seconds (one at least) have passed, or nothing when not before the end. */
  Optional<Instant> after(Instant from, long openSeconds, Instant end) {
    int number = yearOf(from);
    long wanted = openSeconds + year(number).until(from.getEpochSecond());
    while (wanted > year(number).total()) {
      wanted -= year(number).total();
      number++;
      if (startOf(number).isAfter(end)) {
        return Optional.empty();
      }
    }
    Instant reached = Instant.ofEpochSecond(year(number).reached(wanted));
    return reached.isAfter(end) ? Optional.empty() : Optional.of(reached);
  }

  private OpenTime year(int number) {
    return years.computeIfAbsent(number, n -> OpenTime.of(stretches(startOf(n), startOf(n + 1))));
  }

  private static int yearOf(Instant at) {
    return at.atOffset(ZoneOffset.UTC).getYear();
  }

  private static Instant startOf(int year) {
    return Year.of(year).atDay(1).atTime(LocalTime.MIDNIGHT).toInstant(ZoneOffset.UTC);
  }

  private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
    return one.isBefore(other) ? one : other;
  }
}
