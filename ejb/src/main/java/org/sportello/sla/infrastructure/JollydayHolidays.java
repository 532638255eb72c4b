package org.sportello.sla.infrastructure;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sportello.sla.application.KnownHolidays;
import org.sportello.sla.domain.HolidayName;

/** Asks Jollyday what it knows. */
@ApplicationScoped
public class JollydayHolidays implements KnownHolidays {

  @Override
  public SortedSet<String> countries() {
    SortedSet<String> countries = new TreeSet<>();
    HolidayManager.getSupportedCalendarCodes().stream()
        .map(code -> code.toLowerCase(Locale.ROOT))
        .filter(code -> code.length() == 2)
        .forEach(countries::add);
    return countries;
  }

  @Override
  public SortedSet<String> regions(String country) {
    return new TreeSet<>(
        HolidayManager.getInstance(ManagerParameters.create(country))
            .getCalendarHierarchy()
            .getChildren()
            .keySet());
  }

  @Override
  public Map<LocalDate, HolidayName> of(String country, String region, Year year) {
    return new PublicHolidays(country, region).in(year);
  }
}
