package org.sportello.sla.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sportello.sla.infrastructure.PublicHolidays;

class BusinessCalendarTest {

  private static final ZoneId ROME = ZoneId.of("Europe/Rome");
  private static final Holidays ITALY = new PublicHolidays("it", null);
  private static final BusinessCalendar OFFICE = office(ITALY);

  @Test
  void shouldCountNinetyMinutesWhenTenToHalfPastEleven() {
    assertThat(OFFICE.between(rome("2026-11-24T10:00"), rome("2026-11-24T11:30")))
        .isEqualTo(Duration.ofMinutes(90));
  }

  @Test
  void shouldLeaveOutLunchWhenBetween() {
    assertThat(OFFICE.between(rome("2026-11-24T12:30"), rome("2026-11-24T14:30")))
        .isEqualTo(Duration.ofHours(1));
    assertThat(OFFICE.after(rome("2026-11-24T12:30"), Duration.ofMinutes(31)))
        .isEqualTo(rome("2026-11-24T14:01"));
  }

  @Test
  void shouldBeDueBeforeLunchWhenExactlyUsedUp() {
    assertThat(OFFICE.after(rome("2026-11-24T12:30"), Duration.ofMinutes(30)))
        .isEqualTo(rome("2026-11-24T13:00"));
  }

  @Test
  void shouldGoOnAfterWeekendWhenFridayIsOver() {
    assertThat(OFFICE.after(rome("2026-11-20T17:00"), Duration.ofHours(6)))
        .isEqualTo(rome("2026-11-23T15:00"));
  }

  @Test
  void shouldStartAtNextOpeningWhenCreatedOutsideHours() {
    assertThat(OFFICE.after(rome("2026-11-21T03:12"), Duration.ofMinutes(15)))
        .isEqualTo(rome("2026-11-23T09:15"));
  }

  @Test
  void shouldKeepItalianHolidaysWhenCountryIsItaly() {
    assertThat(dayName(OFFICE, "2026-04-06"))
        .isEqualTo(new HolidayName("Lunedì dell'Angelo", "Easter Monday"));
    assertThat(dayName(OFFICE, "2026-06-02").it()).isEqualTo("Festa della Repubblica");
    assertThat(OFFICE.between(rome("2026-12-24T18:00"), rome("2026-12-28T09:00"))).isZero();
  }

  @Test
  void shouldKeepFourthOfOctoberWhenFrom2026() {
    assertThat(ITALY.on(rome("2025-10-04T12:00").atZone(ROME).toLocalDate())).isEmpty();
    assertThat(ITALY.on(rome("2026-10-04T12:00").atZone(ROME).toLocalDate())).isPresent();
    assertThat(dayName(OFFICE, "2027-10-04").it()).isEqualTo("San Francesco d'Assisi");
  }

  @Test
  void shouldKeepRegionalHolidayWhenRegionIsGiven() {
    BusinessCalendar bolzano = office(new PublicHolidays("it", "32"));

    assertThat(dayName(bolzano, "2026-05-25").it()).isEqualTo("Lunedì di Pentecoste");
    assertThat(OFFICE.between(rome("2026-05-25T00:00"), rome("2026-05-26T00:00")))
        .isEqualTo(Duration.ofHours(8));
  }

  @Test
  void shouldKeepPatronSaintWhenOfficeHasOne() {
    HolidayName ambrose = new HolidayName("Sant'Ambrogio", "Saint Ambrose");
    BusinessCalendar milan =
        office(ITALY.and(new LocalHoliday(MonthDay.of(12, 7), Optional.empty(), ambrose)));

    assertThat(dayName(milan, "2026-12-07")).isEqualTo(ambrose);
    assertThat(dayName(milan, "2027-12-07")).isEqualTo(ambrose);
    assertThat(OFFICE.between(rome("2026-12-07T00:00"), rome("2026-12-08T00:00")))
        .isEqualTo(Duration.ofHours(8));
  }

