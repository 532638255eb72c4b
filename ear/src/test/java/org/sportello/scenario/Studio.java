package org.sportello.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.sportello.scenario.parts.Browser;
import org.sportello.scenario.parts.Browser.Look;
import org.sportello.scenario.parts.Desk;
import org.sportello.scenario.parts.Visitor;
import org.sportello.scenario.parts.World;

/**
 * The process owners' studio: figures of real tickets, comparisons, and publishing with four eyes.
 */
final class Studio implements Scenario {
  private static final String HANDLING = "Handling";
  private static final String TAKING = "UserTask_TakeInCharge";
  private static final String CONFIRMATION = "ResolutionConfirmation";
  private static final Look ENGLISH = new Look(1440, 900, "en-GB", true);

  @Override
  public String name() {
    return "studio";
  }

  @Override
  public String title() {
    return "an owner sees what tickets do on the diagrams, proposes a change, sees what it changes,"
        + " and needs somebody else to approve it";
  }

  @Override
  public void run(Narrator narrator, World world) {
    Desk owner = world.desk("process-owner");
    Desk customer = world.desk("customer");
    String word = world.newWord();
    String waiting = counts(narrator, world, owner, customer, word);
    ProcessOwners owners = new ProcessOwners(world, narrator);
    String original = owners.xml(CONFIRMATION, owners.version(CONFIRMATION));
    Path gallery = world.addresses().repository().resolve("ear/target/gallery");
    gallery.toFile().mkdirs();
    try (Browser browser = new Browser(world.addresses());
        Visitor author = browser.visitor(Look.DESK);
        Visitor approver = browser.visitor(ENGLISH);
        Visitor phone = browser.visitor(Look.PHONE)) {
      // The stack's clock may be days ahead of the browser's, by which the page takes its period.
      sees(narrator, author, gallery, waiting, word, figures(owner).getString("to"));
      String proposal = proposes(narrator, author, gallery, original, word);
      try {
        approves(narrator, approver, gallery, proposal, word);
      } finally {
        owners.deploy(CONFIRMATION, original, "The trial is over");
      }
      refuses(narrator, owners, approver, gallery, word);
      holdsOnAPhone(narrator, phone, gallery);
      assertThat(author.complaints()).noneMatch(one -> !one.contains("422"));
      assertThat(approver.complaints()).isEmpty();
      assertThat(phone.complaints()).isEmpty();
    }
    customer.perform("cancel", waiting, "reason", "End of the scenario");
  }

  private static String counts(
      Narrator narrator, World world, Desk owner, Desk customer, String word) {
    narrator.chapter("Figures of the diagrams: what two tickets leave behind");
    world.clock().advance(Duration.ofMinutes(6));
    JsonObject before = figures(owner);
    String taken = customer.open("Preso " + word, "Tutto fermo.", "kind", "incident");
    String waiting = customer.open("In attesa " + word, "Tutto fermo.", "kind", "incident");
    new Life(world, narrator).taken(taken);
    world.clock().advance(Duration.ofMinutes(6));
    JsonObject after = figures(owner);
    assertThat(number(after, TAKING, "passed")).isEqualTo(number(before, TAKING, "passed") + 1);
    assertThat(number(after, TAKING, "waiting")).isEqualTo(number(before, TAKING, "waiting") + 1);
    assertThat(flows(after)).isGreaterThanOrEqualTo(flows(before) + 2);
    assertThat(after.getString("countedAt")).isNotEmpty();
    narrator.see("at " + TAKING + ": " + element(after, TAKING));
    List<String> listed =
        owner.items("/tickets?waitingAt=Handling/" + TAKING + "&sort=-createdAt&limit=100").stream()
            .map(one -> one.getString("reference"))
            .toList();
    assertThat(listed).contains(waiting).doesNotContain(taken);
    List<String> passed =
        owner.items("/tickets?passedAt=Handling/" + TAKING + "&sort=-createdAt&limit=100").stream()
            .map(one -> one.getString("reference"))
            .toList();
    assertThat(passed).contains(taken).doesNotContain(waiting);
    owner.get("/tickets?waitingAt=Handling").expect(422);
    owner.get("/tickets?passedAt=Handling/" + TAKING + "&passedFrom=2026-02-30").expect(422);
    owner.get("/tickets?passedFrom=2026-02-28").expect(422);
    owner.get("/processes/Handling/figures?from=2026-02-30").expect(400);
    owner.get("/processes/Handling/figures?priority=enormous").expect(400);
    narrator.see("the number and its list agree: " + waiting + " waits, " + taken + " does not");
    JsonObject table =
        owner.items("/processes").stream()
            .filter(one -> one.getString("key").equals("Priority"))
            .findFirst()
            .orElseThrow();
    assertThat(table.getJsonObject("label").getString("it")).startsWith("Priorità");
    assertThat(table.getJsonObject("label").getString("en")).startsWith("Priority");
    return waiting;
  }

