package org.sportello.sla.domain;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The opening hours of a week: per day none, one or several intervals, with breaks between. */
public final class WeeklyHours {

  private final Map<DayOfWeek, List<DayPart>> days = new EnumMap<>(DayOfWeek.class);

  private WeeklyHours(Collection<OpeningInterval> intervals) {
    for (DayOfWeek day : DayOfWeek.values()) {
      days.put(day, parts(intervals.stream().filter(interval -> interval.day() == day).toList()));
    }
  }

  /**
   * The week with these opening intervals.
   *
   * @throws IllegalArgumentException when there is none (no target could ever be due) or two of a
   *     day overlap
   */
  public static WeeklyHours of(Collection<OpeningInterval> intervals) {
    if (intervals.isEmpty()) {
      throw new IllegalArgumentException("a calendar needs an opening interval");
    }
    return new WeeklyHours(intervals);
  }

  List<DayPart> on(DayOfWeek day) {
    return days.get(day);
  }

  private static List<DayPart> parts(List<OpeningInterval> intervals) {
    if (intervals.isEmpty()) {
      return List.of(DayPart.of(0, DayPart.END_OF_DAY, CountReason.CLOSED_DAY));
    }
    List<DayPart> parts = new ArrayList<>();
    int end = 0;
    for (OpeningInterval interval :
        intervals.stream().sorted(Comparator.comparing(OpeningInterval::opens)).toList()) {
      if (interval.opensAtSecond() < end) {
        throw new IllegalArgumentException("opening intervals overlap: " + intervals);
      }
      if (interval.opensAtSecond() > end) {
        CountReason closed = parts.isEmpty() ? CountReason.OUTSIDE_HOURS : CountReason.BREAK;
        parts.add(DayPart.of(end, interval.opensAtSecond(), closed));
      }
      parts.add(DayPart.of(interval.opensAtSecond(), interval.closesAtSecond(), CountReason.OPEN));
      end = interval.closesAtSecond();
    }
    if (end < DayPart.END_OF_DAY) {
      parts.add(DayPart.of(end, DayPart.END_OF_DAY, CountReason.OUTSIDE_HOURS));
    }
    return List.copyOf(parts);
  }
}
