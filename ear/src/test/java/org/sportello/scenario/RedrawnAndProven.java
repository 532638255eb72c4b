package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sportello.scenario.parts.Browser;
import org.sportello.scenario.parts.Browser.Look;
import org.sportello.scenario.parts.Desk;
import org.sportello.scenario.parts.Visitor;
import org.sportello.scenario.parts.World;

/**
 * The whole way of a change, in one piece and mostly in the browser: from the owner's drawing to
 * the auditor's proof, about one ticket that has lived under both versions of the diagram.
 */
final class RedrawnAndProven implements Scenario {
  private static final String KEY = "ResolutionConfirmation";
  private static final String START = "StartEvent_TicketSolved";
  private static final String ACTION = "approve";
  private static final Look ITALIAN = new Look(1440, 1100, "it-IT", false);
  private static final Look ENGLISH = new Look(1440, 1100, "en-GB", true);
  private static final JsonObject NOTHING = Json.createObjectBuilder().build();

  @Override
  public String name() {
    return "redraw";
  }

  @Override
  public String title() {
    return "the whole way: an owner draws an approval, is stopped, mends, tries, replays and asks;"
        + " another approves; a running ticket is moved; the auditor proves its story over both"
        + " versions";
  }

  @Override
  public void run(Narrator narrator, World world) {
    ProcessOwners owners = new ProcessOwners(world, narrator);
    Desk customer = world.desk("customer");
    Life life = new Life(world, narrator);
    int before = owners.version(KEY);
    String original = owners.xml(KEY, before);
    List<String> left = new ArrayList<>();
    narrator.chapter("Three tickets before the change: one is solved, one worked on, one reopened");
    String solved = customer.open("Già risolto " + world.newWord(), "Tutto fermo.");
    left.add(solved);
    life.solved(solved);
    String stays = customer.open("Resta " + world.newWord(), "Tutto fermo.");
    left.add(stays);
    Desk itsTechnician = life.taken(stays);
    String moves = customer.open("Si sposta " + world.newWord(), "Tutto fermo.");
    left.add(moves);
    Desk technician = life.solved(moves);
    customer.perform("reopen", moves, "reason", "È di nuovo lento.");
    life.awaitStatus(moves, "open");
    try (Browser browser = new Browser(world.addresses());
        Visitor author = browser.visitor(ITALIAN);
        Visitor other = browser.visitor(ENGLISH);
        Visitor auditor = browser.visitor(ITALIAN)) {
      DrawingBoard board = drawn(narrator, author);
      rehearsed(narrator, author, board.draft(), solved);
      String proposal = proposed(narrator, world, author, board, world.newWord());
      int now = approved(narrator, world, other, proposal, solved);
      assertThat(now).isGreaterThan(before);
      left.add(livesOn(narrator, world, life, itsTechnician, stays));
      moved(narrator, author, moves);
      finished(narrator, world, life, technician, moves);
      proven(narrator, world, auditor, moves, before, now);
      assertThat(author.complaints()).noneMatch(Drawing::isSerious);
      assertThat(other.complaints()).isEmpty();
      assertThat(auditor.complaints()).isEmpty();
    } finally {
      if (!owners.xml(KEY, owners.version(KEY)).equals(original)) {
        owners.deploy(KEY, original, "The trial is over");
      }
      left.stream()
          .filter(one -> customer.actionIds(one).contains("cancel"))
          .forEach(one -> customer.perform("cancel", one, "reason", "End of the scenario"));
    }
  }

  private static DrawingBoard drawn(Narrator narrator, Visitor author) {
    narrator.chapter("An owner draws an approval with its form, is stopped, and mends it");
    author.go("/studio").signIn("process-owner");
    DrawingBoard board = new DrawingBoard(author);
    board.begin(KEY);
    board.choose(START);
    board.addApproval();
    author.fill("Motivo", "Approva il responsabile");
    assertThat(board.maybeProposed()).isFalse();
    narrator.see("a wait without a timer: said at the element, and asking is not possible");
    board.addTimer();
    assertThat(board.maybeProposed()).isTrue();
    narrator.see("mended in one click");
    return board;
  }

  private static void rehearsed(Narrator narrator, Visitor author, String draft, String solved) {
    narrator.chapter("It is tried with a made-up ticket, and the last tickets are replayed on it");
    author.follow("Prova e riesegui");
    author.page().waitForURL(address -> address.endsWith(draft + "/try"));
    author.settled();
    author.press("Apri il ticket inventato");
    author.see("Dove attende");
    author.press("Prendi in carico");
    author.see("taken-in-charge");
    author.press("Risolvi");
    author.see("Soluzione, come la leggerà il richiedente");
    author.page().locator("button[form=action-form]").click();
    author
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Approva").setExact(true))
        .first()
        .waitFor();
    narrator.see("the made-up ticket waits for the approval");
    author.fill("Quanti degli ultimi ticket (al massimo 1.000)", "10");
    author.press("Rieseguili");
    author.page().waitForURL(address -> address.matches(".*/studio/replays/\\d+"));
    author.see("Conclusa");
    author.see(solved);
    narrator.see(solved + " would have gone another way");
    author.go("/studio/drafts/" + draft);
    new DrawingBoard(author).drawn();
  }

