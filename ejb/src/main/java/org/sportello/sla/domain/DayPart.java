package org.sportello.sla.domain;

import java.util.Optional;

/** A part of a day by the wall clock, in seconds since its midnight; the end is not in it. */
record DayPart(int from, int to, CountReason reason, Optional<HolidayName> holiday) {

  static final int END_OF_DAY = 24 * 60 * 60;

  static DayPart of(int from, int to, CountReason reason) {
    return new DayPart(from, to, reason, Optional.empty());
  }

  static DayPart holiday(HolidayName name) {
    return new DayPart(0, END_OF_DAY, CountReason.HOLIDAY, Optional.of(name));
  }
}
