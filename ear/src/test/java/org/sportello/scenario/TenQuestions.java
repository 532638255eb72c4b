package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sportello.scenario.parts.Browser;
import org.sportello.scenario.parts.Browser.Look;
import org.sportello.scenario.parts.Desk;
import org.sportello.scenario.parts.Visitor;
import org.sportello.scenario.parts.World;

/** The questions that auditors ask again and again, asked in the browser. */
final class TenQuestions {
  private final Narrator narrator;
  private final World world;

  TenQuestions(Narrator narrator, World world) {
    this.narrator = narrator;
    this.world = world;
  }

  /** Every question in the browser, each in at most three clicks from the first page. */
  void ask(Browser browser, String reference, long person) {
    narrator.chapter("Ten questions, each in at most three clicks");
    Path gallery = world.addresses().repository().resolve("ear/target/gallery");
    try (Visitor auditor = browser.visitor(Look.DESK)) {
      auditor.go("/audit").signIn("auditor");
      auditor.accessible("the auditor's first page");
      Page page = auditor.page();
      Map<String, Map<String, String>> questions = new LinkedHashMap<>();
      questions.put("steps", Map.of("ticket", reference));
      questions.put("versions", Map.of());
      questions.put("proofs", Map.of());
      questions.put(
          "skipped", Map.of("process", "Handling", "element", "UserTask_SendInterimUpdate"));
      questions.put("closures", Map.of());
      questions.put("accesses", Map.of("person", Long.toString(person)));
      questions.put("configuration", Map.of());
      questions.put("erasures", Map.of());
      questions.put("service-levels", Map.of());
      questions.put("approvers", Map.of());
      for (Map.Entry<String, Map<String, String>> question : questions.entrySet()) {
        page.locator("ol a[href='/audit/questions/" + question.getKey() + "']").click();
        auditor.heading();
        int clicks = 1 + fill(page, question.getValue());
        page.locator("section[aria-label=Risposta] [role=status]").first().waitFor();
        clicks++;
        byte[] csv = taken(page);
        assertThat(clicks).as(question.getKey()).isLessThanOrEqualTo(3);
        String first = new String(csv, StandardCharsets.UTF_8).lines().findFirst().orElse("");
        assertThat(first).as(question.getKey()).contains(",");
        long rows = page.locator("table.sp-grid tbody tr").count();
        narrator.see(question.getKey() + ": " + rows + " rows, " + clicks + " clicks, CSV taken");
        if (question.getKey().equals("skipped") || question.getKey().equals("service-levels")) {
          auditor.accessible(question.getKey());
          auditor.picture(gallery.resolve("privacy-" + question.getKey() + ".png"));
        }
        auditor.follow("Revisione");
        auditor.heading();
      }
      assertThat(auditor.complaints()).isEmpty();
    }
    told(reference, person);
    try (Visitor phone = browser.visitor(new Look(390, 844, "en-GB", true))) {
      phone.go("/audit/questions/service-levels").signIn("auditor");
      phone.see("First response");
      phone.accessible("an answer on a phone, in the dark, in English");
      phone.picture(gallery.resolve("privacy-phone.png"));
    }
  }

  /**
   * Fills the fields, which needs one click on the button, or none where there is nothing to say.
   */
  private static int fill(Page page, Map<String, String> values) {
    if (values.isEmpty()) {
      return 0;
    }
    for (String name : List.of("ticket", "process", "element", "person")) {
      if (values.containsKey(name)) {
        String field = "#question-" + name;
        if (page.locator("select" + field).count() > 0) {
          page.locator(field + " option[value='" + values.get(name) + "']")
              .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
          page.locator(field).selectOption(values.get(name));
        } else {
          page.locator(field).fill(values.get(name));
        }
      }
    }
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Rispondi")).click();
    return 1;
  }

  private static byte[] taken(Page page) {
    try {
      return Files.readAllBytes(
          page.waitForDownload(
                  () ->
                      page.getByText(
                              "Prendi tutto in CSV", new Page.GetByTextOptions().setExact(true))
                          .click())
              .path());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The answers have what this scenario has caused. */
  private void told(String reference, long person) {
    Desk auditor = world.desk("auditor");
    assertThat(
            answer(world, "skipped?process=Handling&element=UserTask_SendInterimUpdate").toString())
        .contains(reference);
    assertThat(answer(world, "accesses?person=" + person).toString())
        .contains("read a story", "looked at what would be erased", "exported a list");
    assertThat(answer(world, "configuration").toString())
        .contains("legal hold set", "legal hold lifted", "came with other roles");
    for (JsonObject row : answer(world, "service-levels")) {
      JsonArray cells = row.getJsonArray("cells");
      assertThat(cells.getString(8)).as("recomputed: " + cells).isEqualTo("yes");
    }
    assertThat(
            world
                .database()
                .number("select count(*) from ledger_entry where kind = 'list.exported'"))
        .isGreaterThanOrEqualTo(10);
    assertThat(auditor.login()).isEqualTo("auditor");
  }

  /** The whole answer to a question. */
  static List<JsonObject> answer(World world, String question) {
    return world.desk("auditor").items("/audit/questions/" + question);
  }
}
