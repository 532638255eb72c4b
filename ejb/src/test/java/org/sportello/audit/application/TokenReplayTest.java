package org.sportello.audit.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sportello.audit.application.Conformance.Deviation;
import org.sportello.audit.application.DiagramShape.Node;
import org.sportello.ledger.application.TrailEntry;
import org.sportello.ledger.application.TrailEntry.TrailActor;
import org.sportello.ledger.application.TrailEntry.TrailElement;

class TokenReplayTest {

  /** Start, work (with a timer at its edge that leads to a reminder), close, end. */
  private static final Map<String, Node> DIAGRAM =
      Map.of(
          "Start", new Node(true, false, null, Map.of()),
          "Work", new Node(false, false, null, Map.of("f1", "Start", "back", "Remind")),
          "Timer", new Node(false, false, "Work", Map.of()),
          "Remind", new Node(false, false, null, Map.of("f2", "Timer")),
          "Close", new Node(false, false, null, Map.of("f3", "Work")),
          "End", new Node(false, false, null, Map.of("f4", "Close")));

  private final List<TrailEntry> trail = new ArrayList<>();

  @Test
  void shouldExplainEveryMoveWhenTheTicketKeptToTheDiagram() {
    step("Start", null);
    came("Work", "f1");
    step("Timer", null);
    step("Remind", "f2");
    step("Work", "back");
    step("Close", "f3");
    step("End", "f4");

    Conformance found = replayed();
    assertThat(found.deviations()).isEmpty();
    assertThat(found.fitness()).isEqualTo(1);
    assertThat(found.moves()).isEqualTo(7);
  }

  @Test
  void shouldTellAJumpWithWhoMadeItAndWhy() {
    step("Start", null);
    came("Work", "f1");
    add("intervention.moved", "Close", Json.createObjectBuilder().add("reason", "Stuck"), "Ada");
    step("Close", null);
    step("End", "f4");

    Conformance found = replayed();
    assertThat(found.deviations())
        .extracting(Deviation::kind, Deviation::who, Deviation::reason, Deviation::element)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("intervention", "Ada", "Stuck", "Close"),
            org.assertj.core.groups.Tuple.tuple("unexpected", "Ada", "Stuck", "Close"));
    assertThat(found.fitness()).isCloseTo(3 / 5.0, within(1e-9));
  }

  @Test
  void shouldNotExplainAFlowTwiceWhenItsSourceEndedOnce() {
    step("Start", null);
    step("Work", "f1");
    step("Close", "f3");
    step("Close", "f3");

    assertThat(replayed().deviations()).extracting(Deviation::sequence).containsExactly(7L);
  }

  @Test
  void shouldNameWhatTheVersionDoesNotHave() {
    step("Start", null);
    step("Approve", "f9");

    assertThat(replayed().deviations()).extracting(Deviation::kind).containsExactly("not-drawn");
  }

  private Conformance replayed() {
    return new TokenReplay((process, version) -> Optional.of(DIAGRAM)).of("SP-2026-000001", trail);
  }

  private void step(String element, String flow) {
    came(element, flow);
    add(
        "activity.ended",
        element,
        Json.createObjectBuilder().add("outcome", "completed"),
        "engine");
  }

  private void came(String element, String flow) {
    JsonObjectBuilder data = Json.createObjectBuilder();
    add("activity.started", element, flow == null ? data : data.add("flow", flow), "engine");
  }

  private void add(String kind, String element, JsonObjectBuilder more, String who) {
    JsonObject data = more.add("instance", "i1").build();
    trail.add(
        new TrailEntry(
            trail.size() + 1L,
            Instant.parse("2026-11-22T10:00:00Z"),
            new TrailActor("process", who, who),
            kind,
            new TrailElement("Handling", 1, null, element, element, null),
            data,
            "00",
            null));
  }
}
