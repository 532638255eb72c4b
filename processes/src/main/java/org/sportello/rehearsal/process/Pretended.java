package org.sportello.rehearsal.process;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * The ticket of the case that is being played: its facts, and what steps would have made of them.
 * There is no other ticket in a rehearsal.
 */
final class Pretended {

  private static final int HIGHEST_LEVEL = 3;
  private static final Duration CHASE_AGAIN = Duration.ofDays(2);

  private final Map<String, Object> facts = new HashMap<>();
  private final Map<String, String> periods = new HashMap<>();
  private final List<Crossing> crossings = new ArrayList<>();
  private boolean isSorted;
  private boolean isTaken;
  private boolean isAssigned;
  private boolean isSolved;
  private int level = 1;
  private int reopenings;

  /** An agreed time that is crossed, to the millisecond: the engine's timers know nothing finer. */
  record Crossing(Instant at, String what) {

    Crossing {
      at = at.truncatedTo(ChronoUnit.MILLIS);
    }
  }

  /** Another case begins. */
  void begin(Map<String, Object> itsFacts, Map<String, String> itsPeriods, List<Crossing> crossed) {
    facts.clear();
    facts.putAll(itsFacts);
    periods.clear();
    periods.putAll(itsPeriods);
    crossings.clear();
    crossings.addAll(crossed);
    isSorted = false;
    isTaken = false;
    isAssigned = false;
    isSolved = false;
    level = 1;
    reopenings = 0;
  }

  String text(String fact) {
    return (String) facts.get(fact);
  }

  boolean yes(String fact) {
    return Boolean.TRUE.equals(facts.get(fact));
  }

  boolean sorted() {
    return isSorted;
  }

  boolean inCharge() {
    return isTaken && isAssigned;
  }

  boolean levelExists(String direction) {
    int next = level + (direction.equals("up") ? 1 : -1);
    return next >= 1 && next <= HIGHEST_LEVEL;
  }

  String period(String name, String fallback) {
    return periods.getOrDefault(name, fallback);
  }

  /** An agreed time is crossed now. */
  void cross(Instant at, String what) {
    crossings.add(0, new Crossing(at, what));
  }

  /** When an agreed time is crossed next; in the far future when none is. */
  Date nextCrossing() {
    Instant now = now();
    return Date.from(
        crossings.stream()
            .map(Crossing::at)
            .filter(at -> at.isAfter(now))
            .min(Instant::compareTo)
            .orElse(now.plus(Duration.ofDays(3_650))));
  }

  /** What a step would do to the ticket, and the variables that it would set. */
  Map<String, Object> after(String step, Map<String, Object> inputs) {
    return switch (step) {
      case "identifyRequester" -> Map.of("isRequesterKnown", yes("requesterKnown"));
      case "routeTicket" -> routed();
      case "applyTriage" -> sortedByHand(inputs);
      case "assignTicket" -> assigned();
      case "takeInCharge" -> taken();
      case "moveToLevel" -> moved("up".equals(inputs.get("direction")));
      case "resolveTicket" -> solved(true);
      case "reopenTicket" -> reopened();
      case "expectAnswer" -> Map.of("askAgainAt", later(String.valueOf(inputs.get("period"))));
      case "startThirdPartyWait" -> Map.of("chaseAt", due(inputs.get("dueDate")));
      case "chaseThirdParty" -> Map.of("chaseAt", Date.from(now().plus(CHASE_AGAIN)));
      case "checkTargets" -> checked();
      default -> Map.of();
    };
  }

  private Map<String, Object> routed() {
    isSorted = true;
    isAssigned = false;
    return Map.of();
  }

  private Map<String, Object> sortedByHand(Map<String, Object> inputs) {
    for (String fact : List.of("kind", "impact", "urgency", "product")) {
      if (inputs.get(fact) != null) {
        facts.put(fact, inputs.get(fact).toString());
      }
    }
    if (inputs.get("requester") != null) {
      facts.put("requesterKnown", true);
    }
    return Map.of();
  }

  private Map<String, Object> assigned() {
    isAssigned = true;
    return Map.of();
  }

  private Map<String, Object> taken() {
    boolean isFirst = !isTaken;
    isTaken = true;
    isAssigned = true;
    return Map.of("isFirstTake", isFirst);
  }

  private Map<String, Object> moved(boolean isUp) {
    level += isUp ? 1 : -1;
    isAssigned = true;
    return Map.of();
  }

  private Map<String, Object> solved(boolean isSo) {
    isSolved = isSo;
    return Map.of();
  }

  private Map<String, Object> reopened() {
    isSolved = false;
    reopenings++;
    return Map.of("reopenings", reopenings);
  }

  /** A crossing that has come counts once. */
  private Map<String, Object> checked() {
    Instant now = now();
    Crossing come =
        crossings.stream().filter(one -> !one.at().isAfter(now)).findFirst().orElse(null);
    crossings.remove(come);
    String what = come == null || isSolved ? "none" : come.what();
    return Map.of(
        "slaOutcome",
        isSolved ? "stopped" : what.equals("updateDue") ? "none" : what,
        "isUpdateDue",
        what.equals("updateDue"));
  }

  private static Date later(String period) {
    return Date.from(now().plus(Duration.parse(period)));
  }

  private static Date due(Object date) {
    return date instanceof Date known ? known : Date.from(now().plus(CHASE_AGAIN));
  }

  static Instant now() {
    return ClockUtil.getCurrentTime().toInstant();
  }
}
