package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.sportello.scenario.parts.Browser;
import org.sportello.scenario.parts.Browser.Look;
import org.sportello.scenario.parts.Desk;
import org.sportello.scenario.parts.Visitor;
import org.sportello.scenario.parts.World;

/** The desk's views: by clock and priority, since the last shift, and of one's own. */
final class Views implements Scenario {

  @Override
  public String name() {
    return "views";
  }

  @Override
  public String title() {
    return "views by clock, by priority, since the last shift and of one's own, with live counts";
  }

  @Override
  public void run(Narrator narrator, World world) {
    Desk agent = world.desk("agent");
    Desk customer = world.desk("customer");
    String word = world.newWord();
    String reference = customer.open("Vista " + word, "Tutto fermo.", "kind", "incident");
    narrator.chapter("Sorted by what is due next, and by priority, page by page");
    List<JsonObject> due = agent.items("/tickets?status=new,open&sort=dueAt&limit=2");
    assertThat(due).extracting(one -> one.getString("reference")).contains(reference);
    List<JsonObject> urgent = agent.items("/tickets?status=new,open&sort=-priority");
    List<Integer> ranks = urgent.stream().map(Views::rank).toList();
    assertThat(ranks).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    narrator.see(urgent.size() + " tickets, the most urgent first");

    narrator.chapter("A view of one's own, in the browser");
    try (Browser browser = new Browser(world.addresses());
        Visitor visitor = browser.visitor(Look.DESK)) {
      visitor.go("/desk/open?q=&kind=incident").signIn("agent");
      visitor.settled();
      visitor.press("Salva come vista");
      visitor.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX).fill("Guasti " + word);
      visitor
          .page()
          .getByRole(AriaRole.DIALOG)
          .getByRole(AriaRole.BUTTON)
          .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Salva"))
          .click();
      visitor.page().waitForURL("**/desk/own-*");
      visitor.settled();
      visitor.see("Vista " + word);
      int before = count(agent, "Guasti " + word);
      customer.open("Altro guasto " + word, "Anche il resto.", "kind", "incident");
      visitor
          .page()
          .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Guasti " + word))
          .getByText(Integer.toString(before + 1))
          .waitFor();
      narrator.see("its count is live: " + (before + 1));
      visitor.accessible("a view of one's own");
      visitor.picture(
          world.addresses().repository().resolve("ear/target/gallery/own-view.png"));
      visitor.press("Elimina la vista");
      visitor.page().waitForURL("**/desk/open");
      assertThat(visitor.complaints()).isEmpty();
    }
    assertThat(names(agent)).doesNotContain("Guasti " + word);

    narrator.chapter("Since the last shift");
    JsonObject absent = Json.createObjectBuilder().add("present", false).build();
    JsonObject present = Json.createObjectBuilder().add("present", true).build();
    presence(agent, absent);
    presence(agent, present);
    customer.say(reference, "Ancora fermo.", "public");
    assertThat(names(agent)).contains("Dal mio ultimo turno", "A rischio");
    JsonObject since = view(agent, "Dal mio ultimo turno");
    assertThat(
            agent.items(
                "/tickets?updatedSince=" + since.getJsonObject("filter").getString("updatedSince")))
        .extracting(one -> one.getString("reference"))
        .contains(reference);
    narrator.see("what happened while the agent was away: " + since.getInt("count"));
  }

  private static void presence(Desk agent, JsonObject body) {
    agent
        .call(
            "PUT",
            "/agents/12/presence",
            "application/json",
            body.toString(),
            java.util.Map.of("If-Match", "*"))
        .expect(200);
  }

  private static int rank(JsonObject ticket) {
    return List.of("low", "normal", "high", "urgent").indexOf(ticket.getString("priority"));
  }

  private static int count(Desk desk, String name) {
    return view(desk, name).getInt("count");
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
