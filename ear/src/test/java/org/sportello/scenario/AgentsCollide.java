package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.sportello.scenario.parts.Browser;
import org.sportello.scenario.parts.Browser.Look;
import org.sportello.scenario.parts.Visitor;
import org.sportello.scenario.parts.World;

/** Two agents work one ticket at the same time: each sees the other, nothing crosses. */
final class AgentsCollide implements Scenario {

  @Override
  public String name() {
    return "agents-collide";
  }

  @Override
  public String title() {
    return "two agents at one ticket see each other; what is old is held back, with what is new";
  }

  @Override
  public void run(Narrator narrator, World world) {
    String reference =
        world.desk("customer").open("In due " + world.newWord(), "Da stamattina nessuno stampa.");
    try (Browser browser = new Browser(world.addresses());
        Visitor andrea = browser.visitor(Look.DESK);
        Visitor alice = browser.visitor(Look.DESK)) {
      narrator.chapter("Andrea and Alice open the same ticket");
      andrea.go("/desk/tickets/" + reference).signIn("agent");
      alice.go("/desk/tickets/" + reference).signIn("agent2");
      andrea.see("Alice Arena sta guardando");
      alice.see("Andrea Amato sta guardando");
      narrator.see("each sees that the other is there");

      narrator.chapter("Alice takes it");
      alice.press("Prendi in carico");
      alice.see("Fatto: Prendi in carico.");
      button(andrea.page(), "Prendi in carico")
          .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
      andrea.see("Risolvi");
      narrator.see("on Andrea's page the action is gone, and others are there");

      narrator.chapter("Both answer");
      andrea.page().getByLabel("La tua risposta").fill("Riavvii la stampante.");
      alice.see("Andrea Amato sta scrivendo");
      narrator.see("Alice sees that Andrea writes");
      alice.page().getByLabel("La tua risposta").fill("Il toner è finito: arriva domani.");
      alice.press("Invia risposta");
      andrea.see("Il toner è finito: arriva domani.");
      andrea.press("Invia risposta");
      andrea.see("Questo ticket è cambiato nel frattempo");
      Locator since =
          andrea
              .page()
              .getByRole(
                  AriaRole.LIST,
                  new Page.GetByRoleOptions().setName("Che cosa è successo nel frattempo"));
      since.getByText("Il toner è finito: arriva domani.").waitFor();
      assertThat(andrea.page().getByLabel("La tua risposta").inputValue())
          .isEqualTo("Riavvii la stampante.");
      assertThat(world.desk("agent").messages(reference))
          .noneMatch(message -> message.getString("body").contains("Riavvii"));
      andrea.accessible("the reply that is held back");
      andrea.picture(
          world.addresses().repository().resolve("ear/target/gallery/agents-collide.png"));
      narrator.see("Andrea's answer is held back, Alice's shown beside it");
      andrea
          .page()
          .getByLabel("La tua risposta")
          .fill("In più: fino a domani usate quella al primo piano.");
      andrea.press("Invia risposta");
      alice.see("In più: fino a domani usate quella al primo piano.");
      narrator.see("changed and sent again, it goes out");

      narrator.chapter("A form is open while somebody else ends the ticket");
      andrea.press("Risolvi");
      Locator form = andrea.page().getByRole(AriaRole.DIALOG);
      form.getByRole(AriaRole.TEXTBOX).fill("Stampante riavviata.");
      world.desk("agent2").perform("resolve", reference, "resolution", "Toner sostituito.");
      form.getByRole(AriaRole.BUTTON)
          .filter(new Locator.FilterOptions().setHasText("Risolvi"))
          .click();
      form.getByText("Questo ticket è cambiato nel frattempo")
          .or(form.getByText("Non è più possibile"))
          .first()
          .waitFor();
      form.getByText("Risolto").first().waitFor();
      assertThat(form.getByRole(AriaRole.TEXTBOX).inputValue()).isEqualTo("Stampante riavviata.");
      narrator.see("the action is refused, with what happened in between and what was typed");

      narrator.chapter("Alice leaves");
      alice.go("/desk/open");
      andrea
          .page()
          .getByText("Alice Arena sta guardando")
          .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
      narrator.see("Andrea sees that she has gone");
    }
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
