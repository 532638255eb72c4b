package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.sportello.scenario.parts.Answer;
import org.sportello.scenario.parts.Browser;
import org.sportello.scenario.parts.Browser.Look;
import org.sportello.scenario.parts.Desk;
import org.sportello.scenario.parts.Patience;
import org.sportello.scenario.parts.Visitor;
import org.sportello.scenario.parts.World;

/** Two people together lay hands on processes: a ticket elsewhere, a failed step, a timer. */
final class Intervened implements Scenario {
  private static final String TAKING = "UserTask_TakeInCharge";
  private static final String WORKING = "UserTask_WorkOnTicket";
  private static final Look ENGLISH = new Look(1440, 900, "en-GB", true);

  @Override
  public String name() {
    return "intervene";
  }

  @Override
  public String title() {
    return "a ticket is put elsewhere, a timer set and a failed step tried again by two people, and"
        + " the trail, the story and the diagram keep it for ever";
  }

  @Override
  public void run(Narrator narrator, World world) {
    Desk customer = world.desk("customer");
    String stuck = customer.open("Bloccato " + world.newWord(), "Tutto fermo.");
    Path gallery = world.addresses().repository().resolve("ear/target/gallery");
    gallery.toFile().mkdirs();
    try (Browser browser = new Browser(world.addresses());
        Visitor asker = browser.visitor(Look.DESK);
        Visitor consenter = browser.visitor(ENGLISH)) {
      asks(narrator, asker, gallery, stuck);
      consents(narrator, world, consenter, gallery, stuck);
      assertThat(asker.complaints()).isEmpty();
      assertThat(consenter.complaints()).isEmpty();
    }
    setsATimer(narrator, world, stuck);
    lapses(narrator, world, stuck);
    retries(narrator, world);
    customer.perform("cancel", stuck, "reason", "End of the scenario");
  }

  private static void asks(Narrator narrator, Visitor asker, Path gallery, String stuck) {
    narrator.chapter("A supervisor asks to put a ticket elsewhere");
    asker.go("/studio/interventions?ticket=" + stuck).signIn("supervisor");
    asker.see("Prendi in carico");
    asker.settled();
    asker.accessible("what could be done by hand");
    asker.press("Sposta altrove da Prendi in carico");
    asker.page().getByLabel("Dove prosegue").selectOption(WORKING);
    Locator dialog = asker.page().getByRole(AriaRole.DIALOG);
    dialog.getByLabel("Perché").fill("Preso in carico al telefono");
    asker.accessible("asking for an intervention");
    asker.picture(gallery.resolve("intervene-ask.png"));
    asker.press("Chiedi il consenso");
    asker.see("Lo hai chiesto tu: decide un’altra persona.");
    narrator.see("nothing is done before somebody else consents");
  }

  private static void consents(
      Narrator narrator, World world, Visitor consenter, Path gallery, String stuck) {
    narrator.chapter("Refused for the same person; a process owner consents, in English and dark");
    JsonObject request = newest(world, stuck);
    assertThat(request.getString("state")).isEqualTo("asked");
    world.desk("supervisor").post(consent(request), null).expect(403);
    consenter.go("/studio/interventions").signIn("process-owner");
    consenter.see("From Take in charge to Work on ticket");
    consenter.settled();
    consenter.accessible("deciding on an intervention");
    consenter
        .page()
        .getByRole(AriaRole.LISTITEM)
        .filter(new Locator.FilterOptions().setHasText(stuck))
        .getByRole(
            AriaRole.BUTTON,
            new Locator.GetByRoleOptions().setName("Consent: do it").setExact(true))
        .click();
    consenter.see("decided by");
    consenter.settled();
    consenter.picture(gallery.resolve("intervene-done.png"));
    assertThat(newest(world, stuck).getString("state")).isEqualTo("done");
    assertThat(world.desk("supervisor").actionIds(stuck))
        .contains("resolve")
        .doesNotContain("take");
    Desk auditor = world.desk("auditor");
    assertThat(auditor.trail(stuck))
        .extracting(entry -> entry.getString("kind"))
        .contains("intervention.asked", "intervention.done");
    String story = auditor.get("/tickets/" + stuck + "/story").expect(200).body();
    assertThat(story)
        .contains("si è intervenuti a mano", "it was done by hand", "Preso in carico al telefono");
    JsonObject handling =
        auditor.items("/tickets/" + stuck + "/path").stream()
            .filter(one -> one.getJsonObject("process").getString("key").equals("Handling"))
            .findFirst()
            .orElseThrow();
    assertThat(handling.getJsonArray("intervened").toString()).contains(TAKING, WORKING);
    consenter.go("/audit/tickets/" + stuck);
    consenter.page().locator(".sp-diagram .sp-intervened").first().waitFor();
    consenter.settled();
    consenter.picture(gallery.resolve("intervene-story.png"));
    JsonObject held = auditor.get("/tickets/" + stuck + "/conformance").expect(200).json();
    assertThat(held.getJsonNumber("fitness").doubleValue()).isLessThan(1);
    assertThat(held.getJsonArray("deviations").getValuesAs(JsonObject.class))
        .as("only the intervention, and the jump that it was")
        .isNotEmpty()
        .allMatch(one -> one.getString("kind").matches("intervention|unexpected"))
        .anyMatch(one -> "Preso in carico al telefono".equals(one.getString("reason", null)));
    narrator.see("in the trail, in the story in words, red on the diagram, and as a deviation");
    world.desk("process-owner2").post(consent(request), null).expect(409);
  }

