package org.sportello.sla.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Year;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.Actor;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.failure.NotFound;
import org.sportello.platform.query.Turns;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Role;

/**
 * Shows the business calendars to staff and lets administrators enter timetables that follow the
 * present ones. What was counted stays counted; the clocks of open tickets count by a new timetable
 * from the instant on from which it is valid.
 */
@Stateless
public class KeepingCalendars {

  /** How long before it is valid a rule must be entered: every node knows it by then. */
  static final Duration NOTICE = Duration.ofMinutes(5);

  private static final Duration USUAL_NOTICE = Duration.ofMinutes(6);

  private static final String TIMETABLES =
      """
      select c.code, c.name_it, c.name_en, t.id, t.valid_from, t.zone, t.country, t.region
      from sla_calendar c left join sla_timetable t on t.calendar_code = c.code
      order by c.code, t.valid_from
      """;
  private static final String OPENINGS =
      "select timetable_id, weekday, cast(opens as text) as opens, cast(closes as text) as closes"
          + " from sla_opening order by timetable_id, weekday, opens";
  private static final String HOLIDAYS =
      "select timetable_id, month, day, year, name_it, name_en from sla_holiday"
          + " order by timetable_id, month, day, year";

  private KnownHolidays known;
  private Ledger ledger;
  private Acting acting;
  private Clock clock;
  private TimetableChanges changes;

  @Inject private Turns turns;
  @PersistenceContext private EntityManager entities;

  protected KeepingCalendars() {}

  @Inject
  public KeepingCalendars(
      KnownHolidays known, Ledger ledger, Acting acting, Clock clock, TimetableChanges changes) {
    this.known = known;
    this.ledger = ledger;
    this.acting = acting;
    this.clock = clock;
    this.changes = changes;
  }

  /** A text in the two languages of the product. */
  public record CalendarTitle(String it, String en) {}

  /**
   * A calendar.
   *
   * @param timetables the oldest first; each is valid until the next one is
   */
  public record Calendar(String code, CalendarTitle name, List<Hours> timetables) {}

  /**
   * One timetable.
   *
   * @param validFrom null for ever since
   * @param country whose public holidays are kept, ISO 3166 in small letters, or null
   * @param region the part of the country, as the holiday library calls it, or null
   */
  public record Hours(
      @Schema(nullable = true) Instant validFrom,
      String zone,
      @Schema(nullable = true) String country,
      @Schema(nullable = true) String region,
      List<Opening> openings,
      List<OwnHoliday> holidays) {}

  /**
   * One opening interval by the wall clock.
   *
   * @param weekday 1 for Monday
   * @param opens such as 09:00
   * @param closes such as 13:00; 00:00 is the end of the day
   */
  public record Opening(int weekday, String opens, String closes) {}

  /**
   * A holiday of the office's own.
   *
   * @param year null for every year
   */
  public record OwnHoliday(
      int month, int day, @Schema(nullable = true) Integer year, CalendarTitle name) {}

  /** All calendars, by code. */
  public List<Calendar> all(Caller caller) {
    if (!caller.isStaff() && !caller.isReader()) {
      throw new Forbidden("Calendars are shown to staff.");
    }
    Map<Long, List<Opening>> openings = openings();
    Map<Long, List<OwnHoliday>> holidays = holidays();
    Map<String, Calendar> calendars = new TreeMap<>();
    for (Tuple row : rows(TIMETABLES)) {
      Calendar calendar =
          calendars.computeIfAbsent(
              row.get("code", String.class),
              code -> new Calendar(code, label(row), new ArrayList<>()));
      Long id = row.get("id", Long.class);
      if (id != null) {
        Instant validFrom = row.get("valid_from", Instant.class);
        calendar
            .timetables()
            .add(
                new Hours(
                    validFrom.equals(Instant.EPOCH) ? null : validFrom,
                    row.get("zone", String.class),
                    row.get("country", String.class),
                    row.get("region", String.class),
                    openings.getOrDefault(id, List.of()),
                    holidays.getOrDefault(id, List.of())));
      }
    }
    return List.copyOf(calendars.values());
  }

  /**
   * One calendar.
   *
   * @throws NotFound when there is none with this code
   */
  public Calendar one(Caller caller, String code) {
    return find(caller, code).orElseThrow(() -> new NotFound("There is no calendar " + code + "."));
  }

