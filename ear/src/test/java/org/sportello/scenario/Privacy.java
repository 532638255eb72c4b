package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sportello.scenario.parts.Archive;
import org.sportello.scenario.parts.Browser;
import org.sportello.scenario.parts.Browser.Look;
import org.sportello.scenario.parts.Desk;
import org.sportello.scenario.parts.Patience;
import org.sportello.scenario.parts.Visitor;
import org.sportello.scenario.parts.World;

/** The questions of auditors, and a person whose data are handed out, held and erased. */
final class Privacy implements Scenario {
  private static final String REASON = "Richiesta del 3 novembre";

  @Override
  public String name() {
    return "privacy";
  }

  @Override
  public String title() {
    return "ten questions of auditors, each in three clicks; a person is handed their data, held for"
        + " a court, and erased without a trace but for the numbers";
  }

  @Override
  public void run(Narrator narrator, World world) {
    Life life = new Life(world, narrator);
    String word = world.newWord();
    String other = world.newWord();
    long person = entered(world, word);
    long another = entered(world, other);
    String reference = life.mailed(word + "@alfa.test", word, "Segreto");
    String kept = life.mailed(other + "@alfa.test", other, "Consegna");
    life.solved(reference);
    life.solved(kept);
    life.advance("PT48H1M");
    life.awaitStatus(reference, "closed");
    life.awaitStatus(kept, "closed");
    Desk agent = world.desk("agent");
    agent
        .call(
            "PUT",
            "/drafts/privacy-" + word,
            "application/json",
            "{\"content\":{\"body\":\"" + word + "\"}}",
            Map.of())
        .expect(200);
    retention(world, "P1D");
    life.advance("PT49H");
    retention(world, "P90D");
    kept(narrator, world, word);
    Patience.untilTrue(
        "every mail to have gone",
        Duration.ofMinutes(1),
        () ->
            world.database().number("select count(*) from outgoing_mail where state = 'queued'")
                == 0);
    world.desk("auditor").get("/tickets/" + reference + "/story").expect(200);
    refused(narrator, world, person);
    conformed(narrator, world, reference);
    taken(narrator, world);
    handedOut(narrator, world, another, other);
    try (Browser browser = new Browser(world.addresses())) {
      erased(narrator, world, browser, person, word);
      gone(narrator, world, word, person, reference);
      new TenQuestions(narrator, world).ask(browser, reference, person);
      decided(narrator, world, browser);
    }
  }

  private static long entered(World world, String word) {
    long organization =
        world.database().number("select organization_id from person where username = 'customer'");
    JsonObject person =
        Json.createObjectBuilder()
            .add("name", "Zelda " + word)
            .add("email", word + "@alfa.test")
            .add("organization", organization)
            .build();
    return world.desk("admin").post("/people", person).expect(201).json().getInt("id");
  }

  private static void refused(Narrator narrator, World world, long person) {
    narrator.chapter("Others are refused");
    for (String login : List.of("customer", "agent", "supervisor", "process-owner")) {
      world.desk(login).get("/people/" + person + "/erasure").expect(403);
      world.desk(login).get("/audit/questions").expect(403);
    }
    JsonObject why = Json.createObjectBuilder().add("reason", REASON).build();
    world.desk("auditor").post("/people/" + person + "/holds", why).expect(403);
    narrator.see("auditors look, administrators decide, all others get 403");
  }

  private static void retention(World world, String keepFor) {
    world
        .desk("admin")
        .post(
            "/retention/drafts",
            Json.createObjectBuilder().add("keepFor", keepFor).add("reason", REASON).build())
        .expect(200);
  }

  private static void kept(Narrator narrator, World world, String word) {
    narrator.chapter("What is too old is destroyed");
    Patience.untilTrue(
        "the draft to be gone",
        Duration.ofMinutes(1),
        () ->
            world.database().number("select count(*) from draft where place = ?", "privacy-" + word)
                == 0);
    assertThat(
            world
                .database()
                .number("select count(*) from ledger_entry where kind = 'retention.applied'"))
        .isPositive();
    narrator.see("a draft of two days is gone where drafts are kept for one; it is on the ledger");
  }

