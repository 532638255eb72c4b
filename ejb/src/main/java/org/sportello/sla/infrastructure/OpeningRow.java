package org.sportello.sla.infrastructure;

import jakarta.persistence.Embeddable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.sportello.sla.domain.OpeningInterval;

/** A row of {@code sla_opening}. */
@Embeddable
public record OpeningRow(int weekday, LocalTime opens, LocalTime closes) {

  OpeningInterval interval() {
    return new OpeningInterval(DayOfWeek.of(weekday), opens, closes);
  }
}
