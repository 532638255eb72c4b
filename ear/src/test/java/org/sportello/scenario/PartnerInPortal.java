package org.sportello.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.sportello.scenario.parts.Browser;
import org.sportello.scenario.parts.Browser.Look;
import org.sportello.scenario.parts.Visitor;
import org.sportello.scenario.parts.World;

/** A partner's people open for their customers, and see their own branch alone (004-01). */
final class PartnerInPortal implements Scenario {

  @Override
  public String name() {
    return "partner-in-portal";
  }

  @Override
  public String title() {
    return "a partner opens for a customer of theirs and sees whose ticket it is; another branch"
        + " does not exist for them";
  }

  @Override
  public void run(Narrator narrator, World world) {
    String foreign = world.desk("customer").open("Di Alfa " + world.newWord(), "Non per Gamma.");
    String subject = "Per Delta " + world.newWord();
    try (Browser browser = new Browser(world.addresses());
        Visitor partner = browser.visitor(Look.DESK)) {
      narrator.chapter("The partner asks for somebody of another branch");
      partner.go("/tickets/new").signIn("partner");
      partner.fill("Per conto di", "customer@alfa.test");
      partner.fill("In una riga: di che cosa si tratta?", subject);
      partner.fill("Raccontaci che cosa succede", "Il centralino di Delta non risponde.");
      partner.press("Invia");
      Locator error =
          partner
              .page()
              .locator(".pf-v6-c-form__group")
              .filter(new Locator.FilterOptions().setHasText("Per conto di"))
              .locator(".pf-m-error");
      error.first().waitFor();
      assertThat(partner.page().getByLabel("In una riga").inputValue()).isEqualTo(subject);
      partner.accessible("the refused requester");
      narrator.see("refused at the field, what was typed is kept");

      narrator.chapter("The partner asks for a customer of theirs");
      partner.fill("Per conto di", "dario@delta.test");
      partner
          .page()
          .locator("input[type=file]")
          .setInputFiles(new FilePayload("centralino.log", "text/plain", "muto".getBytes(UTF_8)));
      partner.press("Invia");
      partner.page().waitForURL("**/tickets/SP-*");
      String reference = partner.page().url().replaceAll(".*/", "");
      partner.see("Dario Deluca").see("Delta S.r.l.");
      partner
          .page()
          .locator("article", new Page.LocatorOptions().setHasText("Il centralino di Delta"))
          .getByText("centralino.log")
          .waitFor();
      assertThat(
              world
                  .desk("supervisor")
                  .ticket(reference)
                  .getJsonObject("requester")
                  .getString("name"))
          .isEqualTo("Dario Deluca");
      narrator.see(reference + " is Delta's, the page says so");
      partner.go("/tickets");
      partner.see(subject).see("Delta S.r.l.");
      partner.picture(
          world.addresses().repository().resolve("ear/target/gallery/partner-in-portal.png"));

      narrator.chapter("Another branch");
      partner.go("/tickets?view=all");
      partner.heading();
      partner.settled();
      partner
          .page()
          .getByText(foreign)
          .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
      partner.go("/tickets/" + foreign);
      partner.see("Qui non c’è niente");
      narrator.see("does not exist for the partner");
    }
  }
}