  private static void decided(Narrator narrator, World world, Browser browser) {
    narrator.chapter("How long data are kept is decided on a page");
    try (Visitor admin = browser.visitor(Look.DESK);
        Visitor auditor = browser.visitor(new Look(390, 844, "en-GB", true))) {
      admin.go("/audit/retention").signIn("admin");
      admin.press("Cambia per quanto si tengono: Bozze di testi");
      admin.page().getByLabel("Di che cosa").selectOption("W");
      admin.fill("Quanti", "13");
      admin.fill("Motivo", REASON);
      admin.accessible("how long data are kept, being decided");
      admin.press("Decidi");
      admin.see("Deciso: Bozze di testi, 13 settimane");
      admin.picture(world.addresses().repository().resolve("ear/target/gallery/retention.png"));
      auditor.go("/audit/retention").signIn("auditor");
      auditor.see("13 weeks");
      assertThat(auditor.page().getByText("Change").count()).isZero();
      auditor.accessible("how long data are kept, on a phone");
      assertThat(admin.complaints()).isEmpty();
      assertThat(auditor.complaints()).isEmpty();
    }
    assertThat(world.desk("auditor").get("/retention").expect(200).body()).contains("P13W");
    retention(world, "P90D");
    narrator.see("an administrator decides with a reason, an auditor reads it");
  }

  private static void conformed(Narrator narrator, World world, String reference) {
    narrator.chapter("A trail held against its diagrams");
    JsonObject found =
        world.desk("auditor").get("/tickets/" + reference + "/conformance").expect(200).json();
    narrator.see(found.toString());
    assertThat(found.getJsonArray("deviations")).isEmpty();
    assertThat(found.getJsonNumber("fitness").doubleValue()).isEqualTo(1);
    assertThat(found.getInt("moves")).isGreaterThan(20);
  }

  private static void taken(Narrator narrator, World world) {
    narrator.chapter("A list as CSV");
    String formula = "=1+" + world.newWord();
    String own = world.desk("customer").open(formula, "Una prova.");
    String csv =
        world
            .desk("customer")
            .call(
                "GET", "/exports/tickets?sort=-createdAt", null, null, Map.of("Accept", "text/csv"))
            .expect(200)
            .body();
    assertThat(csv).startsWith("reference,subject,").contains(own + ",'" + formula + ",");
    assertThat(
            world
                .desk("customer2")
                .call("GET", "/exports/tickets", null, null, Map.of("Accept", "text/csv"))
                .expect(200)
                .body())
        .doesNotContain(own);
    world.desk("customer").perform("cancel", own, "reason", "End of the trial");
    narrator.see("one's own tickets alone, and no formula");
  }

