package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.sportello.scenario.parts.Answer;
import org.sportello.scenario.parts.Archive;
import org.sportello.scenario.parts.Browser;
import org.sportello.scenario.parts.Browser.Look;
import org.sportello.scenario.parts.Desk;
import org.sportello.scenario.parts.Patience;
import org.sportello.scenario.parts.Visitor;
import org.sportello.scenario.parts.World;

/** A ticket that lived becomes a test case, which every change is held against. */
final class TestCases implements Scenario {
  private static final String KEY = "ResolutionConfirmation";
  private static final String FOUND = KEY + "/" + ChangedDiagram.TASK;
  private static final Look ENGLISH = new Look(1440, 900, "en-GB", true);
  private static final JsonObject NOTHING = Json.createObjectBuilder().build();

  @Override
  public String name() {
    return "cases";
  }

  @Override
  public String title() {
    return "a ticket that lived is kept as a test case; a draft that changes its way fails at the"
        + " element, and its approver has to have seen it";
  }

  @Override
  public void run(Narrator narrator, World world) {
    Desk owner = world.desk("process-owner");
    ProcessOwners owners = new ProcessOwners(world, narrator);
    String original = owners.xml(KEY, owners.version(KEY));
    forgetAll(owner);
    try {
      run(narrator, world, owner, original);
    } finally {
      forgetAll(owner);
      if (!owners.xml(KEY, owners.version(KEY)).equals(original)) {
        owners.deploy(KEY, original, "The trial is over");
      }
    }
  }

  private static void run(Narrator narrator, World world, Desk owner, String original) {
    String changed = new ChangedDiagram(original).withApproval(true).xml();
    Path gallery = world.addresses().repository().resolve("ear/target/gallery");
    gallery.toFile().mkdirs();
    String word = world.newWord();
    Desk customer = world.desk("customer");
    Life life = new Life(world, narrator);
    String lived = customer.open("Segreto " + word, "Lo stipendio di " + word + ".");
    life.solved(lived);
    customer.perform("confirm", lived);
    String solved = customer.open("Risolto " + world.newWord(), "Tutto fermo.");
    life.solved(solved);
    int test;
    try (Browser browser = new Browser(world.addresses());
        Visitor author = browser.visitor(Look.DESK);
        Visitor phone = browser.visitor(new Look(390, 844, "it-IT", false));
        Visitor approver = browser.visitor(ENGLISH)) {
      test = recorded(narrator, world, author, gallery, lived, word);
      int draft = draft(owner, changed);
      passes(narrator, owner, original);
      fails(narrator, owner, author, gallery, draft);
      onPhone(phone, gallery, test);
      long proposal = asked(narrator, world, draft);
      approves(narrator, world, approver, gallery, proposal);
      wentOtherwise(narrator, owner, solved);
      byte[] bundle = world.file("process-owner", "/process-bundles/current", "application/zip");
      restored(narrator, world, approver, original, solved);
      bundleFails(narrator, world, approver, gallery, bundle);
      assertThat(author.complaints()).noneMatch(Drawing::isSerious);
      assertThat(phone.complaints()).isEmpty();
      assertThat(approver.complaints()).isEmpty();
    }
    tidied(narrator, world, owner, travelled(narrator, world, test));
    customer.perform("confirm", solved);
  }

  private static void forgetAll(Desk owner) {
    for (JsonObject one : owner.items("/process-tests")) {
      owner.call("DELETE", of(one.getInt("id")) + "?reason=Scenario", null, null, Map.of());
    }
  }

  private static String of(int test) {
    return "/process-tests/" + test;
  }

  private static JsonObject request(String ticket, String name, boolean isOtherwise) {
    return Json.createObjectBuilder()
        .add("ticket", ticket)
        .add("name", name)
        .add("otherwise", isOtherwise)
        .build();
  }