  /**
   * The days of a year on which a calendar is closed although its week says otherwise, each by the
   * timetable that is valid at its noon.
   */
  public SortedMap<LocalDate, CalendarTitle> holidays(Caller caller, String code, int year) {
    List<Hours> timetables = one(caller, code).timetables();
    SortedMap<LocalDate, CalendarTitle> days = new TreeMap<>();
    for (Hours hours : timetables) {
      holidays(hours, year)
          .forEach(
              (day, name) -> {
                if (validOn(timetables, day).equals(hours)) {
                  days.put(day, name);
                }
              });
    }
    return days;
  }

  private static Hours validOn(List<Hours> timetables, LocalDate day) {
    Hours valid = timetables.get(0);
    for (Hours hours : timetables) {
      Instant noon = day.atTime(LocalTime.NOON).atZone(ZoneId.of(hours.zone())).toInstant();
      if (hours.validFrom() == null || !hours.validFrom().isAfter(noon)) {
        valid = hours;
      }
    }
    return valid;
  }

  private Map<LocalDate, CalendarTitle> holidays(Hours hours, int year) {
    Map<LocalDate, CalendarTitle> days = new TreeMap<>();
    if (hours.country() != null) {
      known
          .of(hours.country(), hours.region(), Year.of(year))
          .forEach((day, name) -> days.put(day, new CalendarTitle(name.it(), name.en())));
    }
    hours.holidays().stream()
        .filter(own -> own.year() == null || own.year() == year)
        .filter(own -> MonthDay.of(own.month(), own.day()).isValidYear(year))
        .forEach(own -> days.put(LocalDate.of(year, own.month(), own.day()), own.name()));
    return days;
  }

  /** The calendar with this code, kept from other changes until the transaction ends. */
  public Optional<Calendar> locked(Caller caller, String code) {
    turns.take("calendar/" + code);
    return find(caller, code);
  }

  private Optional<Calendar> find(Caller caller, String code) {
    return all(caller).stream().filter(calendar -> calendar.code().equals(code)).findFirst();
  }

  /**
   * Enters a calendar with its first timetable, which holds ever since; or gives it another name,
   * the next timetable, or both.
   *
   * @param before what {@link #locked} has shown, or null for a new calendar
   * @param hours the next timetable, or null when the present one is to stay
   * @param reason why, for the ledger
   * @throws InvalidInput naming what cannot be
   */
  public void change(
      Caller caller, Calendar before, String code, CalendarTitle name, Hours hours, String reason) {
    if (!caller.is(Role.ADMIN)) {
      throw new Forbidden("Calendars are changed by administrators.");
    }
    if (hours == null && before == null) {
      throw new InvalidInput("/timetable", "A new calendar needs a timetable.");
    }
    if (hours != null) {
      CalendarChecks.check(known, code, hours);
    }
    Facts facts = Facts.of("calendar", code).put("nameIt", name.it()).put("nameEn", name.en());
    named(code, name);
    if (hours != null) {
      enter(before, code, hours, facts);
    }
    if (hours != null && before != null) {
      changes.entered(code);
    }
    acting.as(
        Actor.person(Long.toString(caller.personId()), caller.name()),
        () ->
            ledger.append(
                Chain.system(),
                before == null ? "calendar.entered" : "calendar.changed",
                facts.personal("reason", reason, caller.personId())));
  }

  private void named(String code, CalendarTitle name) {
    entities
        .createNativeQuery(
            "insert into sla_calendar (code, name_it, name_en) values (:code, :it, :en)"
                + " on conflict (code) do update"
                + " set name_it = excluded.name_it, name_en = excluded.name_en")
        .setParameter("code", code)
        .setParameter("it", name.it())
        .setParameter("en", name.en())
        .executeUpdate();
  }

