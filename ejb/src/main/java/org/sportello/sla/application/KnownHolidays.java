package org.sportello.sla.application;

import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.SortedSet;
import org.sportello.sla.domain.HolidayName;

/** The public holidays that somebody else keeps for us. */
public interface KnownHolidays {

  /** Countries whose holidays are known, ISO 3166 in small letters. */
  SortedSet<String> countries();

  /** The parts of that country that have holidays of their own. */
  SortedSet<String> regions(String country);

  /**
   * The holidays of one year.
   *
   * @param region a part of the country, or null
   */
  Map<LocalDate, HolidayName> of(String country, String region, Year year);
}
