package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.sportello.scenario.parts.Browser;
import org.sportello.scenario.parts.Browser.Look;
import org.sportello.scenario.parts.Desk;
import org.sportello.scenario.parts.Patience;
import org.sportello.scenario.parts.Visitor;
import org.sportello.scenario.parts.World;

/** Running tickets go to another release of the diagrams; nothing is lost when the server dies. */
final class MovedTickets implements Scenario {
  private static final String CONFIRMATION = "ResolutionConfirmation";
  private static final String SUPERVISOR = "supervisor-approval";
  private static final String MANAGER = "manager-approval";
  private static final String RESOLVE = "resolve";
  private static final Look ENGLISH = new Look(1440, 900, "en-GB", true);
  private static final int MANY = 24;
  private static final int HELD = 9;

  @Override
  public String name() {
    return "move";
  }

  @Override
  public String title() {
    return "running tickets are moved to a changed diagram: tried dry, mapped where their element is"
        + " gone, moved with progress, each once even if the server dies";
  }

  @Override
  public void run(Narrator narrator, World world) {
    ProcessOwners owners = new ProcessOwners(world, narrator);
    String original = owners.xml(CONFIRMATION, owners.version(CONFIRMATION));
    String approved = new ChangedDiagram(original).withApproval(true).xml();
    String renamed =
        approved
            .replace(ChangedDiagram.TASK, "UserTask_ManagerApproval")
            .replace(SUPERVISOR, MANAGER)
            .replace("P3D", "P5D");
    Path gallery = world.addresses().repository().resolve("ear/target/gallery");
    gallery.toFile().mkdirs();
    Life life = new Life(world, narrator);
    Desk customer = world.desk("customer");
    List<String> left = new ArrayList<>();
    try {
      narrator.chapter("Three tickets, each under another diagram");
      String old = customer.open("Vecchio " + world.newWord(), "Tutto fermo.");
      left.add(old);
      Desk technician = life.taken(old);
      owners.deploy(CONFIRMATION, approved, "A supervisor approves");
      String waiting = customer.open("In approvazione " + world.newWord(), "Tutto fermo.");
      left.add(waiting);
      life.solved(waiting);
      assertThat(world.desk("supervisor").actionIds(waiting)).contains(SUPERVISOR);
      owners.deploy(CONFIRMATION, renamed, "The manager approves");
      assertThat(world.desk("supervisor").actionIds(waiting)).contains(SUPERVISOR);
      String fresh = customer.open("Nuovo " + world.newWord(), "Tutto fermo.");
      left.add(fresh);
      life.solved(fresh);
      assertThat(world.desk("supervisor").actionIds(fresh)).contains(MANAGER);
      narrator.see("new tickets go the new way, old ones stay on their own");
      try (Browser browser = new Browser(world.addresses());
          Visitor owner = browser.visitor(Look.DESK);
          Visitor other = browser.visitor(ENGLISH)) {
        String migration = tries(narrator, world, owner, gallery, old, waiting);
        starts(narrator, world, other, gallery, migration);
        assertThat(owner.complaints()).isEmpty();
        assertThat(other.complaints()).isEmpty();
      }
      goesOnThere(narrator, world, life, technician, old, waiting);
      survives(narrator, world, owners, original, left);
    } finally {
      if (!owners.xml(CONFIRMATION, owners.version(CONFIRMATION)).equals(original)) {
        owners.deploy(CONFIRMATION, original, "The trial is over");
      }
      left.forEach(one -> customer.perform("cancel", one, "reason", "End of the scenario"));
    }
  }

  private static String tries(
      Narrator narrator, World world, Visitor owner, Path gallery, String old, String waiting) {
    narrator.chapter("Tried dry: one can be moved, the other's element is gone");
    owner.go("/studio/moving").signIn("process-owner");
    owner.settled();
    owner.fill("Perché", "L'approvazione vale anche per chi attende");
    owner.fill("Solo questi ticket (codici; vuoto per tutti)", old + " " + waiting);
    owner.accessible("asking for a migration");
    owner.press("Prova a spostare");
    owner.page().waitForURL(address -> address.matches(".*/studio/moving/\\d+"));
    owner.see("Non si può spostare: 1");
    owner.see("Si può spostare: 1");
    owner.see("nell’altra versione non c’è");
    owner.settled();
    owner.accessible("a migration that was tried");
    owner.picture(gallery.resolve("move-tried.png"));
    assertThat(world.desk("supervisor").actionIds(waiting)).contains(SUPERVISOR);
    narrator.see("nothing has been changed by trying");
    String migration = owner.page().url().replaceFirst(".*/", "");
    owner
        .page()
        .getByLabel("Dove vanno i ticket che sono a Approvazione del responsabile")
        .selectOption("UserTask_ManagerApproval");
    owner.press("Usa questi e riprova");
    owner.see("Si può spostare: 2");
    owner.see("Hai detto tu dove vanno i ticket");
    owner.settled();
    owner.picture(gallery.resolve("move-mapped.png"));
    world
        .desk("process-owner")
        .post("/migrations/" + migration + "/start", Json.createObjectBuilder().build())
        .expect(403);
    narrator.see("whoever says where tickets go can't start it: 403");
    return migration;
  }

  private static void starts(
      Narrator narrator, World world, Visitor other, Path gallery, String migration) {
    narrator.chapter("Another owner starts it, in English and dark");
    other.go("/studio/moving/" + migration).signIn("process-owner2");
    other.see("Where tickets go was said by");
    other.settled();
    other.accessible("a migration to be started");
    other
        .page()
        .getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start moving (2)").setExact(true))
        .click();
    other.see("Moved: 2");
    other.see("Done");
    other.settled();
    other.picture(gallery.resolve("move-done.png"));
    JsonObject done = world.desk("auditor").get("/migrations/" + migration).expect(200).json();
    assertThat(done.getString("state")).isEqualTo("done");
    narrator.see("both are moved");
  }