  private void enter(Calendar before, String code, Hours hours, Facts facts) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Instant validFrom = before == null ? Instant.EPOCH : validFrom(before, hours, now);
    insert(code, hours, validFrom, now);
    facts
        .put("validFrom", validFrom)
        .put("before", inForce(before))
        .put("zone", hours.zone())
        .put("country", hours.country())
        .put("region", hours.region())
        .put("openings", hours.openings().stream().map(KeepingCalendars::text).toList())
        .put("holidays", hours.holidays().stream().map(KeepingCalendars::text).toList());
  }

  private static Map<String, Object> inForce(Calendar before) {
    if (before == null || before.timetables().isEmpty()) {
      return null;
    }
    Hours last = before.timetables().get(before.timetables().size() - 1);
    Map<String, Object> facts = new TreeMap<>();
    facts.put("zone", last.zone());
    facts.put("country", last.country());
    facts.put("region", last.region());
    facts.put("openings", last.openings().stream().map(KeepingCalendars::text).toList());
    facts.put("holidays", last.holidays().stream().map(KeepingCalendars::text).toList());
    return facts;
  }

  private static Instant validFrom(Calendar before, Hours hours, Instant now) {
    Instant wanted = hours.validFrom() == null ? now.plus(USUAL_NOTICE) : hours.validFrom();
    if (wanted.isBefore(now.plus(NOTICE))) {
      throw new InvalidInput(
          "/timetable/validFrom", "A timetable is entered at least five minutes before it holds.");
    }
    if (before.timetables().stream().anyMatch(other -> wanted.equals(other.validFrom()))) {
      throw new InvalidInput(
          "/timetable/validFrom", "Another timetable of this calendar holds from then on.");
    }
    return wanted;
  }

  private void insert(String code, Hours hours, Instant validFrom, Instant now) {
    Number id =
        (Number)
            entities
                .createNativeQuery(
                    "insert into sla_timetable (calendar_code, valid_from, entered_at, zone,"
                        + " country, region) values (:code, :validFrom, :now, :zone,"
                        + " cast(:country as text), cast(:region as text)) returning id",
                    Long.class)
                .setParameter("code", code)
                .setParameter("validFrom", validFrom)
                .setParameter("now", now)
                .setParameter("zone", hours.zone())
                .setParameter("country", hours.country())
                .setParameter("region", hours.region())
                .getSingleResult();
    for (Opening opening : hours.openings()) {
      entities
          .createNativeQuery(
              "insert into sla_opening (timetable_id, weekday, opens, closes) values"
                  + " (:id, :weekday, cast(:opens as time), cast(:closes as time))")
          .setParameter("id", id)
          .setParameter("weekday", opening.weekday())
          .setParameter("opens", opening.opens())
          .setParameter("closes", opening.closes())
          .executeUpdate();
    }
    for (OwnHoliday holiday : hours.holidays()) {
      entities
          .createNativeQuery(
              "insert into sla_holiday (timetable_id, month, day, year, name_it, name_en) values"
                  + " (:id, :month, :day, cast(:year as int), :it, :en)")
          .setParameter("id", id)
          .setParameter("month", holiday.month())
          .setParameter("day", holiday.day())
          .setParameter("year", holiday.year())
          .setParameter("it", holiday.name().it())
          .setParameter("en", holiday.name().en())
          .executeUpdate();
    }
  }

  private static String text(Opening opening) {
    return opening.weekday() + " " + opening.opens() + "-" + opening.closes();
  }

  private static String text(OwnHoliday holiday) {
    return (holiday.year() == null ? "" : holiday.year() + "-")
        + holiday.month()
        + "-"
        + holiday.day()
        + " "
        + holiday.name().en();
  }

  private Map<Long, List<Opening>> openings() {
    Map<Long, List<Opening>> openings = new TreeMap<>();
    for (Tuple row : rows(OPENINGS)) {
      openings
          .computeIfAbsent(row.get("timetable_id", Long.class), id -> new ArrayList<>())
          .add(
              new Opening(
                  row.get("weekday", Integer.class),
                  row.get("opens", String.class).substring(0, 5),
                  row.get("closes", String.class).substring(0, 5)));
    }
    return openings;
  }

  private Map<Long, List<OwnHoliday>> holidays() {
    Map<Long, List<OwnHoliday>> holidays = new TreeMap<>();
    for (Tuple row : rows(HOLIDAYS)) {
      holidays
          .computeIfAbsent(row.get("timetable_id", Long.class), id -> new ArrayList<>())
          .add(
              new OwnHoliday(
                  row.get("month", Integer.class),
                  row.get("day", Integer.class),
                  row.get("year", Integer.class),
                  label(row)));
    }
    return holidays;
  }

  private List<Tuple> rows(String query) {
    List<?> rows = entities.createNativeQuery(query, Tuple.class).getResultList();
    return rows.stream().map(Tuple.class::cast).toList();
  }

  private static CalendarTitle label(Tuple row) {
    return new CalendarTitle(row.get("name_it", String.class), row.get("name_en", String.class));
  }
}
