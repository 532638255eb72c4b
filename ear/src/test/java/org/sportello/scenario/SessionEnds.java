package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.sportello.scenario.parts.Browser;
import org.sportello.scenario.parts.Browser.Look;
import org.sportello.scenario.parts.Patience;
import org.sportello.scenario.parts.Visitor;
import org.sportello.scenario.parts.World;

/** Sessions are renewed by themselves, end, and are ended; words survive all of it. */
final class SessionEnds implements Scenario {
  private static final String EDITOR = "La tua risposta";

  @Override
  public String name() {
    return "session-ends";
  }

  @Override
  public String title() {
    return "a session is renewed silently; over, it leads back to the same place with the draft;"
        + " signed out in one tab is signed out in all";
  }

  @Override
  public void run(Narrator narrator, World world) {
    String reference = world.desk("customer").open("Sessione " + world.newWord(), "Da stamattina.");
    try (Browser browser = new Browser(world.addresses());
        Visitor agent = browser.visitor(Look.DESK)) {
      narrator.chapter("A quarter of an hour passes at the desk");
      agent.page().clock().install();
      agent.go("/desk/tickets/" + reference).signIn("agent");
      agent.see("Da stamattina.");
      agent.page().clock().fastForward("14:30");
      world.desk("customer").say(reference, "Detto un quarto d'ora dopo.", "public");
      agent.see("Detto un quarto d'ora dopo.");
      assertThat(agent.page().getByText("La sessione è scaduta").count()).isZero();
      narrator.see("the session was renewed, nobody noticed");

      narrator.chapter("An administrator ends the session while words are being typed");
      agent.page().getByLabel(EDITOR).fill("A metà della");
      Patience.untilTrue(
          "the server to have the draft",
          Duration.ofSeconds(30),
          () -> {
            agent.page().clock().runFor(1000);
            return world.desk("agent").get("/drafts").expect(200).toString().contains("A metà");
          });
      world.keycloak().endSessions("agent");
      agent.page().clock().fastForward("20:00");
      agent.see("La sessione è scaduta");
      assertThat(agent.page().getByText("La sessione è scaduta").boundingBox().y)
          .as("it is in sight, though the page was scrolled to the editor")
          .isBetween(0.0, 900.0);
      agent.accessible("the session's end");
      agent.picture(world.addresses().repository().resolve("ear/target/gallery/session-over.png"));
      agent.press("Accedi");
      agent.signIn("agent");
      agent.see("Da stamattina.");
      assertThat(agent.page().url()).endsWith("/desk/tickets/" + reference);
      Page page = agent.page();
      page.getByLabel(EDITOR).waitFor();
      Patience.untilTrue(
          "the draft to be in the editor",
          Duration.ofSeconds(30),
          () -> page.getByLabel(EDITOR).inputValue().equals("A metà della"));
      narrator.see("back at the same place, with the same words");

      narrator.chapter("Signing out, with a second tab open");
      try (Visitor second = agent.tab()) {
        second.go("/desk/mine").heading();
        agent.page().getByLabel("Preferenze e sessione di Andrea Amato").click();
        agent
            .page()
            .getByRole(AriaRole.MENUITEM)
            .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Esci"))
            .click();
        agent.page().waitForURL("**/signed-out**");
        second.page().waitForURL("**/signed-out**");
        narrator.see("signed out in both");
        second.go("/desk/mine");
        second.page().locator("#username").waitFor();
      }
    }
  }
}