  private static String proposed(
      Narrator narrator, World world, Visitor author, DrawingBoard board, String word) {
    narrator.chapter("The author asks, and may not approve");
    String proposal = board.ask("Il responsabile approva " + word);
    assertThat(author.page().locator(".sp-studio__decide form").count()).isZero();
    int answer =
        world
            .desk("process-owner")
            .post("/processes/proposals/" + proposal + "/approve", NOTHING)
            .status();
    assertThat(answer).isEqualTo(403);
    narrator.see("no button, and the server says " + answer);
    return proposal;
  }

  private static int approved(
      Narrator narrator, World world, Visitor other, String proposal, String solved) {
    narrator.chapter("Another owner sees what it changes and what the replay said, and approves");
    other.go("/studio/proposals/" + proposal).signIn("process-owner2");
    other.page().locator(".sp-canvas .sp-diff-added").first().waitFor();
    other.see("Replay of exactly this file");
    other.see("went elsewhere");
    other.page().locator(".sp-studio__decide form").getByText("Approve").first().click();
    other.see("decided by");
    int version =
        world
            .desk("process-owner2")
            .get("/processes/proposals/" + proposal)
            .expect(200)
            .json()
            .getInt("version");
    assertThat(world.desk("supervisor").actionIds(solved)).doesNotContain(ACTION);
    narrator.see("version " + version + " is in force; " + solved + " knows nothing of it");
    return version;
  }

  private static String livesOn(
      Narrator narrator, World world, Life life, Desk technician, String stays) {
    narrator.chapter("A new ticket goes the new way, an old one its own");
    Desk supervisor = world.desk("supervisor");
    String fresh = world.desk("customer").open("Nuovo " + world.newWord(), "Tutto fermo.");
    life.solved(fresh);
    assertThat(supervisor.actionIds(fresh)).contains(ACTION);
    life.solve(technician, stays);
    assertThat(supervisor.actionIds(stays)).doesNotContain(ACTION);
    assertThat(world.desk("customer").actionIds(stays)).contains("confirm");
    narrator.see(fresh + " waits for the supervisor, " + stays + " for its requester");
    return fresh;
  }

  private static void moved(Narrator narrator, Visitor author, String moves) {
    narrator.chapter("A running ticket is moved to the new version");
    author.go("/studio/moving").settled();
    author.fill("Perché", "L’approvazione vale anche per chi era già in lavorazione");
    author.fill("Solo questi ticket (codici; vuoto per tutti)", moves);
    author.press("Prova a spostare");
    author.page().waitForURL(address -> address.matches(".*/studio/moving/\\d+"));
    author.see("Si può spostare: 1");
    author.press("Avvia lo spostamento (1)");
    author.see("Spostato: 1");
    author.see("Concluso");
    narrator.see(moves + ": tried dry, then moved");
  }

  private static void finished(
      Narrator narrator, World world, Life life, Desk technician, String moves) {
    narrator.chapter("It meets the approval that was not there when it was opened");
    life.solve(technician, moves);
    world
        .desk("supervisor")
        .post(
            "/tickets/" + moves + "/actions/" + ACTION,
            Json.createObjectBuilder().add("approved", true).add("remark", "Va bene.").build())
        .expect(200);
    world.desk("customer").perform("confirm", moves);
    life.awaitStatus(moves, "closed");
  }

  private static void proven(
      Narrator narrator, World world, Visitor auditor, String moves, int before, int now) {
    narrator.chapter("An auditor reads its story over both versions and takes the evidence");
    new OfflineVerifier(world, world.desk("auditor")).awaitSeal();
    auditor.go("/audit").signIn("auditor");
    auditor.fill("Numero del ticket", moves);
    auditor.press("Leggi la storia");
    auditor.see("ha aperto il ticket via");
    auditor.see("ha spostato il ticket dalla versione");
    auditor.page().locator(".sp-diagram .djs-visual").first().waitFor();
    auditor.settled();
    auditor.accessible("the story of a ticket that was moved");
    Path gallery = world.addresses().repository().resolve("ear/target/gallery");
    gallery.toFile().mkdirs();
    auditor.picture(gallery.resolve("redraw-story.png"));
    JsonObject story = world.desk("auditor").get("/tickets/" + moves + "/story").expect(200).json();
    List<JsonObject> versions =
        story.getJsonArray("diagrams").getValuesAs(JsonObject.class).stream()
            .filter(one -> one.getString("key").equals(KEY))
            .toList();
    assertThat(versions).extracting(one -> one.getInt("version")).containsOnly(before, now);
    assertThat(story.toString()).contains("migration.moved");
    narrator.see("solved under version " + before + ", moved, and approved under version " + now);
    EvidencePack evidence = EvidencePack.takenFrom(auditor.page());
    evidence.proves(narrator, world, moves);
    assertThat(evidence.entries().toString()).contains("migration.moved");
  }
}
