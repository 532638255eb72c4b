package org.sportello.ledger.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sportello.ledger.LedgerDatabase;
import org.sportello.ledger.application.DiagramLabels.DiagramLabel;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.ledger.infrastructure.SealedLedger;
import org.sportello.ledger.infrastructure.Writing;
import org.sportello.platform.acting.ProcessElement;

/** Trails and paths as a ticket's readers get them. */
class PathsTest {
  private static final Chain TICKET = Chain.ticket("SP-2026-000001");

  private final LedgerStore store = new SealedLedger().store();

  @BeforeEach
  void clear() throws SQLException {
    LedgerDatabase.clear();
  }

  private static Optional<DiagramLabel> label(String process, int version, String element) {
    return element == null
        ? Optional.of(new DiagramLabel("Smistamento", process))
        : Optional.of(new DiagramLabel("Smista la richiesta", "Triage request"))
            .filter(label -> element.equals("UserTask_Triage") && version == 3);
  }

  @Test
  void shouldTellWhereEachInstanceWasAndIsWhenPathIsAsked() throws SQLException {
    Writing.oneTransaction()
        .within(element(null))
        .begin(TICKET, PathKinds.PROCESS_STARTED, Facts.of(PathKinds.INSTANCE, "i1"))
        .append(TICKET, "ticket.opened", Facts.none())
        .within(element("StartEvent_Called"))
        .append(TICKET, PathKinds.ACTIVITY_STARTED, visit("a1", "startEvent"))
        .append(TICKET, PathKinds.ACTIVITY_ENDED, visit("a1", "startEvent"))
        .within(element("UserTask_Triage"))
        .append(TICKET, PathKinds.ACTIVITY_STARTED, visit("a2", "userTask"))
        .commit();
    Writing.oneTransaction()
        .append(
            TICKET,
            PathKinds.ACTIVITY_ENDED,
            Facts.of(PathKinds.INSTANCE, "i1")
                .put(PathKinds.ACTIVITY, "a2")
                .put(PathKinds.OUTCOME, "canceled"))
        .within(element("UserTask_Again"))
        .append(TICKET, PathKinds.ACTIVITY_STARTED, visit("a3", "userTask"))
        .commit();

    ProcessPath path = new Paths(store, PathsTest::label).of("SP-2026-000001").get(0);

    assertThat(path.process())
        .isEqualTo(new ProcessPath.Diagram("Triage", 3, new DiagramLabel("Smistamento", "Triage")));
    assertThat(path.elements())
        .extracting(visit -> visit.id() + " " + visit.type() + " " + visit.state())
        .containsExactly(
            "StartEvent_Called startEvent completed",
            "UserTask_Triage userTask canceled",
            "UserTask_Again userTask active");
    assertThat(path.elements())
        .extracting(ProcessPath.Element::label)
        .containsExactly(null, new DiagramLabel("Smista la richiesta", "Triage request"), null);
    assertThat(path.active()).containsExactly("UserTask_Again");
    assertThat(path.endedAt()).isNull();

    Writing.oneTransaction()
        .within(element(null))
        .append(TICKET, PathKinds.PROCESS_ENDED, Facts.of(PathKinds.INSTANCE, "i1"))
        .commit();

    ProcessPath ended = new Paths(store, PathsTest::label).of("SP-2026-000001").get(0);
    assertThat(ended.active()).isEmpty();
    assertThat(ended.endedAt()).isEqualTo(Writing.AT);
    assertThat(ended.elements().get(2).state()).isEqualTo("canceled");
  }

  @Test
  void shouldGoOnInTheOtherVersionWhenATicketWasMovedAndMarkWhereHandsWereLaid()
      throws SQLException {
    Writing.oneTransaction()
        .within(element(null))
        .begin(TICKET, PathKinds.PROCESS_STARTED, Facts.of(PathKinds.INSTANCE, "i1"))
        .within(element("UserTask_Old"))
        .append(TICKET, PathKinds.ACTIVITY_STARTED, visit("a1", "userTask"))
        .within(null)
        .append(
            TICKET,
            PathKinds.MOVED,
            Facts.none()
                .put(
                    "processes",
                    List.of(
                        Map.of(
                            "instance",
                            "i1",
                            "to",
                            4,
                            "elements",
                            List.of(
                                Map.of(
                                    "activity",
                                    "a1",
                                    "from",
                                    "UserTask_Old",
                                    "to",
                                    "UserTask_New"))))))
        .append(
            TICKET,
            PathKinds.INTERVENED,
            Facts.of(PathKinds.INSTANCE, "i1").put("element", "UserTask_New").put("target", "End"))
        .commit();

    ProcessPath path = new Paths(store, PathsTest::label).of("SP-2026-000001").get(0);

    assertThat(path.process().version()).isEqualTo(4);
    assertThat(path.active()).containsExactly("UserTask_New");
    assertThat(path.intervened()).containsExactly("UserTask_New", "End");
  }

  @Test
  void shouldShowNamesAndPersonalTextsUntilErasedWhenTrailIsRead() throws SQLException {
    Writing.oneTransaction()
        .begin(
            TICKET, "ticket.opened", Facts.of("channel", "email").personal("subject", "Aiuto", 7L))
        .append(TICKET, "ticket.routed", Facts.none())
        .commit();
    Trails trails =
        new Trails(
            store,
            ids -> ids.equals(Set.of("p-1")) ? Map.of("p-1", "Ada") : Map.of(),
            (process, version, element) ->
                Optional.ofNullable(element).map(id -> new DiagramLabel("Instrada il ticket", id)));

    List<TrailEntry> page = trails.of(TICKET, 0, 1, PersonalTexts.SHOWN);
    assertThat(page).hasSize(1);
    assertThat(page.get(0).actor()).isEqualTo(new TrailEntry.TrailActor("person", "p-1", "Ada"));
    assertThat(page.get(0).at()).isEqualTo(Instant.parse("2026-03-02T09:00:00.123456Z"));
    assertThat(page.get(0).process().elementName()).isEqualTo("Route ticket");
    assertThat(page.get(0).process().elementLabel().it()).isEqualTo("Instrada il ticket");
    assertThat(page.get(0).process().label()).isNull();
    assertThat(page.get(0).data().getString("channel")).isEqualTo("email");
    assertThat(page.get(0).data().getJsonObject("subject").getString("value")).isEqualTo("Aiuto");
    assertThat(
            trails.of(TICKET, 0, 1, PersonalTexts.WITHHELD).get(0).data().getJsonObject("subject"))
        .containsOnlyKeys("commitment");
    assertThat(trails.of(TICKET, 1, 10, PersonalTexts.SHOWN))
        .singleElement()
        .satisfies(entry -> assertThat(entry.previousHash()).isEqualTo(page.get(0).hash()));

    store.erase(7);

    assertThat(trails.of(TICKET, 0, 1, PersonalTexts.SHOWN).get(0).data().getJsonObject("subject"))
        .containsOnlyKeys("commitment");
    assertThat(trails.of(Chain.system(), 0, 10, PersonalTexts.SHOWN)).isEmpty();
  }

  private static ProcessElement element(String id) {
    return new ProcessElement("Triage", 3, id, null);
  }

  private static Facts visit(String activity, String type) {
    return Facts.of(PathKinds.INSTANCE, "i1")
        .put(PathKinds.ACTIVITY, activity)
        .put(PathKinds.TYPE, type);
  }
}
