package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.sportello.scenario.parts.Browser;
import org.sportello.scenario.parts.Browser.Look;
import org.sportello.scenario.parts.Desk;
import org.sportello.scenario.parts.Patience;
import org.sportello.scenario.parts.Visitor;
import org.sportello.scenario.parts.World;

/** A draft is tried with a made-up ticket and replayed with real ones; nothing of these changes. */
final class Rehearsed implements Scenario {
  private static final String KEY = "ResolutionConfirmation";
  private static final Look ENGLISH = new Look(1440, 900, "en-GB", true);
  private static final List<String> TABLES =
      List.of(
          "ticket",
          "ticket_message",
          "outgoing_mail",
          "sla_event",
          "engine.act_ru_execution",
          "engine.act_re_deployment",
          "ledger_entry where chain like 'ticket:%'");

  @Override
  public String name() {
    return "rehearse";
  }

  @Override
  public String title() {
    return "a draft is tried with a made-up ticket, the last real tickets are replayed on it, its"
        + " approver sees what came of them, and no draft exhausts the server";
  }

  @Override
  public void run(Narrator narrator, World world) {
    ProcessOwners owners = new ProcessOwners(world, narrator);
    String original = owners.xml(KEY, owners.version(KEY));
    String approved = new ChangedDiagram(original).withApproval(true).xml();
    Path gallery = world.addresses().repository().resolve("ear/target/gallery");
    gallery.toFile().mkdirs();
    Desk customer = world.desk("customer");
    Desk owner = world.desk("process-owner");
    Life life = new Life(world, narrator);
    String solved = customer.open("Risolto " + world.newWord(), "Tutto fermo.");
    life.solved(solved);
    String waiting = customer.open("In attesa " + world.newWord(), "Tutto fermo.");
    int draft = imported(owner, approved);
    try (Browser browser = new Browser(world.addresses());
        Visitor author = browser.visitor(Look.DESK);
        Visitor approver = browser.visitor(ENGLISH)) {
      tries(narrator, author, gallery, draft, titleOf(owner, "resolveTicket"));
      replays(narrator, world, author, gallery, draft, solved, waiting);
      decides(narrator, world, approver, gallery, draft);
      assertThat(author.complaints()).isEmpty();
      assertThat(approver.complaints()).isEmpty();
    }
    survivesLoops(narrator, world, owners);
    survivesGreed(narrator, world, owners);
    cancels(narrator, world, draft);
    customer.perform("cancel", waiting, "reason", "End of the scenario");
    customer.perform("confirm", solved);
  }

  private static int imported(Desk owner, String xml) {
    return owner.postXml("/processes/drafts/import", xml).expect(201).json().getInt("id");
  }

  /** What the step is called in Italian. */
  private static String titleOf(Desk owner, String step) {
    return owner.items("/steps").stream()
        .filter(one -> one.getString("name").equals(step))
        .map(one -> one.getJsonObject("title").getString("it"))
        .findFirst()
        .orElseThrow();
  }

  private static void tries(
      Narrator narrator, Visitor author, Path gallery, int draft, String resolving) {
    narrator.chapter("The owner tries the draft with a made-up ticket");
    author.go("/studio/drafts/" + draft + "/try").signIn("process-owner");
    author.see("Prova con un ticket inventato");
    author.settled();
    author.press("Apri il ticket inventato");
    author.see("Dove attende");
    author.press("Prendi in carico");
    author.see("taken-in-charge");
    author.press("Risolvi");
    author.see("Soluzione, come la leggerà il richiedente");
    author.page().locator("button[form=action-form]").click();
    author.see(resolving);
    author.see("Approvazione del responsabile");
    author.settled();
    author.accessible("a trial");
    author.picture(gallery.resolve("rehearse-trial.png"));
    narrator.see("the made-up ticket waits for the supervisor, as drawn; no mail, no ticket");
    author.press("Un passo indietro");
    author
        .page()
        .getByText(resolving)
        .first()
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    narrator.see("one step back: it is being worked on again");
  }

  private static void replays(
      Narrator narrator,
      World world,
      Visitor author,
      Path gallery,
      int draft,
      String solved,
      String waiting) {
    narrator.chapter("The last tickets are replayed on it");
    List<Long> before = counts(world);
    author.fill("Quanti degli ultimi ticket (al massimo 1.000)", "30");
    author.press("Rieseguili");
    author.page().waitForURL(address -> address.matches(".*/studio/replays/\\d+"));
    author.see("Conclusa");
    author.see("Quanto fidarsene");
    author.see(solved);
    author.settled();
    author.accessible("a replay");
    author.picture(gallery.resolve("rehearse-replay.png"));
    Desk auditor = world.desk("auditor");
    String replay = "/processes/replays/" + author.page().url().replaceFirst(".*/", "");
    JsonObject parted = ticket(auditor, replay, "elsewhere", solved);
    assertThat(parted.getString("draft")).isEqualTo(KEY + "/" + ChangedDiagram.TASK);
    assertThat(parted.getBoolean("faithful")).isTrue();
    assertThat(ticket(auditor, replay, "same", waiting).getBoolean("faithful")).isTrue();
    JsonObject done = auditor.get(replay).expect(200).json();
    assertThat(auditor.get(replay.replace("/processes", "/exports")).expect(200).json())
        .containsKeys("replay", "tickets");
    String csv = replay.replace("/processes", "/exports") + "/tickets";
    assertThat(
            auditor.call("GET", csv, null, null, Map.of("Accept", "text/csv")).expect(200).body())
        .startsWith("reference,outcome")
        .contains(solved);
    narrator.see(
        done.getJsonObject("counts").getInt("faithful")
            + " of "
            + done.getInt("done")
            + " went on what is in force the way that they really have");
    assertThat(counts(world)).isEqualTo(before);
    narrator.see("no row of tickets, mails, engine or tickets' ledgers has come or gone");
    assertThat(
            world
                .database()
                .number(
                    "select count(*) from ledger_entry where chain = 'process:"
                        + KEY
                        + "' and kind ="
                        + " 'process.replayed'"))
        .isPositive();
    assertThat(draft).isPositive();
  }

