package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.sportello.scenario.parts.Answer;
import org.sportello.scenario.parts.Browser;
import org.sportello.scenario.parts.Browser.Look;
import org.sportello.scenario.parts.Desk;
import org.sportello.scenario.parts.Visitor;
import org.sportello.scenario.parts.World;

/** The desk's views: by clock and priority, what waits, since the last shift, and of one's own. */
final class Views implements Scenario {
  private static final long ANDREA = 12;

  @Override
  public String name() {
    return "views";
  }

  @Override
  public String title() {
    return "views by clock and priority, of what waits, since the last shift and of one's own, with"
        + " live counts; a search from anywhere, its words marked";
  }

  @Override
  public void run(Narrator narrator, World world) {
    Desk agent = world.desk("agent");
    Desk customer = world.desk("customer");
    String word = world.newWord();
    String reference = customer.open("Vista " + word, "Tutto fermo.", "kind", "incident");
    new Life(world, narrator)
        .taken(reference)
        .perform(
            "wait-for-third-party",
            reference,
            "supplier",
            "Telefonia S.p.A.",
            "supplierReference",
            "TT-1",
            "dueDate",
            world
                .clock()
                .now()
                .plus(20, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString());
    sorts(narrator, agent);
    waits(narrator, agent, customer, reference);
    risks(narrator, world, agent, customer, word);
    keeps(narrator, agent, customer, word);
    try (Browser browser = new Browser(world.addresses());
        Visitor visitor = browser.visitor(Look.DESK)) {
      Path gallery = world.addresses().repository().resolve("ear/target/gallery");
      fills(narrator, visitor, customer, word);
      browses(narrator, visitor, gallery, reference);
      ownView(narrator, visitor, gallery, agent, customer, word);
      searches(narrator, visitor, gallery, word);
      assertThat(visitor.complaints()).isEmpty();
    }
    sinceShift(narrator, agent, customer, reference);
    customer.perform("cancel", reference, "reason", "End of the scenario");
  }

  private static void sorts(Narrator narrator, Desk agent) {
    narrator.chapter("Sorted by what is due next, by priority and by status, page by page");
    List<String> due =
        pages(agent, "/tickets?status=new,open&sort=dueAt").stream()
            .map(one -> one.isNull("dueAt") ? "9" : one.getString("dueAt"))
            .toList();
    assertThat(due).isSorted().isNotEmpty();
    assertThat(pages(agent, "/tickets?status=new,open&sort=-priority"))
        .isSortedAccordingTo(Comparator.comparing(Views::rank).reversed());
    assertThat(agent.items("/tickets?sort=status").stream().map(Views::step).toList()).isSorted();
    agent.get("/tickets?clock=never").expect(400);
    narrator.see(due.size() + " tickets, what is due first");
  }

  private static void waits(Narrator narrator, Desk agent, Desk customer, String reference) {
    narrator.chapter("For whom it waits");
    JsonObject wait = agent.ticket(reference).getJsonObject("waitsFor");
    assertThat(wait.getString("on")).isEqualTo("third-party");
    assertThat(wait.getString("name")).isEqualTo("Telefonia S.p.A.");
    assertThat(wait.getString("until")).isNotEmpty();
    assertThat(customer.ticket(reference).getJsonObject("waitsFor").isNull("name")).isTrue();
    narrator.see("for Telefonia, until " + wait.getString("until"));
  }

  private static void risks(
      Narrator narrator, World world, Desk agent, Desk customer, String word) {
    narrator.chapter("At risk, then late");
    OfficeHours.advanceToWorkingMorning(world, narrator);
    String urgent = customer.open("Rischio " + word, "Fermo.", "kind", "incident");
    assertThat(found(agent, "/tickets?clock=at-risk")).doesNotContain(urgent);
    Instant due = Instant.parse(agent.ticket(urgent).getString("dueAt"));
    Duration left = Duration.between(world.clock().now(), due);
    world.clock().advanceTo(due.minus(left.dividedBy(8)));
    assertThat(found(agent, "/tickets?clock=at-risk&sort=dueAt")).contains(urgent);
    assertThat(found(agent, "/tickets?clock=breached")).doesNotContain(urgent);
    world.clock().advanceTo(due.plusSeconds(90));
    assertThat(found(agent, "/tickets?clock=breached")).contains(urgent);
    int before = view(agent, "A rischio").getInt("count");
    customer.perform("cancel", urgent, "reason", "End of the chapter");
    assertThat(found(agent, "/tickets?clock=at-risk")).doesNotContain(urgent);
    assertThat(view(agent, "A rischio").getInt("count")).isEqualTo(before - 1);
    narrator.see("found at three quarters of its time, found late, gone with its end");
  }

  private static void keeps(Narrator narrator, Desk agent, Desk customer, String word) {
    narrator.chapter("Views of one's own, by the API");
    String first = keep(agent, "Prima " + word, "{\"priority\": \"urgent\"}").expect(201).id();
    String second = keep(agent, "Seconda " + word, "{\"clock\": \"breached\"}").expect(201).id();
    keep(agent, "Storta", "{\"colour\": \"red\"}").expect(422);
    keep(agent, "Storta", "{\"status\": \"asleep\"}").expect(422);
    keep(agent, "Storta", "{\"level\": 2}").expect(422);
    change(agent, second, "Seconda, prima " + word, 1).expect(200);
    List<String> names = names(agent);
    assertThat(names.indexOf("Seconda, prima " + word))
        .isLessThan(names.indexOf("Prima " + word))
        .isNotNegative();
    change(agent, second, "Prima " + word, null).expect(422);
    change(customer, second, "Presa", null).expect(404);
    customer.call("DELETE", "/views/" + second, null, null, Map.of()).expect(404);
    for (String one : List.of(first, second)) {
      agent.call("DELETE", "/views/" + one, null, null, Map.of()).expect(204);
    }
    assertThat(names(agent)).noneMatch(name -> name.contains(word));
    narrator.see("kept, renamed, moved, forgotten; somebody else's does not exist");
  }

  private static void fills(Narrator narrator, Visitor visitor, Desk customer, String word) {
    narrator.chapter("A long list scrolls by itself: only what is in sight is drawn");
    List<String> opened =
        IntStream.range(0, 110)
            .mapToObj(i -> customer.open("Riga " + i + " " + word, "Una delle molte."))
            .toList();
    visitor.go("/desk/open?q=riga+" + word).signIn("agent");
    visitor.page().locator(".sp-list tbody td a").first().waitFor();
    visitor.settled();
    Object bottom =
        visitor
            .page()
            .evaluate(
                "() => document.querySelector('.sp-list').getBoundingClientRect().bottom"
                    + " <= window.innerHeight");
    assertThat(bottom).as("whether the list ends in sight").isEqualTo(true);
    assertThat(visitor.page().locator(".sp-list tbody td a").count()).isBetween(10, 60);
    visitor.see("più di 100 ticket");
    narrator.see("the second page is not asked for before somebody scrolls");
    opened.forEach(one -> customer.perform("cancel", one, "reason", "One of many"));
  }

  private static void browses(Narrator narrator, Visitor visitor, Path gallery, String reference) {
    narrator.chapter("In the browser: sorted by the keyboard; what waits says for whom");
    visitor.go("/desk/open").heading();
    visitor.settled();
    Locator header =
        visitor
            .page()
            .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ordina per Priorità"));
    header.focus();
    visitor.page().keyboard().press("Enter");
    visitor.page().locator("th.sp-col-priority[aria-sort='descending']").waitFor();
    visitor.page().keyboard().press("Enter");
    visitor.page().locator("th.sp-col-priority[aria-sort='ascending']").waitFor();
    visitor.page().waitForURL("**/desk/open?sort=priority");
    visitor.picture(gallery.resolve("view-sorted.png"));
    visitor.go("/desk/waiting").settled();
    visitor.see("fornitore: Telefonia S.p.A.");
    visitor.see(reference);
    visitor.accessible("what waits");
    visitor.picture(gallery.resolve("view-waiting.png"));
    narrator.see("fornitore: Telefonia S.p.A., and until when");
  }

  private static void ownView(
      Narrator narrator, Visitor visitor, Path gallery, Desk agent, Desk customer, String word) {
    narrator.chapter("A view of one's own, in the browser");
    visitor.go("/desk/open?kind=incident");
    visitor.settled();
    visitor.press("Salva come vista");
    save(visitor, "Guasti " + word);
    visitor.page().waitForURL("**/desk/own-*");
    visitor.settled();
    visitor.see("Vista " + word);
    int before = view(agent, "Guasti " + word).getInt("count");
    customer.open("Altro guasto " + word, "Anche il resto.", "kind", "incident");
    Locator link =
        visitor
            .page()
            .getByRole(AriaRole.LINK)
            .filter(new Locator.FilterOptions().setHasText("Guasti " + word));
    link.getByText(before >= 999 ? "999+" : Integer.toString(before + 1)).waitFor();
    visitor.see("Altro guasto " + word);
    narrator.see("its count is live: " + (before + 1));
    visitor.accessible("a view of one's own");
    visitor.picture(gallery.resolve("view-own.png"));
    visitor.press("Gestisci la vista");
    item(visitor, "Rinomina la vista");
    save(visitor, "Fermi " + word);
    visitor.see("Fermi " + word);
    visitor.press("Gestisci la vista");
    item(visitor, "Elimina la vista");
    visitor.page().waitForURL("**/desk/open");
    assertThat(names(agent)).noneMatch(name -> name.contains(word));
    narrator.see("renamed, and deleted");
  }

  private static void searches(Narrator narrator, Visitor visitor, Path gallery, String word) {
    narrator.chapter("A search from anywhere, by the keyboard");
    visitor.page().locator("h1").first().click();
    visitor.page().keyboard().press("s");
    visitor.page().keyboard().type("altro guasto " + word);
    visitor.page().keyboard().press("Enter");
    visitor.page().waitForURL("**/search?q=*");
    Locator marks = visitor.page().locator("#content mark");
    marks.first().waitFor();
    assertThat(marks.allInnerTexts()).contains("guasto", word);
    visitor.accessible("what a search found");
    visitor.picture(gallery.resolve("search.png"));
    narrator.see("marked: " + marks.allInnerTexts());
  }

  private static void sinceShift(Narrator narrator, Desk agent, Desk customer, String reference) {
    narrator.chapter("Since the last shift");
    presence(agent, false);
    presence(agent, true);
    assertThat(found(agent, "/tickets?updatedSince=last-shift")).doesNotContain(reference);
    customer.say(reference, "Ancora fermo.", "public");
    assertThat(found(agent, "/tickets?updatedSince=last-shift")).contains(reference);
    JsonObject since = view(agent, "Dal mio ultimo turno");
    assertThat(since.getJsonObject("filter").getString("updatedSince")).isEqualTo("last-shift");
    narrator.see("what happened while the agent was away: " + since.getInt("count"));
  }

  private static void save(Visitor visitor, String name) {
    Locator dialog = visitor.page().getByRole(AriaRole.DIALOG);
    dialog.getByRole(AriaRole.TEXTBOX).fill(name);
    dialog
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Salva").setExact(true))
        .click();
  }

  private static void item(Visitor visitor, String name) {
    visitor.page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(name)).click();
  }

