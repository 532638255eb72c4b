package org.sportello.rehearsal.application;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.sportello.rehearsal.application.Replay.Mails;
import org.sportello.rehearsal.application.Replay.OfTicket;
import org.sportello.rehearsal.application.Replay.Parting;
import org.sportello.rehearsal.application.Replay.Report;
import org.sportello.rehearsal.application.Replay.Sums;
import org.sportello.rehearsal.application.Replay.Waiting;
import org.sportello.rehearsal.application.Trial.Called;
import org.sportello.rehearsal.application.Trial.Passed;
import org.sportello.rehearsal.application.Ways.Fork;

/**
 * Compares the ways of tickets on what is in force and on a draft, ticket by ticket and altogether.
 * The watch of the agreed times is left out of the ways: it follows the clock, not the ticket.
 */
final class Comparing {

  private static final Set<String> AROUND =
      Set.of("callActivity", "subProcess", "multiInstanceBody");
  private static final Fork NOWHERE = new Fork(null, null, null);
  private static final int MOST_ROWS = 200;

  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, long[]> waits = new LinkedHashMap<>();
  private final Map<String, long[]> mails = new LinkedHashMap<>();
  private final Map<String, Long> partings = new LinkedHashMap<>();
  private final Side inForce = new Side(0);
  private final Side draft = new Side(1);

  /** The sums of one of the two. */
  private static final class Side {
    private final int at;
    private long mails;
    private long taken;
    private long takenLate;
    private long takenSeconds;
    private long solved;
    private long solvedLate;
    private long solvedSeconds;
    private long ended;

    Side(int at) {
      this.at = at;
    }

    Sums sums() {
      return new Sums(
          mails,
          taken,
          takenLate,
          taken == 0 ? 0 : takenSeconds / taken,
          solved,
          solvedLate,
          solved == 0 ? 0 : solvedSeconds / solved,
          ended);
    }
  }

  /** Compares the ways of one ticket and adds them up. */
  OfTicket compare(RealCase real, Trial now, Trial then) {
    boolean isFaithful = now.stopped() == null && hasLived(real, now);
    if (now.stopped() != null) {
      return of(real, "not-comparable", isFaithful, NOWHERE, now.stopped());
    }
    Fork parted = Ways.part(Ways.of(now), Ways.of(then)).orElse(null);
    if (then.stopped() != null && parted == null) {
      parted = NOWHERE;
    }
    if (parted != null) {
      partings.merge(parted.after() == null ? "/" : parted.after(), 1L, Long::sum);
    }
    if (then.stopped() != null) {
      return of(real, "stopped", isFaithful, parted, then.stopped());
    }
    add(inForce, real, now);
    add(draft, real, then);
    return parted == null
        ? of(real, "same", isFaithful, NOWHERE, null)
        : of(real, "elsewhere", isFaithful, parted, null);
  }

  /** Whether a case went the way that the ticket has really gone. */
  private static boolean hasLived(RealCase real, Trial trial) {
    return Ways.byDiagram(real.path()).equals(Ways.byDiagram(Ways.of(trial)));
  }

  private static OfTicket of(
      RealCase real, String outcome, boolean isFaithful, Fork parted, Trial.Stop stop) {
    String reason = stop == null ? null : stop.reason() + ": " + stop.detail();
    return new OfTicket(
        real.ticket(),
        real.reference(),
        outcome,
        isFaithful,
        parted.after(),
        parted.expected(),
        parted.found(),
        reason);
  }

  private void add(Side side, RealCase real, Trial trial) {
    for (Passed one : trial.passed()) {
      long seconds =
          Duration.between(one.at(), Objects.requireNonNullElse(one.leftAt(), trial.at()))
              .toSeconds();
      if (seconds > 0 && !AROUND.contains(one.type()) && !Ways.isAside(one.process())) {
        String place = one.process() + "/" + one.element();
        names.putIfAbsent(place, Objects.requireNonNullElse(one.name(), one.element()));
        waits.computeIfAbsent(place, unknown -> new long[2])[side.at] += seconds;
      }
    }
    Instant opened = real.played().at();
    Instant taken = first(trial, "takeInCharge");
    Instant solved = first(trial, "resolveTicket");
    for (Called step : trial.steps()) {
      if (step.step().equals("sendEmail")) {
        side.mails++;
        mails
            .computeIfAbsent(step.inputs().getOrDefault("template", "-"), unknown -> new long[2])[
            side.at]++;
      }
    }
    if (taken != null) {
      side.taken++;
      side.takenSeconds += Duration.between(opened, taken).toSeconds();
      side.takenLate += isLate(opened, taken, real.takenWithin()) ? 1 : 0;
    }
    if (solved != null) {
      side.solved++;
      side.solvedSeconds += Duration.between(opened, solved).toSeconds();
      side.solvedLate += isLate(opened, solved, real.solvedWithin()) ? 1 : 0;
    }
    side.ended += trial.ended() ? 1 : 0;
  }

  private static boolean isLate(Instant opened, Instant at, Integer minutes) {
    return minutes != null && at.isAfter(opened.plus(Duration.ofMinutes(minutes)));
  }

  private static Instant first(Trial trial, String step) {
    return trial.steps().stream()
        .filter(one -> one.step().equals(step))
        .map(Called::at)
        .findFirst()
        .orElse(null);
  }

  /** What it comes to altogether. */
  Report report() {
    return new Report(
        inForce.sums(),
        draft.sums(),
        waits.entrySet().stream()
            .limit(MOST_ROWS)
            .map(
                one ->
                    new Waiting(
                        process(one.getKey()),
                        element(one.getKey()),
                        names.get(one.getKey()),
                        one.getValue()[0],
                        one.getValue()[1]))
            .toList(),
        mails.entrySet().stream()
            .limit(MOST_ROWS)
            .map(one -> new Mails(one.getKey(), one.getValue()[0], one.getValue()[1]))
            .toList(),
        partings.entrySet().stream()
            .limit(MOST_ROWS)
            .map(one -> new Parting(process(one.getKey()), element(one.getKey()), one.getValue()))
            .toList());
  }

  private static String process(String place) {
    return place.substring(0, place.indexOf('/'));
  }

  private static String element(String place) {
    return place.substring(place.indexOf('/') + 1);
  }
}
