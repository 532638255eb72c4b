package org.sportello.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sportello.scenario.parts.Answer;
import org.sportello.scenario.parts.Browser;
import org.sportello.scenario.parts.Browser.Look;
import org.sportello.scenario.parts.Desk;
import org.sportello.scenario.parts.Patience;
import org.sportello.scenario.parts.Visitor;
import org.sportello.scenario.parts.World;

/** A process owner draws in the browser: from the step library to a new ticket that meets it. */
final class Drawing implements Scenario {
  private static final String KEY = "ResolutionConfirmation";
  private static final String START = "StartEvent_TicketSolved";
  private static final String TASK = DrawingBoard.APPROVAL;
  private static final String END = "EndEvent_NoAnswer";
  private static final Pattern PLACE =
      Pattern.compile("bpmnElement=\"CatchEvent_GracePeriodOver\"[^>]*>\\s*(<dc:Bounds[^>]*>)");
  private static final String DECIDING = ".sp-studio__decide form";
  private static final String FOREIGN = "<other:weight xmlns:other=\"urn:other\" kilos=\"7\"";
  private static final Look ENGLISH = new Look(1440, 1100, "en-GB", true);
  private static final Look ITALIAN = new Look(1440, 1100, "it-IT", false);

  @Override
  public String name() {
    return "edit";
  }

  @Override
  public String title() {
    return "an owner draws an approval in the browser, is told what is wrong, loses nothing by a"
        + " reload or by somebody else, and a new ticket meets it once another owner approves";
  }

  @Override
  public void run(Narrator narrator, World world) {
    ProcessOwners owners = new ProcessOwners(world, narrator);
    String original = owners.xml(KEY, owners.version(KEY));
    Path gallery = world.addresses().repository().resolve("ear/target/gallery");
    gallery.toFile().mkdirs();
    refusesBadFiles(narrator, world);
    try (Browser browser = new Browser(world.addresses());
        Visitor author = browser.visitor(ITALIAN);
        Visitor other = browser.visitor(ENGLISH);
        Visitor phone = browser.visitor(Look.PHONE)) {
      draws(narrator, author, gallery);
      reloadsAndExports(narrator, author);
      collides(narrator, author, other, gallery);
      String proposal = asks(narrator, author, world.newWord());
      try {
        approves(narrator, other, proposal);
        meetsIt(narrator, world);
        goesBackAtADate(narrator, world, author, other, gallery);
      } finally {
        if (!owners.xml(KEY, owners.version(KEY)).equals(original)) {
          owners.deploy(KEY, original, "The trial is over");
        }
      }
      keepsWhatOthersWrote(narrator, world, author, original);
      advises(narrator, world, author, gallery, original);
      changesTable(narrator, world, author, gallery);
      holdsOnAPhone(
          narrator, phone, author.page().url().replaceFirst(".*/studio", "/studio"), gallery);
      assertThat(author.complaints()).noneMatch(Drawing::isSerious);
      assertThat(other.complaints()).noneMatch(Drawing::isSerious);
      author.accessible("a table's draft");
    }
  }

  /**
   * Styles in attributes are dropped by the page's policy, which the editor's marks can do without.
   */
  static boolean isSerious(String complaint) {
    return !complaint.contains("inline style") && !complaint.contains("412");
  }

  private static void refusesBadFiles(Narrator narrator, World world) {
    narrator.chapter("Files that are no diagram, or attacks, are refused before anybody draws");
    Desk owner = world.desk("process-owner");
    String bomb =
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><x>&b;</x>";
    String thief = "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><x>&f;</x>";
    Answer bombed = owner.postXml("/processes/drafts/import", bomb).expect(422);
    assertThat(bombed.body()).contains("DOCTYPE");
    assertThat(owner.postXml("/processes/drafts/import", thief).expect(422).body())
        .doesNotContain("root:");
    owner.postXml("/processes/drafts/import", "<html/>").expect(422);
    String large = "<x>" + "y".repeat(3 << 20) + "</x>";
    owner.postXml("/processes/drafts/import", large).expect(422);
    String huge = "<x>" + "y".repeat(50 << 20) + "</x>";
    Answer tooLarge = owner.postXml("/processes/drafts/import", huge).expect(413);
    narrator.see("bomb, external entity, 3 MiB and 50 MiB: " + tooLarge.status());
  }

  private static void draws(Narrator narrator, Visitor author, Path gallery) {
    narrator.chapter("An owner begins a draft, adds an approval and is told about its timer");
    author.go("/studio").signIn("process-owner");
    DrawingBoard board = new DrawingBoard(author);
    board.begin(KEY);
    board.choose(START);
    author.see("Nomi nelle due lingue");
    author.settled();
    author.accessible("a draft");
    board.addApproval();
    author.see("Tutto è conservato");
    author.fill("Motivo", "Anche con un motivo");
    assertThat(board.maybeProposed()).isFalse();
    author.accessible("a draft with findings");
    author.picture(gallery.resolve("studio-draft-findings.png"));
    board.addTimer();
    author.see("BPMN lint non ha consigli.");
    author.picture(gallery.resolve("studio-draft.png"));
    narrator.see("no timer on the wait: told at the element; mended in one click");
  }

