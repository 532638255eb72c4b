package org.sportello.sla.infrastructure;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.MonthDay;
import java.util.Optional;
import org.sportello.sla.domain.HolidayName;
import org.sportello.sla.domain.LocalHoliday;

/** A row of {@code sla_holiday}. */
@Embeddable
public record HolidayRow(
    int month,
    int day,
    Integer year,
    @Column(name = "name_it") String nameIt,
    @Column(name = "name_en") String nameEn) {

  LocalHoliday holiday() {
    return new LocalHoliday(
        MonthDay.of(month, day), Optional.ofNullable(year), new HolidayName(nameIt, nameEn));
  }
}