  private static void goesOnThere(
      Narrator narrator, World world, Life life, Desk technician, String old, String waiting) {
    narrator.chapter("Trail, story and diagram tell of it; what comes next is the new diagram's");
    Desk auditor = world.desk("auditor");
    assertThat(world.desk("supervisor").actionIds(waiting))
        .contains(MANAGER)
        .doesNotContain(SUPERVISOR);
    JsonObject moved = moved(auditor, waiting).get(0);
    assertThat(moved.getJsonObject("actor").getString("type")).isEqualTo("person");
    assertThat(moved.getJsonObject("data").toString())
        .contains("UserTask_ManagerApproval", ChangedDiagram.TASK);
    String story = auditor.get("/tickets/" + waiting + "/story").expect(200).body();
    assertThat(story)
        .contains("ha spostato il ticket dalla versione", "moved the ticket from release");
    String path = auditor.get("/tickets/" + waiting + "/path").expect(200).body();
    assertThat(path).contains("UserTask_ManagerApproval");
    JsonObject held = auditor.get("/tickets/" + waiting + "/conformance").expect(200).json();
    assertThat(held.getJsonArray("deviations").getValuesAs(JsonObject.class))
        .as("deviations of a ticket that was moved and nothing else: " + held)
        .isNotEmpty()
        .allMatch(one -> one.getString("kind").equals("migration"));
    narrator.see("held against its diagrams, the migration is its only deviation");
    technician.perform(RESOLVE, old, "resolution", "Riavviato il servizio.");
    assertThat(world.desk("supervisor").actionIds(old)).contains(MANAGER);
    narrator.see(old + " was opened before the approval was drawn, and is asked for it now");
    world
        .desk("supervisor")
        .post(
            "/tickets/" + waiting + "/actions/" + MANAGER,
            Json.createObjectBuilder().add("approved", true).build())
        .expect(200);
    life.awaitStatus(waiting, "solved");
    Desk owner = world.desk("process-owner");
    long there = owner.items("/processes/" + CONFIRMATION + "/versions").get(0).getInt("version");
    String figures =
        owner.get("/processes/" + CONFIRMATION + "/figures?version=" + there).expect(200).body();
    assertThat(figures).contains("UserTask_ManagerApproval");
    narrator.see("the studio counts it as waiting in version " + there);
  }

  private static void survives(
      Narrator narrator, World world, ProcessOwners owners, String original, List<String> left) {
    narrator.chapter("The server dies in the middle of " + MANY + " tickets");
    Desk customer = world.desk("customer");
    List<String> many = new ArrayList<>();
    JsonArrayBuilder references = Json.createArrayBuilder();
    for (int number = 1; number <= MANY; number++) {
      String reference = customer.open("Uno di molti " + world.newWord(), "Fermo.");
      many.add(reference);
      references.add(reference);
    }
    left.addAll(many);
    owners.deploy(CONFIRMATION, original, "The trial is over");
    Desk owner = world.desk("process-owner");
    JsonObject asked =
        owner
            .post(
                "/migrations",
                Json.createObjectBuilder()
                    .add("reason", "Si torna indietro")
                    .add("tickets", references)
                    .build())
            .expect(201)
            .json();
    String migration = "/migrations/" + asked.getInt("id");
    awaitState(owner, migration, "tried");
    List<String> dead;
    try (Connection holder = world.database().connect()) {
      holder.setAutoCommit(false);
      try (var statement =
          holder.prepareStatement("select 1 from ticket where reference = ? for update")) {
        statement.setString(1, many.get(HELD));
        statement.execute();
      }
      owner.post(migration + "/start", Json.createObjectBuilder().build()).expect(200);
      Patience.untilTrue(
          "the job to come to the ticket that is held",
          Duration.ofSeconds(60),
          () -> count(owner, migration, "moved") == HELD);
      dead =
          world
              .database()
              .column(
                  "select distinct lock_owner_ from engine.act_ru_job where lock_owner_ is not null");
      world.stack().kill("wildfly");
      holder.rollback();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    narrator.act("killed after " + HELD + " of " + MANY);
    world.stack().restart("wildfly");
    world.stack().awaitReady();
    int cut = 0;
    for (String server : dead) {
      cut +=
          world
              .database()
              .change(
                  "update engine.act_ru_job set lock_exp_time_ = now() - interval '1 hour'"
                      + " where lock_owner_ = ?",
                  server);
    }
    narrator.act("the wait for the dead server's " + cut + " jobs, two minutes, is cut short");
    awaitState(world.desk("process-owner"), migration, "done");
    assertThat(count(world.desk("process-owner"), migration, "moved")).isEqualTo(MANY);
    Desk auditor = world.desk("auditor");
    for (String reference : many) {
      assertThat(moved(auditor, reference)).as(reference).hasSize(1);
    }
    narrator.see("it has gone on by itself: each of " + MANY + " is moved, once");
  }

  private static List<JsonObject> moved(Desk auditor, String reference) {
    return auditor.trail(reference).stream()
        .filter(entry -> entry.getString("kind").equals("migration.moved"))
        .toList();
  }

  private static void awaitState(Desk owner, String migration, String state) {
    Patience.untilTrue(
        migration + " to be " + state,
        Duration.ofMinutes(3),
        () -> owner.get(migration).expect(200).json().getString("state").equals(state));
  }

  private static int count(Desk owner, String migration, String of) {
    return owner.get(migration).expect(200).json().getJsonObject("tickets").getInt(of);
  }
}
