package org.sportello.rehearsal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sportello.platform.engine.DiagramSet;
import org.sportello.platform.engine.StepLibrary;
import org.sportello.rehearsal.process.ChildEngine.Gone;

/** The engine of rehearsals as the program that it is, with the shipped diagrams. */
class ChildEngineTest {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final String LIFECYCLE = "ticket/TicketLifecycle.bpmn";

  @TempDir static Path folder;
  private static ScheduledExecutorService timer;
  private static ChildEngine child;

  @BeforeAll
  static void start() throws IOException, Gone {
    timer = Executors.newSingleThreadScheduledExecutor();
    child = started();
    putUp("shipped", DiagramSet.shipped());
  }

  @AfterAll
  static void end() {
    child.end();
    timer.shutdownNow();
  }

  private static ChildEngine started() throws IOException, Gone {
    ChildEngine made = ChildEngine.start(System.getProperty("java.class.path"), folder, timer);
    JsonArrayBuilder steps = Json.createArrayBuilder();
    StepLibrary.declarations().forEach((name, step) -> steps.add(Declarations.step(name, step)));
    made.ask(Json.createObjectBuilder().add("do", "begin").add("steps", steps).build(), LONG);
    return made;
  }

  private static void putUp(String name, DiagramSet set) throws Gone {
    JsonArrayBuilder files = Json.createArrayBuilder();
    set.resources()
        .forEach(
            (file, content) ->
                files.add(
                    Json.createObjectBuilder()
                        .add("name", file)
                        .add("content", Base64.getEncoder().encodeToString(content))));
    JsonObject answer =
        child.ask(
            Json.createObjectBuilder()
                .add("do", "put-up")
                .add("release", name)
                .add("files", files)
                .build(),
            LONG);
    assertThat(answer.getBoolean("ready", false)).as(answer.toString()).isTrue();
  }

  private static JsonObject play(String release, JsonObject... events) throws Gone {
    JsonArrayBuilder happened = Json.createArrayBuilder();
    List.of(events).forEach(happened::add);
    JsonObject facts =
        Json.createObjectBuilder()
            .add("kind", "incident")
            .add("impact", "normal")
            .add("urgency", "normal")
            .add("channel", "email")
            .add("language", "it")
            .add("plan", "professional")
            .add("requesterKnown", true)
            .add("channelCovered", true)
            .add("kindCovered", true)
            .build();
    JsonObject question =
        Json.createObjectBuilder()
            .add("do", "play")
            .add("release", release)
            .add("strict", true)
            .add(
                "case",
                Json.createObjectBuilder()
                    .add("facts", facts)
                    .add("at", "2026-03-02T09:00:00Z")
                    .add("periods", JsonValue.EMPTY_JSON_OBJECT)
                    .add("events", happened))
            .build();
    return child.ask(question, LONG).getJsonObject("trial");
  }