  private static void sees(
      Narrator narrator, Visitor author, Path gallery, String waiting, String word, String to) {
    narrator.chapter("In the browser: processes, one diagram with its numbers, a number's tickets");
    author.go("/studio").signIn("process-owner");
    author.settled();
    assertThat(author.heading()).isEqualTo("Processi");
    author.see("Priorità: in che ordine si lavora?");
    author.accessible("the list of processes");
    author.picture(gallery.resolve("studio-processes.png"));
    author.go("/studio/processes/" + HANDLING);
    author.page().locator(".sp-canvas .sp-badge").first().waitFor();
    author.settled();
    author.accessible("a process with its figures");
    author.picture(gallery.resolve("studio-process.png"));
    author.page().getByLabel("Che cosa mostra il diagramma").selectOption("passed");
    author.page().locator(".sp-canvas .djs-element.sp-heat-4").first().waitFor();
    author.settled();
    author.picture(gallery.resolve("studio-passed.png"));
    Locator number =
        author.page().locator("a[href*='waitingAt=Handling%2F" + TAKING + "']").first();
    narrator.see(number.getAttribute("aria-label"));
    number.click();
    author.page().waitForURL("**/desk/all?waitingAt=**");
    author.see("In attesa " + word);
    author.see(waiting);
    author.accessible("the tickets behind a number");
    author.go("/studio/processes/" + HANDLING + "?to=" + to);
    author.settled();
    Locator gone = author.page().locator("a[href*='passedAt=Handling%2F" + TAKING + "']").first();
    narrator.see(gone.getAttribute("aria-label"));
    gone.click();
    author.page().waitForURL("**/desk/all?passedAt=**");
    author.see("Preso " + word);
    author.see("Passati da");
  }

