package org.sportello.sla.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The business time of an office: timetables, each valid from an instant until the next one. What
 * was counted under one timetable stays counted when another follows it.
 */
public final class BusinessCalendar {

  private static final Duration HORIZON = Duration.ofDays(20 * 366L);

  private final String code;
  private final NavigableMap<Instant, Timetable> timetables;

  private BusinessCalendar(String code, NavigableMap<Instant, Timetable> timetables) {
    this.code = code;
    this.timetables = timetables;
  }

  /**
   * A calendar of these timetables by the instant from which each is valid; the first one holds
   * before its instant as well.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static BusinessCalendar of(String code, Map<Instant, Timetable> timetables) {
    if (timetables.isEmpty()) {
      throw new IllegalArgumentException("calendar " + code + " has no timetable");
    }
    return new BusinessCalendar(code, new TreeMap<>(timetables));
  }

  public String code() {
    return code;
  }

  /** Business time between two instants. */
  public Duration between(Instant from, Instant to) {
    return Duration.ofSeconds(openSeconds(from, to));
  }

  long openSeconds(Instant from, Instant to) {
    return pieces(from, to).stream()
        .mapToLong(piece -> piece.timetable.openSeconds(piece.from, piece.to))
        .sum();
  }

  /**
   * The first instant at which this much business time has passed.
   *
   * @throws IllegalStateException when that is not within twenty years
   */
  public Instant after(Instant from, Duration businessTime) {
    return after(from, businessTime.toSeconds());
  }

  Instant after(Instant from, long seconds) {
    if (seconds <= 0) {
      return from;
    }
    long wanted = seconds;
    for (Piece piece : pieces(from, from.plus(HORIZON))) {
      Optional<Instant> reached = piece.timetable.after(piece.from, wanted, piece.to);
      if (reached.isPresent()) {
        return reached.get();
      }
      wanted -= piece.timetable.openSeconds(piece.from, piece.to);
    }
    throw new IllegalStateException(
        "SPO-1201 calendar " + code + " is closed too often: give it opening hours");
  }

  /** The whole time between two instants, cut into open and closed stretches. */
  public List<Stretch> stretches(Instant from, Instant to) {
    List<Stretch> stretches = new ArrayList<>();
    for (Piece piece : pieces(from, to)) {
      stretches.addAll(piece.timetable.stretches(piece.from, piece.to));
    }
    return Stretch.joined(stretches);
  }

  private List<Piece> pieces(Instant from, Instant to) {
    List<Piece> pieces = new ArrayList<>();
    Instant start = from;
    while (start.isBefore(to)) {
      Instant change = timetables.higherKey(start);
      Instant end = change == null || change.isAfter(to) ? to : change;
      Map.Entry<Instant, Timetable> valid = timetables.floorEntry(start);
      pieces.add(
          new Piece(start, end, (valid == null ? timetables.firstEntry() : valid).getValue()));
      start = end;
    }
    return pieces;
  }

  private record Piece(Instant from, Instant to, Timetable timetable) {}
}
