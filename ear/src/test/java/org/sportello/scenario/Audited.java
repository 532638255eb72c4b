package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sportello.scenario.parts.Browser;
import org.sportello.scenario.parts.Browser.Look;
import org.sportello.scenario.parts.Desk;
import org.sportello.scenario.parts.Patience;
import org.sportello.scenario.parts.Visitor;
import org.sportello.scenario.parts.World;

/** An auditor reads one ticket's story, verifies it, and takes evidence that needs no server. */
final class Audited implements Scenario {
  private static final String KEY = "ResolutionConfirmation";
  private static final Map<String, String> CSV = Map.of("Accept", "text/csv");
  private static final String REASON = "Solutions are approved by a supervisor";

  @Override
  public String name() {
    return "audit";
  }

  @Override
  public String title() {
    return "an auditor reads a ticket's whole story, verifies it and takes evidence; one flipped bit"
        + " in any file of it is found without the server";
  }

  @Override
  public void run(Narrator narrator, World world) {
    ProcessOwners owners = new ProcessOwners(world, narrator);
    Life life = new Life(world, narrator);
    Desk customer = world.desk("customer");
    int before = owners.version(KEY);
    String original = owners.xml(KEY, before);
    String old = customer.open("Revisione " + world.newWord(), "Il server è lento.");
    life.solved(old);
    String fresh;
    int now;
    try {
      now = owners.deploy(KEY, new ChangedDiagram(original).withApproval(true).xml(), REASON);
      fresh = customer.open("Revisione " + world.newWord(), "Il server è lento.");
      life.solved(fresh);
      world
          .desk("supervisor")
          .post(
              "/tickets/" + fresh + "/actions/supervisor-approval",
              Json.createObjectBuilder().add("approved", true).add("remark", "Va bene.").build())
          .expect(200);
    } finally {
      owners.deploy(KEY, original, "The trial is over");
    }
    life.advance("PT48H1M");
    life.awaitStatus(old, "closed");
    life.awaitStatus(fresh, "closed");

    told(narrator, world, old, fresh, before, now);
    refused(narrator, world, old);
    proved(narrator, world, old);
    logged(narrator, world);
    takesLists(narrator, world);
    limited(narrator, world);
    try (Browser browser = new Browser(world.addresses())) {
      seen(narrator, world, browser, fresh);
    }
  }

  private static void told(
      Narrator narrator, World world, String old, String fresh, int before, int now) {
    narrator.chapter("The stories of two tickets on two versions of a diagram");
    JsonObject story = story(world.desk("auditor"), old);
    JsonObject closing = entry(story, "activity.started", "ServiceTask_CloseExOfficio");
    narrator.see(closing.getJsonObject("text").getString("en"));
    assertThat(closing.getJsonObject("text").getString("en"))
        .contains("ran because the timer ‘Grace period over’ fired, 48 h after the waiting began");
    assertThat(closing.getJsonObject("text").getString("it"))
        .contains("perché è scattato il timer «Periodo di attesa concluso», 48 h dopo");
    assertThat(story.getJsonArray("items"))
        .as("every entry is told")
        .hasSize(
            Math.toIntExact(
                world
                    .database()
                    .number("select count(*) from ledger_entry where chain = ?", "ticket:" + old)));
    for (JsonObject item : items(story)) {
      assertThat(item.getJsonObject("text").getString("it"))
          .isNotBlank()
          .doesNotContain("?,", "{", "}")
          .isNotEqualTo(item.getJsonObject("text").getString("en"));
    }
    JsonObject decided =
        items(story).stream()
            .filter(item -> item.getString("kind").equals("decision.made"))
            .findFirst()
            .orElseThrow();
    JsonObject row = decided.getJsonObject("decision").getJsonArray("rows").getJsonObject(0);
    assertThat(row.isNull("number")).as("the row's place in the table").isFalse();
    assertThat(items(story))
        .filteredOn(item -> item.getString("kind").equals("mail.sent"))
        .hasSizeGreaterThanOrEqualTo(3)
        .allSatisfy(
            item -> assertThat(item.getJsonObject("mail").getString("state")).isEqualTo("sent"));
    assertThat(version(story).getInt("version")).isEqualTo(before);
    JsonObject changed = version(story(world.desk("auditor"), fresh));
    assertThat(changed.getInt("version")).isEqualTo(now);
    assertThat(changed.getString("reason")).isEqualTo(REASON);
    assertThat(changed.getString("author")).isNotEqualTo(changed.getString("approver"));
    narrator.see("version " + now + ", approved by " + changed.getString("approver"));
    assertThat(readings(world, old, "story.read")).as("once per reading").isEqualTo(1);
    story(world.desk("auditor"), old);
    assertThat(readings(world, old, "story.read")).as("once per reading").isEqualTo(1);
    world.desk("agent").get("/tickets/" + old + "/messages").expect(200);
    assertThat(readings(world, old, "ticket.read")).as("daily work").isZero();
    world.desk("auditor").get("/tickets/" + old + "/messages").expect(200);
    world.desk("auditor").get("/tickets/" + old).expect(200);
    assertThat(readings(world, old, "ticket.read")).as("once per reading").isEqualTo(1);
    narrator.see("that the auditor read story and conversation is on the ledger, once each");
  }