  private static int recorded(
      Narrator narrator, World world, Visitor author, Path gallery, String ticket, String word) {
    narrator.chapter("A ticket that lived becomes a test case");
    Desk owner = world.desk("process-owner");
    JsonObject wanted = request(ticket, "Risolto e confermato", false);
    for (String login : List.of("agent", "supervisor", "auditor", "customer")) {
      world.desk(login).post("/process-tests", wanted).expect(403);
    }
    owner.post("/process-tests", request(ticket, "../x", false)).expect(422);
    owner.post("/process-tests", request("SP-2026-999999", "Nulla", false)).expect(404);
    author.go("/audit/tickets/" + ticket).signIn("process-owner");
    author.follow("Registra come caso di prova");
    author.see("Quelli che ci sono").settled();
    author.fill("Nome del caso di prova", "Risolto e confermato");
    author.press("Registra");
    author.page().waitForURL(address -> address.matches(".*/studio/tests/\\d+"));
    author.see("Che cosa accade").settled();
    author.accessible("a test case");
    author.picture(gallery.resolve("cases-case.png"));
    int id = Integer.parseInt(author.page().url().replaceFirst(".*/", ""));
    Answer made = owner.get(of(id)).expect(200);
    JsonObject test = made.json();
    assertThat(test.getJsonObject("head").getBoolean("lived")).isTrue();
    assertThat(test.getJsonObject("expected").getJsonArray("path").toString())
        .contains("TicketLifecycle/", KEY + "/");
    assertThat(test.getJsonObject("expected").getJsonArray("decisions")).isNotEmpty();
    assertThat(made.body()).doesNotContain(word, "stipendio", "memoria", "alfa.test", "Alfa");
    narrator.see("it holds codes and times, and no word that anybody has written");
    JsonObject taken = owner.post("/process-tests", wanted).expect(409).json();
    assertThat(taken.getString("rule")).isEqualTo("test-name-taken");
    world.desk("auditor").get(of(id)).expect(200);
    world.desk("agent").get(of(id)).expect(403);
    return id;
  }

  private static int draft(Desk owner, String xml) {
    return owner.postXml("/processes/drafts/import", xml).expect(201).json().getInt("id");
  }

  private static JsonObject ran(Desk owner, String on, long id) {
    JsonObject wanted = Json.createObjectBuilder().add(on, id).build();
    return done(owner, owner.post("/process-tests/runs", wanted).expect(202).json().getInt("id"));
  }

  private static JsonObject done(Desk owner, int run) {
    String address = "/process-tests/runs/" + run;
    Patience.untilTrue(
        "the tests are done",
        Duration.ofMinutes(2),
        () -> !owner.get(address).json().getString("state").equals("running"));
    JsonObject ended = owner.get(address).expect(200).json();
    assertThat(ended.getString("state")).isEqualTo("done");
    return ended;
  }

  private static void passes(Narrator narrator, Desk owner, String original) {
    narrator.chapter("A draft that changes nothing passes");
    String same =
        original.replaceFirst("</bpmn:definitions>", "<!-- as it was --></bpmn:definitions>");
    JsonObject counts = ran(owner, "draft", draft(owner, same)).getJsonObject("counts");
    assertThat(counts.getInt("passed")).isEqualTo(1);
    assertThat(counts.getInt("failed")).isZero();
    narrator.see("1 passed");
  }