  private static JsonObject ticket(Desk reader, String replay, String outcome, String reference) {
    return reader.items(replay + "/tickets?outcome=" + outcome).stream()
        .filter(one -> one.getString("reference").equals(reference))
        .findFirst()
        .orElseThrow(() -> new AssertionError(reference + " is not " + outcome));
  }

  private static List<Long> counts(World world) {
    return TABLES.stream()
        .map(table -> world.database().number("select count(*) from " + table))
        .toList();
  }

  private static void decides(
      Narrator narrator, World world, Visitor approver, Path gallery, int draft) {
    narrator.chapter("The approver sees what came of it");
    JsonObject reason = Json.createObjectBuilder().add("reason", "A supervisor approves").build();
    int proposal =
        world
            .desk("process-owner")
            .call(
                "POST",
                "/processes/drafts/" + draft + "/proposals",
                "application/json",
                reason.toString(),
                Map.of("If-Match", "\"v1\""))
            .expect(201)
            .json()
            .getInt("id");
    approver.go("/studio/proposals/" + proposal).signIn("process-owner2");
    approver.see("Replay of exactly this file");
    approver.see("went elsewhere");
    approver.settled();
    approver.accessible("a proposal with its replay");
    approver.picture(gallery.resolve("rehearse-proposal.png"));
    world
        .desk("process-owner2")
        .post("/processes/proposals/" + proposal + "/refuse", reason)
        .expect(200);
    narrator.see("the replay of exactly this file, and then refuses");
  }

  private static void survivesLoops(Narrator narrator, World world, ProcessOwners owners) {
    narrator.chapter("A draft that never ends");
    String lifecycle = owners.xml("TicketLifecycle", owners.version("TicketLifecycle"));
    String loop =
        lifecycle.replace(
            "sourceRef=\"Gateway_SortedAlready\" targetRef=\"CallActivity_Triage\"",
            "sourceRef=\"Gateway_SortedAlready\" targetRef=\"Gateway_SortedAlready\"");
    assertThat(loop).isNotEqualTo(lifecycle);
    Desk owner = world.desk("process-owner");
    JsonObject stopped = trial(owner, imported(owner, loop)).getJsonObject("stopped");
    narrator.see(stopped.getString("reason") + ": " + stopped.getString("detail"));
    assertThat(stopped.getString("reason")).isIn("too-many-elements", "failed");
  }

  private static void survivesGreed(Narrator narrator, World world, ProcessOwners owners) {
    narrator.chapter("A draft that eats memory ends its own engine and not the server");
    String lifecycle = owners.xml("TicketLifecycle", owners.version("TicketLifecycle"));
    String greedy =
        lifecycle.replaceFirst(
            "(?s)(id=\"CallActivity_Intake\".*?)(</bpmn:callActivity>)",
            "$1<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>5000000"
                + "</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>$2");
    assertThat(greedy).isNotEqualTo(lifecycle);
    Desk owner = world.desk("process-owner");
    JsonObject stopped = trial(owner, imported(owner, greedy)).getJsonObject("stopped");
    narrator.see(stopped.getString("reason") + ": " + stopped.getString("detail"));
    assertThat(stopped.getString("reason")).isIn("too-much-memory", "too-long");
    assertThat(trial(owner, imported(owner, lifecycle)).get("stopped")).isIn(null, JsonValue.NULL);
    narrator.see("the next trial finds a new engine");
  }

  private static JsonObject trial(Desk owner, int draft) {
    JsonObjectBuilder facts =
        Json.createObjectBuilder()
            .add("kind", "incident")
            .add("impact", "normal")
            .add("urgency", "normal")
            .add("channel", "email")
            .add("language", "it")
            .add("requesterKnown", true)
            .add("channelCovered", true)
            .add("kindCovered", true);
    return owner
        .post(
            "/processes/drafts/" + draft + "/trials",
            Json.createObjectBuilder().add("facts", facts).build())
        .expect(200)
        .json();
  }

  private static void cancels(Narrator narrator, World world, int draft) {
    narrator.chapter("A replay is cancelled");
    Desk owner = world.desk("process-owner");
    JsonObject asked =
        owner
            .post(
                "/processes/drafts/" + draft + "/replays",
                Json.createObjectBuilder().add("tickets", 1000).build())
            .expect(202)
            .json();
    String replay = "/processes/replays/" + asked.getInt("id");
    int answer = owner.post(replay + "/cancel", Json.createObjectBuilder().build()).status();
    String state = owner.get(replay).expect(200).json().getString("state");
    narrator.see(answer + ": it is " + state);
    assertThat(state).isIn("cancelled", "done");
    assertThat(answer).isEqualTo(state.equals("cancelled") ? 200 : 409);
    world.desk("auditor").post(replay + "/cancel", Json.createObjectBuilder().build()).expect(403);
    Patience.untilTrue(
        "the replay has stopped",
        Duration.ofSeconds(30),
        () -> !owner.get(replay).json().getString("state").equals("running"));
  }
}
