package org.sportello.sla.infrastructure;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.sportello.sla.domain.HolidayName;
import org.sportello.sla.domain.Holidays;

/**
 * The public holidays of a country as Jollyday knows them, Easter and 4 October from 2026 included
 * (Italian law 151 of 8 October 2025).
 */
public class PublicHolidays implements Holidays {

  private static final Properties ITALIAN = italianNames();

  private final HolidayManager manager;
  private final String[] region;
  private final Map<Integer, Map<LocalDate, HolidayName>> years = new ConcurrentHashMap<>();

  /**
   * The holidays of a country, and of a part of it.
   *
   * @param country two letters, lower case
   * @param region the library's name of the part, such as {@code 32} for South Tyrol, or null
   */
  public PublicHolidays(String country, String region) {
    this.manager = HolidayManager.getInstance(ManagerParameters.create(country));
    this.region = region == null ? new String[0] : new String[] {region};
  }

  @Override
  public Optional<HolidayName> on(LocalDate date) {
    return Optional.ofNullable(in(Year.from(date)).get(date));
  }

  /** All holidays of that year. */
  Map<LocalDate, HolidayName> in(Year year) {
    return years.computeIfAbsent(year.getValue(), this::holidays);
  }

  private Map<LocalDate, HolidayName> holidays(int year) {
    Map<LocalDate, HolidayName> holidays = new HashMap<>();
    for (Holiday holiday : manager.getHolidays(Year.of(year), region)) {
      holidays.put(holiday.getDate(), name(holiday));
    }
    return holidays;
  }

  private static HolidayName name(Holiday holiday) {
    String english = holiday.getDescription(Locale.ROOT);
    return new HolidayName(ITALIAN.getProperty(holiday.getPropertiesKey(), english), english);
  }

  /** The library names holidays in many languages, but not in Italian. */
  private static Properties italianNames() {
    Properties names = new Properties();
    try (InputStream in = PublicHolidays.class.getResourceAsStream("holidays_it.properties")) {
      names.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }
}