  private static void presence(Desk agent, boolean isPresent) {
    String body = Json.createObjectBuilder().add("present", isPresent).build().toString();
    agent
        .call("PUT", "/agents/" + ANDREA + "/presence", "application/json", body, Map.of())
        .expect(200);
  }

  /** Two tickets a page, three pages: the cursor is what is looked at. */
  private static List<JsonObject> pages(Desk desk, String path) {
    List<JsonObject> all = new ArrayList<>();
    String cursor = "";
    for (int page = 0; page < 3 && cursor != null; page++) {
      String next = cursor.isEmpty() ? "" : "&cursor=" + cursor;
      JsonObject answer = desk.get(path + "&limit=2" + next).expect(200).json();
      JsonArray items = answer.getJsonArray("items");
      all.addAll(items.getValuesAs(JsonObject.class));
      cursor = answer.isNull("next") ? null : answer.getString("next");
    }
    assertThat(all).extracting(one -> one.getString("reference")).doesNotHaveDuplicates();
    return all;
  }

  private record Kept(Answer answer) {
    Kept expect(int status) {
      answer.expect(status);
      return this;
    }

    String id() {
      return answer.json().getString("id");
    }
  }

  private static Kept keep(Desk desk, String name, String filter) {
    String body = "{\"name\": \"" + name + "\", \"filter\": " + filter + "}";
    return new Kept(desk.call("POST", "/views", "application/json", body, Map.of()));
  }

  private static Answer change(Desk desk, String id, String name, Integer position) {
    String body =
        "{\"name\": \""
            + name
            + "\", \"filter\": {\"clock\": \"breached\"}, \"position\": "
            + position
            + "}";
    return desk.call("PUT", "/views/" + id, "application/json", body, Map.of());
  }

  private static List<String> found(Desk desk, String path) {
    return desk.items(path).stream().map(one -> one.getString("reference")).toList();
  }

  private static int rank(JsonObject ticket) {
    return List.of("low", "normal", "high", "urgent").indexOf(ticket.getString("priority"));
  }

  private static int step(JsonObject ticket) {
    return List.of("new", "open", "pending", "on-hold", "solved", "closed")
        .indexOf(ticket.getString("status"));
  }

  private static JsonObject view(Desk desk, String name) {
    return desk.items("/views").stream()
        .filter(one -> one.getJsonObject("name").getString("it").equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> names(Desk desk) {
    return desk.items("/views").stream()
        .map(one -> one.getJsonObject("name").getString("it"))
        .toList();
  }
}