  private static void onPhone(Visitor phone, Path gallery, int test) {
    phone.go("/studio/tests").signIn("process-owner");
    phone.see("Risolto e confermato").settled();
    phone.accessible("the test cases on a phone");
    phone.picture(gallery.resolve("cases-phone.png"));
    phone.go("/studio/tests/" + test).settled();
    phone.accessible("a test case on a phone");
    assertThat(
            phone
                .page()
                .evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
        .as("the page is no wider than the phone")
        .isEqualTo(true);
  }

  private static void fails(
      Narrator narrator, Desk owner, Visitor author, Path gallery, int draft) {
    narrator.chapter("A draft that changes its way fails at the element");
    author.go("/studio/drafts/" + draft).settled();
    author.press("Esegui le prove");
    author.see("Non tutte riuscite");
    author.see("trovato Approvazione del responsabile");
    author.settled();
    author.accessible("a draft with its tests");
    author.page().getByText("Non tutte riuscite").first().scrollIntoViewIfNeeded();
    author.picture(gallery.resolve("cases-draft.png"));
    JsonObject run = owner.items("/process-tests/runs?draft=" + draft).get(0);
    assertThat(run.getJsonObject("counts").getInt("failed")).isEqualTo(1);
    JsonObject result = owner.items("/process-tests/runs/" + run.getInt("id") + "/results").get(0);
    assertThat(result.getString("outcome")).isEqualTo("failed");
    assertThat(result.getJsonObject("fork").getString("found")).isEqualTo(FOUND);
    narrator.see("it parts at " + result.getJsonObject("fork"));
  }

  private static long proposed(Desk owner, int draft, String reason) {
    return owner
        .call(
            "POST",
            "/processes/drafts/" + draft + "/proposals",
            "application/json",
            Json.createObjectBuilder().add("reason", reason).build().toString(),
            Map.of("If-Match", "\"v1\""))
        .expect(201)
        .json()
        .getInt("id");
  }

  private static String approve(long proposal) {
    return "/processes/proposals/" + proposal + "/approve";
  }

  private static long asked(Narrator narrator, World world, int draft) {
    narrator.chapter("The server itself runs the tests when approval is asked for");
    Desk owner = world.desk("process-owner");
    Desk other = world.desk("process-owner2");
    long proposal = proposed(owner, draft, "A supervisor approves");
    String rule = other.post(approve(proposal), NOTHING).expect(409).json().getString("rule");
    assertThat(rule).isIn("tests-running", "tests-not-seen");
    List<JsonObject> runs = owner.items("/process-tests/runs?proposal=" + proposal);
    assertThat(runs).hasSize(1);
    JsonObject run = done(owner, runs.get(0).getInt("id"));
    assertThat(run.getJsonObject("counts").getInt("failed")).isEqualTo(1);
    JsonObject refused = other.post(approve(proposal), NOTHING).expect(409).json();
    assertThat(refused.getString("rule")).isEqualTo("tests-not-seen");
    narrator.see("without having seen them: " + refused.getString("detail"));
    return proposal;
  }

  private static void approves(
      Narrator narrator, World world, Visitor approver, Path gallery, long proposal) {
    JsonObject seen = Json.createObjectBuilder().add("testsSeen", true).build();
    world.desk("process-owner").post(approve(proposal), seen).expect(403);
    approver.go("/studio/proposals/" + proposal).signIn("process-owner2");
    approver.see("Not all passed");
    approver.see("found Supervisor approval");
    approver.settled();
    approver.accessible("a proposal with its tests");
    approver.page().getByLabel("I have seen that not all tests have passed").check();
    approver.picture(gallery.resolve("cases-proposal.png"));
    approver.press("Approve");
    approver.see("has approved and said to have seen this");
    assertThat(
            world
                .database()
                .number(
                    "select count(*) from ledger_entry where chain = 'process:"
                        + KEY
                        + "' and kind = 'process.tested' and data ->> 'testsSeen' = 'true'"
                        + " and (data ->> 'failed')::int = 1 and (data ->> 'proposal')::bigint = "
                        + proposal))
        .isEqualTo(1);
    narrator.see("having said to have seen them; it is on the ledger");
  }

  private static void wentOtherwise(Narrator narrator, Desk owner, String solved) {
    narrator.chapter("A ticket that went another way than what is in force now");
    JsonObject refused =
        owner.post("/process-tests", request(solved, "Altrove", false)).expect(409).json();
    assertThat(refused.getString("rule")).isEqualTo("test-went-otherwise");
    assertThat(refused.getJsonObject("fork").getString("found")).isEqualTo(FOUND);
    JsonObject test =
        owner.post("/process-tests", request(solved, "Altrove", true)).expect(201).json();
    assertThat(test.getJsonObject("head").getBoolean("lived")).isFalse();
    assertThat(test.getJsonObject("fork").getString("found")).isEqualTo(FOUND);
    narrator.see("is recorded when the owner says so alone, and says so for ever");
    int id = test.getJsonObject("head").getInt("id");
    owner.call("DELETE", of(id), null, null, Map.of()).expect(422);
    owner.call("DELETE", of(id) + "?reason=Altrove", null, null, Map.of()).expect(204);
    owner.get(of(id)).expect(404);
  }

  private static void restored(
      Narrator narrator, World world, Visitor approver, String original, String solved) {
    narrator.chapter("What was before passes again");
    Desk owner = world.desk("process-owner");
    JsonObject proposal =
        owner
            .postXml(
                "/processes?reason=" + URLEncoder.encode("As before", StandardCharsets.UTF_8),
                original)
            .expect(201)
            .json();
    int id = proposal.getInt("id");
    int run = owner.items("/process-tests/runs?proposal=" + id).get(0).getInt("id");
    assertThat(done(owner, run).getJsonObject("counts").getInt("passed")).isEqualTo(1);
    Desk other = world.desk("process-owner2");
    int added =
        owner
            .post("/process-tests", request(solved, "Nel frattempo", true))
            .expect(201)
            .json()
            .getJsonObject("head")
            .getInt("id");
    assertThat(owner.get("/process-tests/runs/" + run).json().getBoolean("outdated")).isTrue();
    approver.go("/studio/proposals/" + id).settled();
    approver.see("The test cases have changed since");
    JsonObject outdated = other.post(approve(id), NOTHING).expect(409).json();
    assertThat(outdated.getString("rule")).isEqualTo("tests-outdated");
    narrator.see("a case was added since: " + outdated.getString("detail"));
    owner.call("DELETE", of(added) + "?reason=Prova", null, null, Map.of()).expect(204);
    other.post(approve(id), NOTHING).expect(200);
    narrator.see("with the cases of the run it is approved without a word about tests");
  }

  private static String uploaded(Desk owner, byte[] bundle) {
    return "/process-bundles/"
        + owner.postZip("/process-bundles", bundle).expect(201).json().get("id");
  }

  /** Asks for a bundle; what came of the tests that this begins. */
  private static JsonObject testsOf(Desk owner, String bundle) {
    owner
        .post(bundle + "/ask", Json.createObjectBuilder().add("reason", "Come in prova").build())
        .expect(200);
    String id = bundle.replaceFirst(".*/", "");
    List<JsonObject> runs = owner.items("/process-tests/runs?bundle=" + id);
    assertThat(runs).hasSize(1);
    return done(owner, runs.get(0).getInt("id"));
  }

  private static void bundleFails(
      Narrator narrator, World world, Visitor approver, Path gallery, byte[] bundle) {
    narrator.chapter("A bundle is held against the test cases as well");
    String its = uploaded(world.desk("process-owner"), bundle);
    JsonObject run = testsOf(world.desk("process-owner"), its);
    assertThat(run.getJsonObject("counts").getInt("failed")).isEqualTo(1);
    Desk other = world.desk("process-owner2");
    JsonObject refused = other.post(its + "/approve", NOTHING).expect(409).json();
    assertThat(refused.getString("rule")).isEqualTo("tests-not-seen");
    approver.go("/studio/bundles/" + its.replaceFirst(".*/", ""));
    approver.see("Not all passed");
    approver.see("found Supervisor approval");
    approver.settled();
    approver.accessible("a bundle with its tests");
    approver.page().getByText("Not all passed").first().scrollIntoViewIfNeeded();
    approver.picture(gallery.resolve("cases-bundle.png"));
    other
        .post(
            its + "/refuse", Json.createObjectBuilder().add("reason", "La prova fallisce").build())
        .expect(200);
    narrator.see("its approver sees which fails, and where: " + refused.getString("detail"));
  }

  /** What it is known by after it was thrown away and has come back in a bundle. */
  private static int travelled(Narrator narrator, World world, int test) {
    narrator.chapter("A test case travels in a bundle");
    Desk owner = world.desk("process-owner");
    JsonObject before = owner.get(of(test)).expect(200).json();
    byte[] bundle = world.file("process-owner", "/process-bundles/current", "application/zip");
    assertThat(Archive.files(bundle).keySet())
        .filteredOn(name -> name.startsWith("tests/"))
        .hasSize(1);
    owner.call("DELETE", of(test) + "?reason=Altrove", null, null, Map.of()).expect(204);
    String its = uploaded(owner, bundle);
    assertThat(owner.items(its + "/files"))
        .filteredOn(file -> !file.getString("change").equals("same"))
        .singleElement()
        .matches(file -> file.getString("kind").equals("test"));
    JsonObject run = testsOf(owner, its);
    assertThat(run.getJsonObject("counts").getInt("passed")).isEqualTo(1);
    JsonObject came = owner.items("/process-tests/runs/" + run.getInt("id") + "/results").get(0);
    assertThat(came.getInt("test")).as("a case that is not kept here yet").isNegative();
    assertThat(came.getString("name")).isEqualTo("Risolto e confermato");
    world.desk("process-owner2").post(its + "/approve", null).expect(200);
    int back = owner.items("/process-tests").get(0).getInt("id");
    JsonObject after = owner.get(of(back)).expect(200).json();
    assertThat(after.get("expected")).isEqualTo(before.get("expected"));
    assertThat(after.get("played")).isEqualTo(before.get("played"));
    narrator.see("thrown away here, it comes back as it was, agreed by two");
    return back;
  }

  private static void tidied(Narrator narrator, World world, Desk owner, int test) {
    narrator.chapter("Test cases are named, found and thrown away");
    JsonObject name = Json.createObjectBuilder().add("name", "Chiuso dal cliente").build();
    world.desk("auditor").post(of(test) + "/rename", name).expect(403);
    owner.post(of(test) + "/rename", name).expect(200);
    assertThat(owner.items("/process-tests?process=" + KEY))
        .anyMatch(one -> one.getString("name").equals("Chiuso dal cliente"));
    assertThat(owner.items("/process-tests?process=ThirdPartyWait"))
        .noneMatch(one -> one.getInt("id") == test);
    owner.call("DELETE", of(test) + "?reason=Fine", null, null, Map.of()).expect(204);
    assertThat(
            world
                .database()
                .number(
                    "select count(*) from ledger_entry where chain = 'process-test:"
                        + test
                        + "' and kind like 'processTest.%'"))
        .isEqualTo(3);
    narrator.see("recorded, renamed, deleted: all on the ledger");
  }
}
