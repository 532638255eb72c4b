package org.sportello.scenario.parts;

import jakarta.json.Json;
import java.time.Duration;
import java.time.Instant;

/** The local stack's clock, which only goes forward. */
public final class DevClock {
  private final Desk desk;

  DevClock(Desk desk) {
    this.desk = desk;
  }

  /** What the application takes for now. */
  public Instant now() {
    return Instant.parse(desk.get("/dev/clock").expect(200).json().getString("now"));
  }

  /** Moves on; returns when the jobs due by then have run. */
  public void advance(Duration period) {
    if (period.isNegative() || period.isZero()) {
      return;
    }
    Answer answer =
        desk.post(
            "/dev/clock", Json.createObjectBuilder().add("advance", period.toString()).build());
    if (answer.status() / 100 != 2) {
      throw new AssertionError("the clock did not move: " + answer);
    }
  }

  /** Moves on to an instant; stays where it is when that is past. */
  public void advanceTo(Instant instant) {
    advance(Duration.between(now(), instant));
  }
}