  private static void handedOut(Narrator narrator, World world, long person, String word) {
    narrator.chapter("All that is held about a person");
    Map<String, byte[]> files =
        Archive.files(world.file("admin", "/people/" + person + "/data", "application/zip"));
    narrator.see("a zip: " + files.keySet());
    JsonObject data =
        Json.createReader(
                new StringReader(new String(files.get("data.json"), StandardCharsets.UTF_8)))
            .readObject();
    assertThat(new String(files.get("data.pdf"), 0, 5, StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
    assertThat(data.getJsonArray("tickets")).hasSize(1);
    assertThat(data.getJsonArray("addresses").toString()).contains(word + "@alfa.test");
    assertThat(data.getJsonArray("messages").toString()).contains("reference");
    assertThat(data.getJsonArray("mailsOut")).hasSizeGreaterThanOrEqualTo(3);
    assertThat(data.getJsonArray("ledgerTexts").toString()).contains(word);
    assertThat(files.keySet()).anyMatch(name -> name.startsWith("mails/"));
    assertThat(
            files.entrySet().stream()
                .filter(file -> file.getKey().startsWith("mails/"))
                .map(file -> new String(file.getValue(), StandardCharsets.UTF_8))
                .toList())
        .anyMatch(mail -> mail.contains(word));
  }

  private static void erased(
      Narrator narrator, World world, Browser browser, long person, String word) {
    narrator.chapter("Held first, then erased after a preview");
    assertThat(places(world, word)).as("before").isNotEmpty();
    Path gallery = world.addresses().repository().resolve("ear/target/gallery");
    try (Visitor admin = browser.visitor(Look.DESK)) {
      admin.go("/audit").signIn("admin");
      admin.follow("Cerca una persona");
      admin.fill("Persona", word);
      admin.page().getByText("(" + person + ")").click();
      admin.press("Mostra i suoi dati");
      admin.see("Nulla si oppone alla cancellazione.");
      admin.accessible("a person's data");
      admin.fill("Motivo del blocco o della sua fine", "Causa 12/2026");
      admin.press("Poni un blocco legale");
      admin.see("È posto un blocco legale.");
      assertThat(admin.page().getByText("Cancella per sempre").count()).as("while held").isZero();
      JsonObject preview =
          world.desk("admin").get("/people/" + person + "/erasure").expect(200).json();
      JsonObject wanted =
          Json.createObjectBuilder()
              .add("reason", REASON)
              .add("digest", preview.getString("digest"))
              .build();
      world.desk("admin").post("/people/" + person + "/erasure", wanted).expect(409);
      admin.picture(gallery.resolve("privacy-held.png"));
      narrator.see("while a legal hold is set, nobody erases");
      admin.fill("Motivo del blocco o della sua fine", "Causa decisa");
      admin.press("Togli il blocco legale");
      admin.fill("Motivo della cancellazione", REASON);
      admin.picture(gallery.resolve("privacy-person.png"));
      admin.press("Cancella per sempre");
      admin.see("È già stata cancellata.");
      admin.accessible("an erased person's page");
      assertThat(admin.complaints()).isEmpty();
    }
  }

  private static void gone(
      Narrator narrator, World world, String word, long person, String reference) {
    narrator.chapter("Nothing is left but numbers");
    assertThat(places(world, word)).as("any column of any table").isEmpty();
    narrator.see("no text in any table of the database has '" + word + "'");
    // A word that occurs nowhere any more is taken for the most similar ones, so others may be
    // found.
    assertThat(world.desk("supervisor").search(word))
        .noneMatch(found -> reference.equals(found.getString("reference")));
    assertThat(world.desk("auditor").get("/tickets/" + reference + "/story").expect(200).body())
        .doesNotContain(word);
    JsonObject report = world.desk("auditor").get("/ledger/verify").expect(200).json();
    assertThat(report.getJsonArray("findings").toString()).doesNotContain(reference);
    narrator.see("the ledger: " + report.get("intact") + ", " + report.get("entries") + " entries");
    JsonObject erasure = TenQuestions.answer(world, "erasures?person=" + person).get(0);
    JsonArray cells = erasure.getJsonArray("cells");
    assertThat(cells.getString(cells.size() - 1)).as("statistics").isEqualTo("yes");
    assertThat(cells.getString(6)).as("left").isEqualTo("0");
  }

  /** In which columns of which tables this word stands, whatever their type. */
  private static List<String> places(World world, String word) {
    List<String> places = new ArrayList<>();
    String columns =
        "select table_schema, table_name, column_name, udt_name from information_schema.columns"
            + " join information_schema.tables using (table_schema, table_name)"
            + " where table_schema in ('public', 'engine') and table_type = 'BASE TABLE'"
            + " and udt_name in ('text', 'varchar', 'jsonb', 'json', 'bytea', 'tsvector', '_text')";
    try (Connection connection = world.database().connect();
        Statement statement = connection.createStatement()) {
      Map<String, String> found = new LinkedHashMap<>();
      try (ResultSet rows = statement.executeQuery(columns)) {
        while (rows.next()) {
          String table = rows.getString(1) + "." + rows.getString(2);
          String column = "\"" + rows.getString(3) + "\"";
          String text =
              rows.getString(4).equals("bytea")
                  ? "encode(" + column + ", 'escape')"
                  : "cast(" + column + " as text)";
          found.merge(table, text, (one, two) -> one + " || ' ' || coalesce(" + two + ", '')");
        }
      }
      for (Map.Entry<String, String> table : found.entrySet()) {
        String first = table.getValue();
        int end = first.indexOf(" || ' ' || ");
        String texts =
            end < 0
                ? "coalesce(" + first + ", '')"
                : "coalesce(" + first.substring(0, end) + ", '')" + first.substring(end);
        String sql =
            "select count(*) from "
                + table.getKey()
                + " where position('"
                + word
                + "' in lower("
                + texts
                + ")) > 0";
        try (ResultSet rows = statement.executeQuery(sql)) {
          rows.next();
          if (rows.getLong(1) > 0) {
            places.add(String.format(Locale.ROOT, "%s: %d", table.getKey(), rows.getLong(1)));
          }
        }
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    return places;
  }
}
