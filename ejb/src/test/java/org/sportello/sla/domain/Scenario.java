package org.sportello.sla.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.sportello.ticket.domain.Priority;
import org.sportello.ticket.domain.TicketStatus;

/**
 * A generated life of a ticket that contains the wanted features, the same for the same seed. All
 * instants are full minutes, and so are three quarters of all targets.
 */
final class Scenario {

  /** What a case is about. */
  enum Feature {
    PAUSE,
    RESUME,
    REOPEN,
    CHANGE_OF_PRIORITY,
    CHANGE_OF_CALENDAR,
    DST_CHANGE,
    LUNCH,
    HOLIDAY,
    CREATED_OUTSIDE_HOURS
  }

  private static final long TICKET = 1;
  private static final List<String> ZONES =
      List.of(
          "Europe/Rome", "Europe/Rome", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata");
  private static final List<String> ZONES_WITH_DST =
      List.of("Europe/Rome", "Europe/Rome", "America/New_York", "Australia/Lord_Howe");

  final List<SlaEvent> events = new ArrayList<>();
  final List<SlaPolicy> policies = new ArrayList<>();
  final Map<Long, NavigableMap<Instant, Office>> offices = new TreeMap<>();
  final Instant openedAt;
  final Instant end;

  private final Random random;
  private final Set<Feature> features;
  private final ZoneId zone;
  private Instant at;

  Scenario(Set<Feature> features, long seed) {
    this.features = features.isEmpty() ? EnumSet.noneOf(Feature.class) : EnumSet.copyOf(features);
    this.random = new Random(seed);
    List<String> zones = has(Feature.DST_CHANGE) ? ZONES_WITH_DST : ZONES;
    this.zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
    this.openedAt = opening();
    writePolicies();
    this.end = happenings();
  }

  boolean has(Feature feature) {
    return features.contains(feature);
  }

  SlaPolicy policy(long id) {
    return policies.get((int) id - 1);
  }

  /** The office that a policy's calendar follows at this instant. */
  Office office(long policyId, Instant at) {
    NavigableMap<Instant, Office> versions = offices.get(policyId);
    Map.Entry<Instant, Office> valid = versions.floorEntry(at);
    return (valid == null ? versions.firstEntry() : valid).getValue();
  }

  private Instant opening() {
    ZonedDateTime day = LocalDate.of(2025, 1, 2).plusDays(random.nextInt(1_000)).atStartOfDay(zone);
    if (has(Feature.DST_CHANGE)) {
      ZoneOffsetTransition change = zone.getRules().nextTransition(day.toInstant());
      day = change.getInstant().atZone(zone).minusDays(1 + random.nextInt(2));
    } else if (has(Feature.HOLIDAY) && random.nextBoolean()) {
      List<LocalDate> eves =
          List.of(
              LocalDate.of(2025, 4, 18),
              LocalDate.of(2025, 12, 23),
              LocalDate.of(2026, 4, 3),
              LocalDate.of(2026, 6, 1),
              LocalDate.of(2027, 10, 1));
      day = eves.get(random.nextInt(eves.size())).atStartOfDay(zone);
    }
    int minute =
        has(Feature.CREATED_OUTSIDE_HOURS)
            ? random.nextInt(6 * 60)
            : 9 * 60 + random.nextInt(8 * 60);
    return day.toLocalDate()
        .atStartOfDay(zone)
        .plusMinutes(minute)
        .toInstant()
        .truncatedTo(ChronoUnit.MINUTES);
  }

  private void writePolicies() {
    NavigableMap<Instant, Office> shared = versions();
    for (int id = 1; id <= 4; id++) {
      NavigableMap<Instant, Office> own =
          has(Feature.CHANGE_OF_CALENDAR) && id > 2 ? versions() : shared;
      offices.put((long) id, own);
      Map<Instant, Timetable> timetables = new TreeMap<>();
      own.forEach((from, office) -> timetables.put(from, office.timetable()));
      policies.add(
          new SlaPolicy(
              id,
              Optional.of("plan-" + id % 2),
              Priority.NORMAL,
              Instant.EPOCH,
              BusinessCalendar.of("calendar-" + id, timetables),
              targets()));
    }
  }

  private NavigableMap<Instant, Office> versions() {
    NavigableMap<Instant, Office> versions = new TreeMap<>();
    versions.put(Instant.EPOCH, office());
    if (has(Feature.CHANGE_OF_CALENDAR)) {
      versions.put(openedAt.plus(Duration.ofMinutes(60 + random.nextInt(4_000))), office());
    }
    return versions;
  }

  private Office office() {
    Map<DayOfWeek, List<int[]>> hours = new EnumMap<>(DayOfWeek.class);
    boolean roundTheClock = !has(Feature.LUNCH) && random.nextInt(5) == 0;
    boolean nights = has(Feature.DST_CHANGE) && random.nextBoolean();
    for (DayOfWeek day : DayOfWeek.values()) {
      if (roundTheClock) {
        hours.put(day, List.of(new int[] {0, 24 * 60}));
      } else if (nights) {
        hours.put(day, List.of(new int[] {90 + random.nextInt(60), 4 * 60}, dayShift()));
      } else if (day.getValue() <= 5) {
        hours.put(day, shifts());
      }
    }
    Optional<LocalDate> ownHoliday =
        has(Feature.HOLIDAY)
            ? Optional.of(openedAt.atZone(zone).toLocalDate().plusDays(1 + random.nextInt(3)))
            : Optional.empty();
    return new Office(zone, hours, ownHoliday);
  }

  private List<int[]> shifts() {
    if (!has(Feature.LUNCH) && random.nextBoolean()) {
      return List.of(dayShift());
    }
    int lunch = 12 * 60 + 15 * random.nextInt(6);
    return List.of(
        new int[] {8 * 60 + 15 * random.nextInt(5), lunch},
        new int[] {lunch + 15 + 15 * random.nextInt(6), 17 * 60 + 15 * random.nextInt(8)});
  }

  private int[] dayShift() {
    return new int[] {8 * 60 + random.nextInt(60), 17 * 60 + random.nextInt(120)};
  }

  private List<SlaTarget> targets() {
    List<SlaTarget> targets = new ArrayList<>();
    for (TargetKind kind : TargetKind.values()) {
      if (random.nextInt(8) > 0) {
        targets.add(
            new SlaTarget(
                kind,
                Duration.ofMinutes(4L * (8 + random.nextInt(300))),
                random.nextInt(4) > 0,
                random.nextBoolean()));
      }
    }
    return targets;
  }

  /** Writes the events and gives the instant at which the case looks at the clocks. */
  private Instant happenings() {
    at = openedAt;
    events.add(SlaEvent.opened(TICKET, policy(1), at));
    List<Feature> wanted = new ArrayList<>(features);
    wanted.sort(Comparator.naturalOrder());
    for (Feature feature : wanted) {
      later(700);
      happens(feature);
      for (int i = random.nextInt(3); i > 0; i--) {
        later(700);
        anything();
      }
    }
    later(3_000);
    Instant seenThrough = openedAt.plus(Duration.ofDays(5));
    return at.isBefore(seenThrough) ? seenThrough : at;
  }

  private void later(int minutes) {
    at = at.plus(Duration.ofMinutes(1 + random.nextInt(minutes)));
  }

  private void happens(Feature feature) {
    switch (feature) {
      case PAUSE -> pauses();
      case RESUME -> {
        pauses();
        later(300);
        turns(TicketStatus.OPEN);
      }
      case REOPEN -> {
        turns(TicketStatus.SOLVED);
        later(300);
        turns(TicketStatus.OPEN);
      }
      case CHANGE_OF_PRIORITY -> promises(2);
      case CHANGE_OF_CALENDAR -> promises(3 + random.nextInt(2));
      case DST_CHANGE, LUNCH, HOLIDAY, CREATED_OUTSIDE_HOURS -> anything();
    }
  }

  private void anything() {
    switch (random.nextInt(9)) {
      case 0, 1 -> events.add(SlaEvent.humanReply(TICKET, at));
      case 2 -> events.add(SlaEvent.automaticReply(TICKET, at));
      case 3, 4 -> events.add(SlaEvent.requesterReply(TICKET, at));
      case 5 -> turns(TicketStatus.OPEN);
      case 6 -> pauses();
      case 7 -> turns(TicketStatus.SOLVED);
      default -> promises(1 + random.nextInt(4));
    }
  }

  private void pauses() {
    turns(random.nextBoolean() ? TicketStatus.PENDING : TicketStatus.ON_HOLD);
  }

  private void turns(TicketStatus status) {
    events.add(SlaEvent.statusChanged(TICKET, status, at));
  }

  private void promises(int policyId) {
    events.add(SlaEvent.promised(TICKET, policy(policyId), at));
  }
}