  private static void refused(Narrator narrator, World world, String reference) {
    narrator.chapter("Others are refused");
    String story = "/tickets/" + reference + "/story";
    world.desk("agent").get(story).expect(403);
    world.desk("customer").get(story).expect(403);
    world.desk("customer2").get(story).expect(404);
    world.desk("process-owner").get(story).expect(200);
    world
        .desk("process-owner")
        .call("GET", "/tickets/" + reference + "/evidence", null, null, Map.of("Accept", "*/*"))
        .expect(403);
    world.desk("agent").get("/ledger/event-logs/ocel").expect(403);
    narrator.see("technicians and customers get 403, somebody else's customer 404");
  }

  private static void proved(Narrator narrator, World world, String reference) {
    narrator.chapter("Proofs");
    Desk auditor = world.desk("auditor");
    OfflineVerifier offline = new OfflineVerifier(world, auditor);
    offline.awaitSeal();
    JsonObject inclusion =
        auditor.get("/ledger/proofs/inclusion?chain=ticket:" + reference).expect(200).json();
    long newest = inclusion.getJsonObject("checkpoint").getJsonNumber("number").longValue();
    assertThat(inclusion.getJsonArray("path")).isNotEmpty();
    auditor.get("/ledger/proofs/consistency?from=1&to=" + newest).expect(200);
    narrator.see(
        reference
            + " is leaf "
            + inclusion.getJsonNumber("index")
            + " of checkpoint "
            + newest
            + ", which goes on from checkpoint 1");
    JsonObject asked =
        auditor
            .post(
                "/ledger/verifications",
                Json.createObjectBuilder().add("ticket", reference).build())
            .expect(202)
            .json();
    JsonObject done =
        Patience.until(
            "the verification",
            Duration.ofMinutes(1),
            () ->
                java.util.Optional.of(
                        auditor
                            .get("/ledger/verifications/" + asked.getInt("id"))
                            .expect(200)
                            .json())
                    .filter(one -> !one.getString("state").equals("running")));
    assertThat(done.getString("state")).isEqualTo("done");
    assertThat(done.getJsonObject("report").getBoolean("intact")).isTrue();
    narrator.see("verified: " + done.getJsonObject("report"));
  }

  private static void logged(Narrator narrator, World world) {
    narrator.chapter("Event logs have an event for each entry");
    Desk auditor = world.desk("auditor");
    long entries =
        world
            .database()
            .number(
                "select count(*) from ledger_entry where chain like 'ticket:%' and process_key = ?",
                KEY);
    JsonObject ocel = auditor.get("/ledger/event-logs/ocel?process=" + KEY).expect(200).json();
    assertThat(ocel.getJsonArray("events")).hasSize(Math.toIntExact(entries));
    String xes =
        auditor
            .call(
                "GET",
                "/ledger/event-logs/xes?process=" + KEY,
                null,
                null,
                Map.of("Accept", "application/xml"))
            .expect(200)
            .body();
    assertThat(xes.split("<event>", -1).length - 1L).isEqualTo(entries);
    narrator.see(entries + " entries of " + KEY + ", as many events in XES and in OCEL");
  }

  private static void takesLists(Narrator narrator, World world) {
    narrator.chapter("Any list is given as CSV, and that it was taken is on the ledger");
    Desk auditor = world.desk("auditor");
    for (String list :
        List.of(
            "/processes",
            "/processes/proposals",
            "/ledger/checkpoints",
            "/people",
            "/migrations")) {
      String taken = auditor.call("GET", list, null, null, CSV).expect(200).body();
      int items = auditor.get(list).expect(200).json().getJsonArray("items").size();
      narrator.see(list + ": " + taken.lines().findFirst().orElse(""));
      assertThat(taken.lines().findFirst().orElseThrow()).contains(",");
      assertThat(taken.lines().count()).as(list).isGreaterThan(items);
      assertThat(
              world
                  .database()
                  .number(
                      "select count(*) from ledger_entry where kind = 'list.exported'"
                          + " and data ->> 'list' = ?",
                      list.substring(1)))
          .as(list)
          .isPositive();
    }
    auditor.call("GET", "/me", null, null, CSV).expect(406);
    world.desk("customer").call("GET", "/processes", null, null, CSV).expect(403);
  }

