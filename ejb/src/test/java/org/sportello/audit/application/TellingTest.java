package org.sportello.audit.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sportello.audit.application.Story.Told;
import org.sportello.ledger.application.DiagramLabels.DiagramLabel;
import org.sportello.ledger.application.TrailEntry;
import org.sportello.ledger.application.TrailEntry.TrailActor;
import org.sportello.ledger.application.TrailEntry.TrailElement;

/** The sentences of a story, and the causes that they name. */
class TellingTest {
  private static final Instant SOLVED = Instant.parse("2026-11-20T10:00:00Z");
  private static final TrailActor ADA = new TrailActor("person", "7", "Ada Rossi");
  private static final TrailActor TIMER =
      new TrailActor("process", "ResolutionConfirmation", "ResolutionConfirmation");

  private final List<TrailEntry> entries = new ArrayList<>();

  /** Diagrams that say one thing: the way that is called "no answer". */
  private static final class Drawn implements DiagramFacts {
    @Override
    public Optional<ElementFacts> element(String process, int version, String element) {
      return switch (element) {
        case "Gateway_Outcome" ->
            Optional.of(
                new ElementFacts(
                    null,
                    null,
                    Map.of(
                        "ServiceTask_Close", new DiagramLabel("nessuna risposta", "no answer"))));
        case "BoundaryEvent_Reminder" ->
            Optional.of(new ElementFacts("PT4H", "UserTask_Take", Map.of()));
        default -> Optional.empty();
      };
    }

    @Override
    public Optional<TableFacts> table(String decision, int version) {
      return Optional.of(
          new TableFacts(
              new DiagramLabel("Priorità", "Priority"),
              List.of("Impact", "Urgency"),
              List.of("Priority"),
              Map.of(
                  "Rule_2",
                  new RuleFacts(2, "Many are hit", List.of("\"high\"", ""), List.of("\"high\"")))));
    }
  }

  @Test
  void shouldSayWhichTimerMadeAStepRunWhenItStandsInACalledDiagram() {
    String wait = "Gateway_AnswerAwaited";
    Map<String, String> called = Map.of("parentInstance", "i0");
    engine(SOLVED, "process.started", "i1", "ResolutionConfirmation", 3, null, null, called);
    engine(SOLVED, "activity.started", "i1", "ResolutionConfirmation", 3, wait, null, w("a1"));
    Instant due = SOLVED.plusSeconds(48 * 3600);
    engine(due, "activity.ended", "i1", "ResolutionConfirmation", 3, wait, null, w("a1"));
    String grace = "CatchEvent_GracePeriodOver";
    engine(
        due,
        "activity.started",
        "i1",
        "ResolutionConfirmation",
        3,
        grace,
        "Grace period over",
        t("a2"));
    engine(
        due,
        "activity.ended",
        "i1",
        "ResolutionConfirmation",
        3,
        grace,
        "Grace period over",
        t("a2"));
    engine(due, "process.ended", "i1", "ResolutionConfirmation", 3, null, null, Map.of());
    engine(
        due,
        "activity.ended",
        "i0",
        "TicketLifecycle",
        2,
        "CallActivity_Confirm",
        "Confirm",
        Map.of("activity", "a0", "type", "callActivity", "outcome", "completed"));
    engine(
        due,
        "activity.started",
        "i0",
        "TicketLifecycle",
        2,
        "CallActivity_Close",
        "Close",
        Map.of("activity", "a3", "type", "callActivity"));
    engine(
        due, "process.started", "i2", "AutoClose", 7, null, null, Map.of("parentInstance", "i0"));
    engine(
        due,
        "activity.started",
        "i2",
        "AutoClose",
        7,
        "ServiceTask_Close",
        "Close ticket",
        Map.of("activity", "a4", "type", "serviceTask"));

    Told told = last();

    assertThat(told.text().en())
        .isEqualTo(
            "The step ‘Close ticket’ of AutoClose version 7 ran because the timer ‘Grace period"
                + " over’ fired, 48 h after the waiting began.");
    assertThat(told.text().it())
        .isEqualTo(
            "Il passo «Close ticket» di AutoClose versione 7 è stato eseguito perché è scattato il"
                + " timer «Grace period over», 48 h dopo l'inizio dell'attesa.");
    assertThat(told.because()).isEqualTo(5);
    assertThat(told.move()).isEqualTo("came");
    assertThat(told.group()).isEqualTo("step");
  }