  private static void reloadsAndExports(Narrator narrator, Visitor author) {
    narrator.chapter("A reload loses nothing; the file is exported as plain BPMN");
    author.page().reload();
    DrawingBoard board = new DrawingBoard(author);
    board.drawn();
    board.flawless();
    Download download = author.page().waitForDownload(() -> author.press("Esporta il file"));
    String file = read(download.path());
    assertThat(download.suggestedFilename()).isEqualTo(KEY + ".bpmn");
    assertThat(file)
        .contains(TASK)
        .contains(">P3D<")
        .contains("camunda:candidateGroups=\"supervisor\"");
    narrator.see("exported: " + file.length() + " characters");
  }

  private static void collides(Narrator narrator, Visitor author, Visitor other, Path gallery) {
    narrator.chapter("Two owners at one draft are told of each other; nobody draws over the other");
    String draft = author.page().url().replaceFirst(".*/studio", "/studio");
    other.go(draft).signIn("process-owner2");
    other.see("has this draft open");
    author.see("ha aperto questa bozza");
    new DrawingBoard(other).choose(TASK);
    other.page().getByLabel("What to add").selectOption("resumeWork");
    other.press("Add after the chosen element");
    other.see("Everything is kept");
    author.see("ha salvato un altro stato");
    other.accessible("a draft in English, dark");
    other.picture(gallery.resolve("studio-draft-other.png"));
    author.press("Mostra le sue");
    author.page().getByText("Resume work").first().waitFor();
    author.press("Storia di questa bozza");
    author.see("Stato 3");
    author.accessible("the history of a draft");
    author.press("Riporta lo stato 3");
    author.page().getByText("Resume work").first().waitFor(in(WaitForSelectorState.HIDDEN));
    author.see("riportato dallo stato 3");
    narrator.see("the state of before is back, the other one is in the history");
  }

  private static String asks(Narrator narrator, Visitor author, String word) {
    narrator.chapter("The author asks with a reason, and may not decide");
    String proposal = new DrawingBoard(author).ask("Il responsabile approva " + word);
    assertThat(author.page().locator(DECIDING).count()).isZero();
    narrator.see("proposed: " + author.page().url());
    return proposal;
  }

  private static void approves(Narrator narrator, Visitor other, String proposal) {
    narrator.chapter("Another owner sees what it changes and approves");
    other.go("/studio/proposals/" + proposal);
    other.page().locator(".sp-canvas .sp-diff-added").first().waitFor();
    other.page().locator(DECIDING).getByText("Approve").first().click();
    other.see("decided by");
    narrator.see("approved");
  }

  private static void meetsIt(Narrator narrator, World world) {
    narrator.chapter("A new ticket meets the approval with its form");
    Desk customer = world.desk("customer");
    Desk supervisor = world.desk("supervisor");
    String fresh = customer.open("Con approvazione " + world.newWord(), "Il server è lento.");
    new Life(world, narrator).solved(fresh);
    JsonObject offered =
        supervisor.actions(fresh).stream()
            .filter(action -> action.getString("id").equals("approve"))
            .findFirst()
            .orElseThrow(() -> new AssertionError("not offered: " + supervisor.actions(fresh)));
    assertThat(offered.getJsonObject("name").getString("it")).isEqualTo("Approva");
    assertThat(offered.getJsonArray("fields").getValuesAs(JsonObject.class))
        .extracting(field -> field.getString("id"))
        .containsExactly("approved", "remark");
    supervisor
        .post(
            "/tickets/" + fresh + "/actions/approve",
            Json.createObjectBuilder().add("approved", true).add("remark", "Va bene.").build())
        .expect(200);
    assertThat(customer.actionIds(fresh)).contains("confirm");
    customer.perform("confirm", fresh);
    narrator.see("approved by the supervisor, then confirmed by the customer");
  }

  private static void goesBackAtADate(
      Narrator narrator, World world, Visitor author, Visitor other, Path gallery) {
    narrator.chapter("Back to the version before: one action, approved now, in force at its date");
    Desk owner = world.desk("process-owner");
    int now = inForce(owner);
    Instant date = world.clock().now().plus(Duration.ofDays(2));
    author.go("/studio/processes/" + KEY);
    author.page().getByText("Torna a questa versione").first().click();
    author.fill("Motivo", "Era meglio prima");
    author
        .page()
        .getByLabel("In vigore dal")
        .fill(
            LocalDateTime.ofInstant(date, ZoneId.systemDefault())
                .truncatedTo(ChronoUnit.MINUTES)
                .toString());
    author.accessible("going back");
    author.picture(gallery.resolve("studio-way-back.png"));
    author.page().locator(".sp-studio form button[type=submit]").click();
    author.page().waitForURL(address -> address.matches(".*/studio/proposals/\\d+"));
    author.see("Questa proposta è tua");
    String proposal = author.page().url().replaceFirst(".*/", "");
    other.go("/studio/proposals/" + proposal);
    other.see("Era meglio prima");
    other.page().locator(DECIDING).getByText("Approve").first().click();
    other.see("Approved, from its date");
    assertThat(inForce(owner)).isEqualTo(now);
    world.clock().advance(Duration.ofDays(2).plusMinutes(2));
    JsonObject settled =
        owner
            .call("GET", "/processes/proposals/" + proposal, null, null, Map.of())
            .expect(200)
            .json();
    assertThat(settled.getString("state")).isEqualTo("approved");
    assertThat(settled.getInt("version")).isEqualTo(now + 1);
    assertThat(inForce(owner)).isEqualTo(now + 1);
    narrator.see("version " + now + " till " + date + ", then version " + (now + 1));
  }