  private static JsonObject action(String name, String... fields) {
    var values = Json.createObjectBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      values.add(fields[i], fields[i + 1]);
    }
    return Json.createObjectBuilder()
        .add("type", "action")
        .add("name", name)
        .add("fields", values)
        .build();
  }

  private static JsonObject time() {
    return Json.createObjectBuilder().add("type", "time").build();
  }

  private static JsonObject target(String name, String at) {
    return at(Json.createObjectBuilder().add("type", "target").add("name", name).build(), at);
  }

  private static JsonObject at(JsonObject event, String at) {
    return Json.createObjectBuilder(event).add("at", at).build();
  }

  private static List<String> actions(JsonObject trial) {
    return trial.getJsonArray("actions").getValuesAs(JsonObject.class).stream()
        .map(one -> one.getString("id"))
        .toList();
  }

  private static String mails(JsonObject trial) {
    return String.join(
        " ",
        trial.getJsonArray("steps").getValuesAs(JsonObject.class).stream()
            .filter(one -> one.getString("step").equals("sendEmail"))
            .map(one -> one.getJsonObject("inputs").getString("template"))
            .toList());
  }

  private static DiagramSet changed(String file, String from, String to) {
    DiagramSet shipped = DiagramSet.shipped();
    String xml = new String(shipped.resources().get(file), StandardCharsets.UTF_8);
    assertThat(xml).contains(from);
    return shipped.with(
        file,
        xml.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to))
            .getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void shouldOfferWhatTheDiagramsWaitForWhenTicketIsOpened() throws Gone {
    JsonObject trial = play("shipped");
    assertThat(trial.get("stopped")).as(trial.toString()).isNull();
    assertThat(actions(trial)).contains("take", "cancel");
  }

  @Test
  void shouldSendFourMailsAndEndWhenNobodyAnswersAndTimePasses() throws Gone {
    JsonObject trial =
        play(
            "shipped",
            action("take"),
            action("resolve", "resolution", "…"),
            time(),
            time(),
            time());
    assertThat(mails(trial)).isEqualTo("taken-in-charge solved closed-ex-officio survey");
    assertThat(trial.getBoolean("ended")).isTrue();
    assertThat(trial.getString("at")).isEqualTo("2026-03-20T09:00:00Z");
  }

  @Test
  void shouldGoOnWhenAgreedTimeIsCrossedWithinAMillisecond() throws Gone {
    JsonObject trial =
        play(
            "shipped",
            target("atRisk", "2026-03-02T10:00:00.123456Z"),
            action("take"),
            target("breached", "2026-03-02T12:00:00.000001Z"),
            at(action("take"), "2026-03-02T15:00:00.5Z"),
            at(action("resolve", "resolution", "…"), "2026-03-03T09:00:00.654321Z"));
    assertThat(trial.get("stopped")).isNull();
    assertThat(actions(trial)).contains("confirm");
  }

  @Test
  void shouldRemindAsOftenAsDrawnWhenNobodyTakesTheTicket() throws Gone {
    JsonObject trial = play("shipped", at(action("take"), "2026-03-09T09:00:00Z"));
    assertThat(trial.get("stopped")).isNull();
    assertThat(trial.getJsonArray("steps").getValuesAs(JsonObject.class))
        .filteredOn(one -> one.getString("element").equals("ServiceTask_RemindOfTake"))
        .hasSize(3);
  }

  @Test
  void shouldSayWhichEventIsNotOfferedWhenItIsNot() throws Gone {
    JsonObject trial = play("shipped", action("take"), action("take"));
    assertThat(trial.getJsonObject("stopped").getString("reason")).isEqualTo("action-not-offered");
    assertThat(trial.getJsonObject("stopped").getInt("event")).isEqualTo(1);
  }

  @Test
  void shouldNameTheFieldWhenItIsMissing() throws Gone {
    JsonObject stopped =
        play("shipped", action("take"), action("resolve")).getJsonObject("stopped");
    assertThat(stopped.getString("reason")).isEqualTo("field-refused");
    assertThat(stopped.getString("element")).isEqualTo("resolution");
  }

  @Test
  void shouldStopWithReasonWhenDraftLoopsForEver() throws Gone {
    putUp(
        "loop",
        changed(
            LIFECYCLE,
            "sourceRef=\"Gateway_SortedAlready\" targetRef=\"CallActivity_Triage\"",
            "sourceRef=\"Gateway_SortedAlready\" targetRef=\"Gateway_SortedAlready\""));
    JsonObject stopped = play("loop").getJsonObject("stopped");
    assertThat(stopped.getString("reason")).isIn("too-many-elements", "failed");
    assertThat(play("shipped").get("stopped")).isNull();
  }

  @Test
  void shouldEndItselfAndNotTheServerWhenDraftEatsMemory() throws IOException, Gone {
    putUp(
        "greedy",
        changed(
            LIFECYCLE,
            "</bpmn:callActivity>",
            "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>5000000"
                + "</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>"
                + "</bpmn:callActivity>"));
    assertThatThrownBy(() -> play("greedy")).isInstanceOf(Gone.class);
    assertThat(child.isAlive()).isFalse();
    child = started();
    putUp("shipped", DiagramSet.shipped());
    assertThat(actions(play("shipped"))).contains("take");
  }

  @Test
  void shouldBeEndedWhenAnswerTakesTooLong() throws IOException, Gone {
    ChildEngine slow = started();
    assertThatThrownBy(
            () ->
                slow.ask(
                    Json.createObjectBuilder().add("do", "begin").build(), Duration.ofMillis(1)))
        .isInstanceOf(Gone.class);
    assertThat(slow.isAlive()).isFalse();
  }
}