  @Test
  void shouldNameThePersonWhenAnActionSetTheProcessGoing() {
    engine(
        SOLVED,
        "activity.started",
        "i1",
        "Handling",
        1,
        "UserTask_Take",
        "Take ticket",
        Map.of("activity", "a1", "type", "userTask"));
    add(
        SOLVED,
        ADA,
        "action.performed",
        null,
        Json.createObjectBuilder()
            .add("action", "take")
            .add("offeredBy", "Handling#UserTask_Take")
            .add("processVersion", 1)
            .build());
    engine(
        SOLVED,
        "activity.ended",
        "i1",
        "Handling",
        1,
        "UserTask_Take",
        "Take ticket",
        Map.of("activity", "a1", "type", "userTask", "outcome", "completed"));
    engine(
        SOLVED,
        "activity.started",
        "i1",
        "Handling",
        1,
        "ServiceTask_Tell",
        "Tell requester",
        Map.of("activity", "a2", "type", "serviceTask"));

    assertThat(last().text().en())
        .isEqualTo(
            "The step ‘Tell requester’ of Handling version 1 ran because Ada Rossi chose ‘Take"
                + " ticket’.");
    assertThat(last().because()).isEqualTo(2);
  }

  @Test
  void shouldCountFromTheTaskWhenATimerStandsAtItsEdge() {
    engine(
        SOLVED,
        "activity.started",
        "i1",
        "Handling",
        1,
        "UserTask_Take",
        "Take ticket",
        Map.of("activity", "a1", "type", "userTask"));
    Instant due = SOLVED.plusSeconds(4 * 3600 + 1800);
    engine(
        due,
        "activity.started",
        "i1",
        "Handling",
        1,
        "BoundaryEvent_Reminder",
        "Not taken yet",
        Map.of("activity", "a2", "type", "boundaryTimer"));
    engine(
        due,
        "activity.ended",
        "i1",
        "Handling",
        1,
        "BoundaryEvent_Reminder",
        "Not taken yet",
        Map.of("activity", "a2", "type", "boundaryTimer", "outcome", "completed"));

    assertThat(last().text().en())
        .isEqualTo(
            "The timer ‘Not taken yet’ of Handling version 1 fired, 4 h 30 min after the ticket"
                + " came to ‘Take ticket’.");
  }

  @Test
  void shouldSayWhichWayWasTakenAndWhichRowDecided() {
    engine(
        SOLVED,
        "activity.started",
        "i1",
        "Triage",
        4,
        "Gateway_Outcome",
        "Outcome?",
        Map.of("activity", "a1", "type", "exclusiveGateway"));
    engine(
        SOLVED,
        "activity.ended",
        "i1",
        "Triage",
        4,
        "Gateway_Outcome",
        "Outcome?",
        Map.of("activity", "a1", "type", "exclusiveGateway", "outcome", "completed"));
    engine(
        SOLVED,
        "activity.started",
        "i1",
        "Triage",
        4,
        "ServiceTask_Close",
        "Close ticket",
        Map.of("activity", "a2", "type", "serviceTask"));
    add(
        SOLVED,
        TIMER,
        "decision.made",
        new TrailElement("Triage", 4, null, "T", "Decide", null),
        Json.createObjectBuilder()
            .add("instance", "i1")
            .add("decision", "Priority")
            .add("version", 9)
            .add("rules", Json.createArrayBuilder().add("Rule_2"))
            .add("inputs", Json.createObjectBuilder().add("Impact", "high"))
            .add("outputs", Json.createObjectBuilder().add("priority", "high"))
            .build());

    List<Told> told = tell();

    assertThat(told.get(1).text().it())
        .isEqualTo(
            "A «Outcome?» Triage versione 4 ha preso la strada «nessuna risposta», verso «Close"
                + " ticket».");
    assertThat(told.get(3).text().en())
        .isEqualTo(
            "The table ‘Priority’ version 9 decided by row 2: from Impact = high followed priority"
                + " = high.");
    assertThat(told.get(3).decision().rows().get(0).conditions())
        .containsExactly(new Story.Value("Impact", "\"high\""));
  }