  private static int inForce(Desk owner) {
    return owner.items("/processes/" + KEY + "/versions").get(0).getInt("version");
  }

  private static void keepsWhatOthersWrote(
      Narrator narrator, World world, Visitor author, String original) {
    narrator.chapter("What another modeller wrote into a file comes back with nothing lost");
    String foreign =
        original.replaceFirst(
            "(<bpmn:startEvent id=\"" + START + "\"[^>]*>\\s*<bpmn:extensionElements>)",
            "$1" + FOREIGN + "><other:part name=\"inner\">heavy</other:part></other:weight>");
    assertThat(foreign).contains(FOREIGN);
    author.go("/studio/drafts");
    author.settled();
    author.accessible("the list of drafts");
    author
        .page()
        .locator("input[type=file]")
        .setInputFiles(new FilePayload("foreign.bpmn", "application/xml", foreign.getBytes(UTF_8)));
    author.press("Importa");
    DrawingBoard board = new DrawingBoard(author);
    board.opened();
    board.choose(START);
    board.addApproval();
    String id = board.draft();
    String kept = file(world.desk("process-owner"), id);
    assertThat(kept)
        .contains(TASK)
        .contains("kilos=\"7\"")
        .contains("name=\"inner\"")
        .contains("heavy");
    narrator.see("changed in the editor, and the other's extension is still there");
  }

  private static void advises(
      Narrator narrator, World world, Visitor author, Path gallery, String original) {
    narrator.chapter("BPMN lint advises as one draws: two elements lie upon each other");
    Matcher place = PLACE.matcher(original);
    assertThat(place.find()).isTrue();
    String covered =
        original.replaceFirst(
            "(bpmnElement=\"" + END + "\"[^>]*>\\s*)<dc:Bounds[^>]*>", "$1" + place.group(1));
    assertThat(covered).isNotEqualTo(original);
    int draft =
        world
            .desk("process-owner")
            .postXml("/processes/drafts/import", covered)
            .expect(201)
            .json()
            .getInt("id");
    author.go("/studio/drafts/" + draft);
    author.see("L’elemento ne copre un altro: spostalo.");
    author.page().locator(".sp-draft__canvas .sp-badge--advice").first().waitFor();
    DrawingBoard board = new DrawingBoard(author);
    board.flawless();
    author.settled();
    author.accessible("a draft with advice");
    author.picture(gallery.resolve("studio-draft-advice.png"));
    board.drag(END, 80);
    author.see("BPMN lint non ha consigli.");
    narrator.see("said at the element, holds nobody up, and is gone once it was moved away");
  }

  private static void changesTable(Narrator narrator, World world, Visitor author, Path gallery) {
    narrator.chapter("A decision table is changed in the browser");
    DrawingBoard board = new DrawingBoard(author);
    board.begin("Priority");
    author.fill("Nome in italiano", "");
    author.see("Manca il nome in italiano della tabella");
    author.fill("Nome in italiano", "Priorità: che cosa viene prima?");
    board.flawless();
    Locator cell = author.page().locator(".sp-draft__table td.annotation").first();
    cell.click();
    author.page().keyboard().type("Deciso insieme");
    cell.click();
    author.picture(gallery.resolve("studio-draft-table.png"));
    board.flawless();
    String id = board.draft();
    Desk owner = world.desk("process-owner");
    Patience.untilTrue(
        "the table's draft is kept",
        Duration.ofSeconds(20),
        () -> file(owner, id).contains("Deciso insieme"));
    assertThat(file(owner, id))
        .contains("<description>Priorità: che cosa viene prima?</description>");
    narrator.see("a note at a rule is in the table's draft");
  }

  private static String file(Desk owner, String draft) {
    return owner
        .call(
            "GET",
            "/processes/drafts/" + draft + "/file",
            null,
            null,
            Map.of("Accept", "application/xml"))
        .expect(200)
        .body();
  }

  private static void holdsOnAPhone(Narrator narrator, Visitor phone, String draft, Path gallery) {
    narrator.chapter("On a phone");
    phone.go(draft).signIn("process-owner");
    phone.page().locator(".sp-draft__table table").first().waitFor();
    Object wide =
        phone.page().evaluate("() => document.documentElement.scrollWidth > window.innerWidth");
    assertThat(wide).isEqualTo(false);
    phone.picture(gallery.resolve("studio-draft-phone.png"));
    narrator.see("as wide as the phone is");
  }

  private static Locator.WaitForOptions in(WaitForSelectorState state) {
    return new Locator.WaitForOptions().setState(state);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
