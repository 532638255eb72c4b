package org.sportello.sla.infrastructure;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import org.sportello.sla.domain.Holidays;
import org.sportello.sla.domain.Timetable;
import org.sportello.sla.domain.WeeklyHours;

/** A row of {@code sla_timetable} with its opening intervals and holidays; read only. */
@Entity
@Table(name = "sla_timetable")
public class TimetableRow {

  @Id private Long id;

  @Column(name = "calendar_code")
  private String calendarCode;

  @Column(name = "valid_from")
  private Instant validFrom;

  private String zone;
  private String country;
  private String region;

  @ElementCollection
  @CollectionTable(name = "sla_opening", joinColumns = @JoinColumn(name = "timetable_id"))
  private Set<OpeningRow> openings = new HashSet<>();

  @ElementCollection
  @CollectionTable(name = "sla_holiday", joinColumns = @JoinColumn(name = "timetable_id"))
  private Set<HolidayRow> holidays = new HashSet<>();

  protected TimetableRow() {}

  Long id() {
    return id;
  }

  String calendarCode() {
    return calendarCode;
  }

  Instant validFrom() {
    return validFrom;
  }

  Timetable timetable() {
    Holidays kept = country == null ? Holidays.none() : new PublicHolidays(country, region);
    for (HolidayRow row : holidays) {
      kept = kept.and(row.holiday());
    }
    return new Timetable(
        ZoneId.of(zone),
        WeeklyHours.of(openings.stream().map(OpeningRow::interval).toList()),
        kept);
  }
}