  @Test
  void shouldCountRealHoursWhenClocksChangeAtNight() {
    List<OpeningInterval> always = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      always.add(new OpeningInterval(day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
    }
    BusinessCalendar alwaysOpen = calendar(always, Holidays.none());

    assertThat(alwaysOpen.between(rome("2026-03-29T00:00"), rome("2026-03-30T00:00")))
        .isEqualTo(Duration.ofHours(23));
    assertThat(alwaysOpen.between(rome("2026-10-25T00:00"), rome("2026-10-26T00:00")))
        .isEqualTo(Duration.ofHours(25));
    assertThat(alwaysOpen.after(rome("2026-10-25T00:00"), Duration.ofHours(4)))
        .isEqualTo(rome("2026-10-25T03:00"));
  }

  @Test
  void shouldCountSkippedHourNeverAndRepeatedHourTwiceWhenOpenThen() {
    BusinessCalendar nights =
        calendar(
            List.of(new OpeningInterval(DayOfWeek.SUNDAY, LocalTime.of(2, 30), LocalTime.of(4, 0))),
            Holidays.none());

    assertThat(nights.between(rome("2026-03-29T00:00"), rome("2026-03-30T00:00")))
        .isEqualTo(Duration.ofHours(1));
    assertThat(nights.between(rome("2026-10-25T00:00"), rome("2026-10-26T00:00")))
        .isEqualTo(Duration.ofHours(2));
  }

  @Test
  void shouldOpenAtNineByTheWallClockWhenSummerTimeHasEnded() {
    assertThat(OFFICE.after(rome("2026-10-23T17:00"), Duration.ofMinutes(61)))
        .isEqualTo(Instant.parse("2026-10-26T08:01:00Z"));
  }

  @Test
  void shouldHoldFromItsInstantOnWhenTimetableChanges() {
    Timetable longDays =
        new Timetable(
            ROME,
            WeeklyHours.of(
                List.of(
                    new OpeningInterval(
                        DayOfWeek.TUESDAY, LocalTime.of(8, 0), LocalTime.of(20, 0)))),
            ITALY);
    BusinessCalendar calendar =
        BusinessCalendar.of(
            "office",
            Map.of(Instant.EPOCH, timetable(week(), ITALY), rome("2026-11-24T12:00"), longDays));

    assertThat(calendar.between(rome("2026-11-24T00:00"), rome("2026-11-25T00:00")))
        .as("from nine to noon, then until eight in the evening")
        .isEqualTo(Duration.ofHours(3 + 8));
    assertThat(calendar.after(rome("2026-11-24T10:00"), Duration.ofHours(12)))
        .as("two hours, eight, and two on the next Tuesday: no other day is open any more")
        .isEqualTo(rome("2026-12-01T10:00"));
  }

  @Test
  void shouldNameEveryReasonWhenAskedForStretches() {
    assertThat(OFFICE.stretches(rome("2026-12-04T12:00"), rome("2026-12-09T10:00")))
        .extracting(Stretch::reason)
        .containsExactly(
            CountReason.OPEN,
            CountReason.BREAK,
            CountReason.OPEN,
            CountReason.OUTSIDE_HOURS,
            CountReason.CLOSED_DAY,
            CountReason.OUTSIDE_HOURS,
            CountReason.OPEN,
            CountReason.BREAK,
            CountReason.OPEN,
            CountReason.OUTSIDE_HOURS,
            CountReason.HOLIDAY,
            CountReason.OUTSIDE_HOURS,
            CountReason.OPEN);
  }

  @Test
  void shouldRefuseWhenHoursMakeNoSense() {
    OpeningInterval morning =
        new OpeningInterval(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(13, 0));
    OpeningInterval overlapping =
        new OpeningInterval(DayOfWeek.MONDAY, LocalTime.of(12, 0), LocalTime.of(18, 0));

    assertThatThrownBy(() -> WeeklyHours.of(List.of(overlapping, morning)))
        .hasMessageContaining("overlap");
    assertThatThrownBy(() -> WeeklyHours.of(List.of())).hasMessageContaining("opening interval");
    assertThatThrownBy(
            () -> new OpeningInterval(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(9, 0)))
        .hasMessageContaining("closes before it opens");
    assertThatThrownBy(() -> BusinessCalendar.of("empty", Map.of()))
        .hasMessageContaining("no timetable");
  }

  @Test
  void shouldSayWhatToDoWhenOfficeNeverOpens() {
    HolidayName endless = new HolidayName("Ferie", "Leave");
    BusinessCalendar closed = office(date -> Optional.of(endless));

    assertThatThrownBy(() -> closed.after(rome("2026-11-24T10:00"), Duration.ofHours(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("SPO-1201");
  }

  private static HolidayName dayName(BusinessCalendar calendar, String date) {
    return calendar
        .stretches(rome(date + "T10:00"), rome(date + "T11:00"))
        .get(0)
        .holiday()
        .orElseThrow();
  }

  static BusinessCalendar office(Holidays holidays) {
    return calendar(week(), holidays);
  }

  private static List<OpeningInterval> week() {
    List<OpeningInterval> week = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.getValue() <= 5) {
        week.add(new OpeningInterval(day, LocalTime.of(9, 0), LocalTime.of(13, 0)));
        week.add(new OpeningInterval(day, LocalTime.of(14, 0), LocalTime.of(18, 0)));
      }
    }
    return week;
  }

  private static Timetable timetable(List<OpeningInterval> week, Holidays holidays) {
    return new Timetable(ROME, WeeklyHours.of(week), holidays);
  }

  private static BusinessCalendar calendar(List<OpeningInterval> week, Holidays holidays) {
    return BusinessCalendar.of("office", Map.of(Instant.EPOCH, timetable(week, holidays)));
  }

  static Instant rome(String local) {
    return LocalDateTime.parse(local).atZone(ROME).toInstant();
  }
}