  private static void setsATimer(Narrator narrator, World world, String stuck) {
    narrator.chapter("A timer is set anew");
    Desk owner = world.desk("process-owner");
    JsonObject timer = standing(owner, stuck).getJsonArray("timers").getJsonObject(0);
    String due = world.clock().now().plus(Duration.ofDays(20)).toString();
    JsonObject request =
        owner
            .post(
                "/interventions",
                Json.createObjectBuilder()
                    .add("kind", "timer")
                    .add("job", timer.getString("job"))
                    .add("due", due)
                    .add("reason", "Il cliente è in ferie")
                    .build())
            .expect(201)
            .json();
    world.desk("process-owner2").post(consent(request), null).expect(200);
    assertThat(standing(owner, stuck).getJsonArray("timers").toString())
        .contains(due.substring(0, 16));
    narrator.see(timer.getString("element") + " fires at " + due);
  }

  private static void lapses(Narrator narrator, World world, String stuck) {
    narrator.chapter("What nobody consents to lapses");
    Desk owner = world.desk("process-owner");
    JsonObject place =
        standing(owner, stuck).getJsonArray("places").getValuesAs(JsonObject.class).stream()
            .filter(one -> one.getString("element").equals(WORKING))
            .findFirst()
            .orElseThrow();
    JsonObject request =
        owner
            .post(
                "/interventions",
                Json.createObjectBuilder()
                    .add("kind", "place")
                    .add("ticket", stuck)
                    .add("activity", place.getString("activity"))
                    .add("target", TAKING)
                    .add("reason", "Indietro")
                    .build())
            .expect(201)
            .json();
    world.clock().advance(Duration.ofHours(49));
    assertThat(newest(world, stuck).getString("state")).isEqualTo("lapsed");
    Answer late = world.desk("process-owner2").post(consent(request), null).expect(409);
    assertThat(late.json().getString("rule")).isEqualTo("intervention-decided");
    narrator.see("after two days, by the timer of its own diagram");
  }

  private static void retries(Narrator narrator, World world) {
    narrator.chapter("A failed step, with what failed, is tried again");
    Life life = new Life(world, narrator);
    Desk customer = world.desk("customer");
    String reference = customer.open("Posta ferma " + world.newWord(), "Il server è lento.");
    world.stack().kill("mail");
    life.taken(reference);
    life.advance("PT8H");
    Desk owner = world.desk("process-owner");
    JsonObject failed =
        owner.items("/failed-jobs").stream()
            .filter(one -> reference.equals(one.getString("reference", null)))
            .findFirst()
            .orElseThrow();
    assertThat(failed.getString("message")).isNotBlank();
    narrator.see(failed.getString("element") + ": " + failed.getString("message"));
    world.stack().restart("mail");
    JsonObject request =
        owner
            .post(
                "/interventions",
                Json.createObjectBuilder()
                    .add("kind", "retry")
                    .add("job", failed.getString("job"))
                    .add("reason", "La posta è tornata")
                    .build())
            .expect(201)
            .json();
    owner.post(consent(request), null).expect(403);
    world.desk("supervisor").post(consent(request), null).expect(200);
    Patience.untilTrue(
        "the mail to be sent",
        Duration.ofSeconds(60),
        () ->
            owner.trail(reference).stream()
                .anyMatch(entry -> entry.getString("kind").equals("mail.sent")));
    narrator.see("it went on");
    customer.perform("cancel", reference, "reason", "End of the scenario");
  }

  private static JsonObject newest(World world, String reference) {
    List<JsonObject> all = world.desk("auditor").items("/interventions?ticket=" + reference);
    return all.get(0);
  }

  private static String consent(JsonObject request) {
    return "/interventions/" + request.getInt("id") + "/consent";
  }

  private static JsonObject standing(Desk owner, String reference) {
    return owner.get("/tickets/" + reference + "/standing").expect(200).json();
  }
}