  @Test
  void shouldTellBeforeAndAfterAndKeepQuietOfWhatIsErased() {
    add(
        SOLVED,
        ADA,
        "ticket.opened",
        null,
        Json.createObjectBuilder()
            .add("kind", "question")
            .add("channel", "email")
            .add("impact", "low")
            .add("urgency", "low")
            .add("body", Json.createObjectBuilder().add("commitment", "ab"))
            .build());
    add(
        SOLVED,
        ADA,
        "ticket.classified",
        null,
        Json.createObjectBuilder()
            .add("kind", "incident")
            .add("impact", "low")
            .add("urgency", "high")
            .build());

    List<Told> told = tell();

    assertThat(told.get(0).changes())
        .contains(
            new Story.Change(
                new DiagramLabel("Testo", "Text"),
                null,
                new DiagramLabel("(cancellato)", "(erased)")));
    assertThat(told.get(1).changes())
        .containsExactly(
            new Story.Change(
                new DiagramLabel("Tipo", "Kind"),
                new DiagramLabel("domanda", "question"),
                new DiagramLabel("guasto", "incident")),
            new Story.Change(
                new DiagramLabel("Urgenza", "Urgency"),
                new DiagramLabel("bassa", "low"),
                new DiagramLabel("alta", "high")));
  }

  @Test
  void shouldSayWhoMovedATicketAndWhoLaidHandsOnIt() {
    add(
        SOLVED,
        ADA,
        "migration.moved",
        null,
        Json.createObjectBuilder()
            .add("migration", 4)
            .add("fromRelease", 2)
            .add("toRelease", 3)
            .add("reason", Json.createObjectBuilder().add("commitment", "c").add("value", "Nuovo"))
            .add("processes", Json.createArrayBuilder())
            .build());
    add(
        SOLVED,
        new TrailActor("person", "8", "Bruno"),
        "intervention.done",
        null,
        Json.createObjectBuilder()
            .add("what", "place")
            .add("element", "UserTask_A")
            .add("elementName", Json.createObjectBuilder().add("it", "Prendi").add("en", "Take"))
            .add("target", "UserTask_B")
            .add("asker", 7)
            .add("reason", Json.createObjectBuilder().add("commitment", "c"))
            .build());

    List<Told> told = tell();

    assertThat(told.get(0).text().en())
        .isEqualTo(
            "Ada Rossi moved the ticket from release 2 of the diagrams to release 3 (migration 4):"
                + " Nuovo");
    assertThat(told.get(1).text().it())
        .isEqualTo(
            "Bruno ha dato il consenso e si è intervenuti a mano: il ticket è messo da «Prendi» a"
                + " UserTask_B."
                + " Chiesto da Ada Rossi: (cancellato)");
    assertThat(told).extracting(Told::group).containsExactly("person", "trouble");
  }

  @Test
  void shouldHaveTheSameSentencesInBothLanguages() {
    assertThat(StoryWords.names(java.util.Locale.ITALIAN))
        .containsExactlyInAnyOrderElementsOf(StoryWords.names(java.util.Locale.ENGLISH));
    for (String name : StoryWords.names(java.util.Locale.ENGLISH)) {
      assertThat(StoryWords.places(name, java.util.Locale.ITALIAN))
          .as(name)
          .containsExactlyInAnyOrderElementsOf(StoryWords.places(name, java.util.Locale.ENGLISH));
    }
    for (Element element : Element.values()) {
      assertThat(StoryWords.has("came." + element.word())).as("came." + element.word()).isTrue();
      assertThat(StoryWords.has("left." + element.word())).as("left." + element.word()).isTrue();
      assertThat(StoryWords.has("unnamed." + element.word())).isTrue();
    }
  }

  private static Map<String, String> w(String visit) {
    return Map.of("activity", visit, "type", "eventBasedGateway", "outcome", "completed");
  }

  private static Map<String, String> t(String visit) {
    return Map.of("activity", visit, "type", "intermediateTimer", "outcome", "completed");
  }

  private List<Told> tell() {
    return new Telling(new Drawn(), Map.of("7", "Ada Rossi"), Map.of()).tell(entries);
  }

  private Told last() {
    List<Told> told = tell();
    return told.get(told.size() - 1);
  }

  private void engine(
      Instant at,
      String kind,
      String instance,
      String process,
      int version,
      String element,
      String name,
      Map<String, String> facts) {
    JsonObjectBuilder data = Json.createObjectBuilder().add("instance", instance);
    facts.forEach(data::add);
    DiagramLabel label = name == null ? null : new DiagramLabel(name, name);
    add(
        at,
        TIMER,
        kind,
        new TrailElement(process, version, null, element, name, label),
        data.build());
  }

  private void add(
      Instant at, TrailActor actor, String kind, TrailElement process, JsonObject data) {
    entries.add(new TrailEntry(entries.size() + 1, at, actor, kind, process, data, "00", null));
  }
}