  private static void limited(Narrator narrator, World world) {
    narrator.chapter("An auditor's role may be limited in time");
    Desk admin = world.desk("admin");
    Desk auditor = world.desk("auditor");
    int person = auditor.get("/me").expect(200).json().getJsonObject("person").getInt("id");
    String term = "/people/" + person + "/audit-term";
    Instant now = world.clock().now();
    JsonObject wanted =
        Json.createObjectBuilder()
            .add("from", now.plus(Duration.ofDays(1)).toString())
            .add("until", now.plus(Duration.ofDays(2)).toString())
            .add("reason", "Yearly audit")
            .build();
    auditor.post(term, wanted).expect(403);
    JsonObject past =
        Json.createObjectBuilder(wanted)
            .add("from", now.minus(Duration.ofDays(2)).toString())
            .add("until", now.minus(Duration.ofDays(1)).toString())
            .build();
    admin.post(term, past).expect(422);
    auditor.get("/processes").expect(200);
    try {
      admin.post(term, wanted).expect(200);
      String refused = auditor.get("/processes").expect(403).body();
      narrator.see("before it begins: " + refused);
      assertThat(refused).contains("may audit");
      auditor.get("/tickets").expect(403);
      admin
          .post(term, Json.createObjectBuilder(wanted).add("from", now.toString()).build())
          .expect(200);
      auditor.get("/processes").expect(200);
      narrator.see("within it they read: 200");
    } finally {
      admin
          .post(
              term + "/lift",
              Json.createObjectBuilder().add("reason", "End of the scenario").build())
          .expect(200);
    }
    assertThat(auditor.get(term).expect(200).json().isNull("term")).isTrue();
    assertThat(
            world
                .database()
                .column(
                    "select kind from ledger_entry where kind like 'auditTerm.%' order by at desc"
                        + " limit 3"))
        .containsExactly("auditTerm.lifted", "auditTerm.set", "auditTerm.set");
  }

  private static void seen(Narrator narrator, World world, Browser browser, String reference) {
    narrator.chapter("The auditor's desk in the browser");
    Path gallery = world.addresses().repository().resolve("ear/target/gallery");
    try (Visitor auditor = browser.visitor(Look.DESK)) {
      auditor.go("/audit").signIn("auditor");
      auditor.accessible("the auditor's first page");
      AuditorsDesk.takesAList(narrator, world, auditor, gallery);
      auditor.fill("Numero del ticket", reference);
      auditor.press("Leggi la storia");
      auditor.see("ha aperto il ticket via");
      Page page = auditor.page();
      page.locator(".sp-diagram .djs-visual").first().waitFor();
      auditor.press("Voce precedente");
      auditor.press("Voce precedente");
      page.locator(".sp-entry--chosen").waitFor();
      page.locator(".sp-entry--chosen summary").click();
      auditor.accessible("a story");
      auditor.picture(gallery.resolve("audit-story.png"));
      narrator.chapter("The evidence, without the server");
      EvidencePack evidence = EvidencePack.takenFrom(page);
      evidence.proves(narrator, world, reference);
      assertThat(evidence.entries()).hasSize(items(story(world.desk("auditor"), reference)).size());
      auditor.go("/audit/proof");
      auditor.heading();
      auditor.press("Verifica");
      page.locator(".sp-entry", new Page.LocatorOptions().setHasText("Tutto il registro"))
          .getByText("Intatto")
          .first()
          .waitFor();
      auditor.accessible("the proofs");
      auditor.picture(gallery.resolve("audit-proof.png"));
      narrator.see("the page says that everything is intact");
      assertThat(auditor.complaints()).isEmpty();
    }
    int person = world.desk("auditor").get("/me").json().getJsonObject("person").getInt("id");
    AuditorsDesk.limits(narrator, world, browser, person, gallery);
    try (Visitor phone = browser.visitor(new Look(390, 844, "en-GB", true))) {
      phone.go("/audit/tickets/" + reference).signIn("supervisor");
      phone.see("opened the ticket by");
      phone.page().locator(".sp-diagram .djs-visual").first().waitFor();
      phone.accessible("a story on a phone, in the dark, in English");
      phone.picture(gallery.resolve("audit-story-phone.png"));
    }
    try (Visitor agent = browser.visitor(Look.DESK)) {
      agent.go("/audit/tickets/" + reference).signIn("agent");
      assertThat(agent.heading()).isEqualTo("Questo posto non è per il tuo ruolo");
    }
  }

  private static JsonObject story(Desk desk, String reference) {
    return desk.get("/tickets/" + reference + "/story").expect(200).json();
  }

  private static List<JsonObject> items(JsonObject story) {
    return story.getJsonArray("items").getValuesAs(JsonObject.class);
  }

  private static JsonObject entry(JsonObject story, String kind, String element) {
    return items(story).stream()
        .filter(item -> item.getString("kind").equals(kind) && !item.isNull("process"))
        .filter(item -> element.equals(item.getJsonObject("process").getString("element", null)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + kind + " of " + element));
  }

  private static JsonObject version(JsonObject story) {
    return story.getJsonArray("diagrams").getValuesAs(JsonObject.class).stream()
        .filter(one -> one.getString("key").equals(KEY))
        .findFirst()
        .orElseThrow();
  }

  private static long readings(World world, String reference, String kind) {
    return world
        .database()
        .number(
            "select count(*) from ledger_entry where chain = ? and kind = ?",
            "reading:" + reference,
            kind);
  }
}