  private static String proposes(
      Narrator narrator, Visitor author, Path gallery, String original, String word) {
    narrator.chapter("A file with findings is shown them at its elements; nothing is kept");
    author.go("/studio/proposals");
    author.settled();
    give(author, new ChangedDiagram(original).withApproval(false).xml());
    author.fill("Motivo", "Il responsabile approva " + word);
    author.press("Proponi");
    author.see("Il file non si può accettare com’è");
    author.page().locator(".sp-canvas .sp-finding").first().waitFor();
    author.accessible("findings");
    author.picture(gallery.resolve("studio-findings.png"));
    narrator.chapter("The mended file is kept, compared, and waits for somebody else");
    give(author, new ChangedDiagram(original).withApproval(true).xml());
    author.press("Proponi");
    author.page().waitForURL(address -> address.matches(".*/studio/proposals/\\d+"));
    author.see("Questa proposta è tua");
    author.see("Approvazione del responsabile");
    author.page().locator(".sp-canvas .sp-diff-added").first().waitFor();
    assertThat(
            author
                .page()
                .getByRole(
                    AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Approva").setExact(true))
                .count())
        .isZero();
    author.settled();
    author.accessible("one's own proposal");
    author.picture(gallery.resolve("studio-own-proposal.png"));
    return author.page().url().replaceFirst(".*/", "");
  }

  private static void approves(
      Narrator narrator, Visitor approver, Path gallery, String proposal, String word) {
    narrator.chapter("Another owner, in English and dark, sees what changes and approves");
    approver.go("/studio/proposals/" + proposal).signIn("process-owner2");
    approver.see("Il responsabile approva " + word);
    approver.see("Supervisor approval");
    approver.see("P3D");
    approver.page().locator(".sp-canvas .sp-diff-added").first().waitFor();
    approver.settled();
    approver.accessible("somebody else's proposal");
    approver.picture(gallery.resolve("studio-decide.png"));
    approver.press("Approve");
    approver.see("decided by");
    approver.see("Approved");
    approver.go("/studio/processes/" + CONFIRMATION);
    approver.see("Il responsabile approva " + word);
    approver.page().getByText("Compare with version").first().click();
    approver.page().waitForURL("**/compare?a=*");
    approver.see("Supervisor approval");
    approver.page().locator(".sp-canvas .sp-diff-added").first().waitFor();
    approver.settled();
    approver.accessible("two versions compared");
    approver.picture(gallery.resolve("studio-compare.png"));
    narrator.see("in force, with who, when and why in the list of versions");
  }

  private static void refuses(
      Narrator narrator, ProcessOwners owners, Visitor approver, Path gallery, String word) {
    narrator.chapter("A table's rule is changed, compared, and refused with a reason");
    String table = owners.xml("Priority", owners.version("Priority"));
    String changed = table.replaceFirst("\"urgent\"", "\"high\"");
    assertThat(changed).isNotEqualTo(table);
    JsonObject proposal = owners.propose(changed, "Meno urgenze " + word).expect(201).json();
    approver.go("/studio/proposals/" + proposal.get("id"));
    approver.see("Meno urgenze " + word);
    approver.page().locator("del", new Page.LocatorOptions().setHasText("\"urgent\"")).waitFor();
    approver.page().locator("ins", new Page.LocatorOptions().setHasText("\"high\"")).waitFor();
    approver.settled();
    approver.accessible("rules compared");
    approver.picture(gallery.resolve("studio-rules.png"));
    approver.fill("Reason, if you refuse", "Urgent is urgent " + word);
    approver.press("Refuse");
    approver.see("Urgent is urgent " + word);
    narrator.see("refused, with the reason");
  }

  private static void holdsOnAPhone(Narrator narrator, Visitor phone, Path gallery) {
    narrator.chapter("On a phone");
    phone.go("/studio/processes/" + HANDLING).signIn("supervisor");
    phone.page().locator(".sp-canvas .sp-badge").first().waitFor();
    phone.settled();
    Object wide =
        phone.page().evaluate("() => document.documentElement.scrollWidth > window.innerWidth");
    assertThat(wide).isEqualTo(false);
    phone.accessible("a process on a phone");
    phone.picture(gallery.resolve("studio-phone.png"));
    narrator.see("a supervisor sees it as wide as the phone is");
  }

  private static void give(Visitor visitor, String xml) {
    visitor
        .page()
        .locator("input[type=file]")
        .setInputFiles(
            new FilePayload("ResolutionConfirmation.bpmn", "application/xml", xml.getBytes(UTF_8)));
    visitor
        .page()
        .waitForFunction(
            "() => document.querySelector('#studio-file-filename')?.value"
                + " === 'ResolutionConfirmation.bpmn'");
  }

  private static JsonObject figures(Desk owner) {
    return owner
        .call("GET", "/processes/" + HANDLING + "/figures", null, null, Map.of())
        .expect(200)
        .json();
  }

  private static JsonObject element(JsonObject figures, String element) {
    return figures.getJsonArray("elements").getValuesAs(JsonObject.class).stream()
        .filter(one -> one.getString("element").equals(element))
        .findFirst()
        .orElse(null);
  }

  private static int number(JsonObject figures, String element, String name) {
    JsonObject found = element(figures, element);
    return found == null ? 0 : found.getInt(name);
  }

  private static long flows(JsonObject figures) {
    return figures.getJsonArray("flows").getValuesAs(JsonObject.class).stream()
        .mapToLong(one -> one.getInt("taken"))
        .sum();
  }
}
