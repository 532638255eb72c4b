package org.sportello.sla.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of time that counts as a whole or not at all.
 *
 * @param from its start
 * @param to its end, which is no longer in it
 * @param reason why it counts or not
 * @param holiday which holiday, when that is the reason
 */
public record Stretch(Instant from, Instant to, CountReason reason, Optional<HolidayName> holiday) {

  /** Whether it counts towards the target. */
  public boolean counted() {
    return reason == CountReason.OPEN;
  }

  private boolean isContinuedBy(Stretch next) {
    return to.equals(next.from) && reason == next.reason && holiday.equals(next.holiday);
  }

  /** Joins neighbours that have the same reason. */
  static List<Stretch> joined(List<Stretch> stretches) {
    List<Stretch> joined = new ArrayList<>();
    for (Stretch next : stretches) {
      int last = joined.size() - 1;
      if (last >= 0 && joined.get(last).isContinuedBy(next)) {
        Stretch start = joined.get(last);
        joined.set(last, new Stretch(start.from, next.to, start.reason, start.holiday));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }
}
