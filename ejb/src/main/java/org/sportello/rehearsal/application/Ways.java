package org.sportello.rehearsal.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Ways of tickets, as lists of {@code Process/Element}. Diagrams that run side by side are compared
 * each by itself. The watch of the agreed times is left out: it follows the clock, not the ticket.
 */
public final class Ways {
  private static final Set<String> ASIDE = Set.of("SlaWatch", "MessageDelivery");
  private static final String WATCH_OVER = "TicketLifecycle/EndEvent_WatchOver";

  private Ways() {}

  /**
   * Where two ways part.
   *
   * @param after the last element of both, or null where they part at once
   * @param expected where the one goes on, or null where it ends
   * @param found where the other goes on, or null where it ends
   */
  @Schema(name = "CaseFork", description = "Where two ways part, as `Process/Element`")
  public record Fork(
      @Schema(nullable = true, description = "The last element that both have passed") String after,
      @Schema(nullable = true, description = "Where the one goes on; null where it ends")
          String expected,
      @Schema(nullable = true, description = "Where the other goes on; null where it ends")
          String found) {}

  /** The way of a case that was played. */
  public static List<String> of(Trial trial) {
    return trial.passed().stream()
        .map(one -> one.process() + "/" + one.element())
        .filter(Ways::isOnTheWay)
        .toList();
  }

  /** Whether what happens there is compared. */
  public static boolean isOnTheWay(String place) {
    return !place.equals(WATCH_OVER) && !isAside(process(place));
  }

  /** Whether a diagram only follows the clock. */
  static boolean isAside(String process) {
    return ASIDE.contains(process);
  }

  /** The ways through each diagram; those that only watch are left out. */
  public static Map<String, List<String>> byDiagram(List<String> places) {
    Map<String, List<String>> ways = new HashMap<>();
    for (String place : places) {
      if (isOnTheWay(place)) {
        ways.computeIfAbsent(process(place), unknown -> new ArrayList<>()).add(place);
      }
    }
    return ways;
  }

  /** Where two ways part; nothing where they don't. */
  public static Optional<Fork> part(List<String> one, List<String> other) {
    Map<String, List<String>> others = byDiagram(other);
    Map<String, Integer> counts = new HashMap<>();
    String last = null;
    for (String place : onTheWay(one)) {
      int at = counts.merge(process(place), 1, Integer::sum) - 1;
      List<String> there = others.getOrDefault(process(place), List.of());
      String twin = at < there.size() ? there.get(at) : null;
      if (!place.equals(twin)) {
        return Optional.of(new Fork(last, place, twin));
      }
      last = place;
    }
    Map<String, List<String>> ones = byDiagram(one);
    counts.clear();
    for (String place : onTheWay(other)) {
      int at = counts.merge(process(place), 1, Integer::sum) - 1;
      if (at >= ones.getOrDefault(process(place), List.of()).size()) {
        return Optional.of(new Fork(last, null, place));
      }
    }
    return Optional.empty();
  }

  /** Those places of a way that are compared. */
  public static List<String> onTheWay(List<String> places) {
    return places.stream().filter(Ways::isOnTheWay).toList();
  }

  private static String process(String place) {
    return place.substring(0, place.indexOf('/'));
  }
}
