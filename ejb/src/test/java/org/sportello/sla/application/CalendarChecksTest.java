package org.sportello.sla.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.failure.InvalidInput.FieldError;
import org.sportello.sla.application.KeepingCalendars.CalendarTitle;
import org.sportello.sla.application.KeepingCalendars.Hours;
import org.sportello.sla.application.KeepingCalendars.Opening;
import org.sportello.sla.application.KeepingCalendars.OwnHoliday;
import org.sportello.sla.infrastructure.JollydayHolidays;

class CalendarChecksTest {

  private static final CalendarTitle NAME = new CalendarTitle("Patrono", "Patron saint");

  private static List<String> pointers(Hours hours) {
    InvalidInput refused =
        catchThrowableOfType(
            InvalidInput.class, () -> CalendarChecks.check(new JollydayHolidays(), "milan", hours));
    return refused == null
        ? List.of()
        : refused.errors().stream().map(FieldError::pointer).toList();
  }

  private static Hours hours(List<Opening> openings, List<OwnHoliday> holidays) {
    return new Hours(null, "Europe/Rome", "it", null, openings, holidays);
  }

  @Test
  void shouldTakeSeveralIntervalsADayAndThePatronSaint() {
    Hours milan =
        hours(
            List.of(
                new Opening(1, "09:00", "13:00"),
                new Opening(1, "14:00", "18:00"),
                new Opening(2, "00:00", "00:00")),
            List.of(new OwnHoliday(12, 7, null, NAME), new OwnHoliday(2, 29, null, NAME)));
    assertThatCode(() -> CalendarChecks.check(new JollydayHolidays(), "milan", milan))
        .doesNotThrowAnyException();
  }

  @Test
  void shouldNameTheIntervalThatCannotBe() {
    assertThat(pointers(hours(List.of(), List.of()))).containsExactly("/timetable/openings");
    assertThat(
            pointers(
                hours(
                    List.of(
                        new Opening(1, "09:00", "13:00"),
                        new Opening(1, "12:00", "14:00"),
                        new Opening(2, "14:00", "09:00"),
                        new Opening(3, "29:00", "30:00"),
                        new Opening(4, "09:00", "10:00")),
                    List.of())))
        .containsExactly("/timetable/openings/1", "/timetable/openings/2", "/timetable/openings/3");
  }

  @Test
  void shouldNameTheHolidayThatCannotBe() {
    assertThat(
            pointers(
                hours(
                    List.of(new Opening(1, "09:00", "13:00")),
                    List.of(
                        new OwnHoliday(2, 30, null, NAME),
                        new OwnHoliday(2, 29, 2026, NAME),
                        new OwnHoliday(12, 7, null, NAME),
                        new OwnHoliday(12, 7, null, NAME)))))
        .containsExactly("/timetable/holidays/0", "/timetable/holidays/1", "/timetable/holidays/3");
  }

  @Test
  void shouldNameThePlaceThatIsUnknown() {
    List<Opening> openings = List.of(new Opening(1, "09:00", "13:00"));
    assertThat(pointers(new Hours(null, "Europe/Fano", "xx", null, openings, List.of())))
        .containsExactly("/timetable/zone", "/timetable/country");
    assertThat(pointers(new Hours(null, "Europe/Rome", "it", "32", openings, List.of()))).isEmpty();
    assertThat(pointers(new Hours(null, "Europe/Rome", "it", "99", openings, List.of())))
        .containsExactly("/timetable/region");
    assertThat(pointers(new Hours(null, "Europe/Rome", null, "32", openings, List.of())))
        .containsExactly("/timetable/region");
  }
}
