package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import org.sportello.scenario.parts.Browser;
import org.sportello.scenario.parts.Browser.Look;
import org.sportello.scenario.parts.Desk;
import org.sportello.scenario.parts.Patience;
import org.sportello.scenario.parts.Visitor;
import org.sportello.scenario.parts.World;

/** An agent works by the keyboard alone; what is begun at one desk is there at the next. */
final class WordsKept implements Scenario {
  private static final String EDITOR = "La tua risposta";

  @Override
  public String name() {
    return "words-kept";
  }

  @Override
  public String title() {
    return "words not sent yet are there at another desk; an agent works by the keyboard alone";
  }

  @Override
  public void run(Narrator narrator, World world) {
    Desk agent = world.desk("agent");
    String reference = world.desk("customer").open("Tastiera " + world.newWord(), "Da stamattina.");
    try (Browser browser = new Browser(world.addresses())) {
      narrator.chapter("Words are begun at one desk");
      try (Visitor first = browser.visitor(Look.DESK)) {
        first.go("/desk/tickets/" + reference).signIn("agent");
        first.see("Da stamattina.");
        first.page().keyboard().press("r");
        first.page().keyboard().type("Gentile cliente, ");
        Patience.untilTrue(
            "the server to have the draft",
            Duration.ofSeconds(30),
            () -> agent.get("/drafts").expect(200).toString().contains("Gentile cliente"));
        first
            .page()
            .waitForFunction(
                "() => !JSON.stringify({ ...localStorage }).includes('Gentile cliente')");
        narrator.see("the server has them, this machine has not");
        assertThat(first.complaints()).isEmpty();
      }
      narrator.chapter("They are there at another desk, and the keyboard does the rest");
      try (Visitor second = browser.visitor(Look.DESK)) {
        second.go("/desk/open?q=" + reference).signIn("agent");
        Page page = second.page();
        page.locator(".sp-col-subject a").waitFor();
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        page.waitForURL("**/desk/tickets/" + reference);
        page.getByLabel(EDITOR).waitFor();
        assertThat(page.getByLabel(EDITOR).inputValue()).isEqualTo("Gentile cliente, ");
        second.see("Prendi in carico");
        page.keyboard().press("Control+k");
        Locator palette = page.getByRole(AriaRole.DIALOG);
        palette.waitFor();
        second.accessible("the palette");
        second.picture(world.addresses().repository().resolve("ear/target/gallery/palette.png"));
        page.keyboard().type("prendi");
        page.keyboard().press("Enter");
        second.see("Fatto: Prendi in carico.");
        narrator.see("taken by the palette");
        assertThat(page.evaluate("() => document.activeElement !== document.body"))
            .as("the focus is somewhere")
            .isEqualTo(true);
        page.keyboard().press("Escape");
        page.keyboard().press("?");
        palette.getByText("Tasti rapidi").first().waitFor();
        second.accessible("the shortcuts");
        second.picture(world.addresses().repository().resolve("ear/target/gallery/shortcuts.png"));
        page.keyboard().press("Escape");
        palette.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        page.keyboard().press("r");
        page.keyboard().press("End");
        page.keyboard().type("abbiamo riavviato il server.");
        page.keyboard().press("Control+Enter");
        page.locator("article", new Page.LocatorOptions().setHasText("abbiamo riavviato"))
            .waitFor();
        narrator.see("answered without a mouse");
        assertThat(page.evaluate("() => document.activeElement.tagName")).isEqualTo("TEXTAREA");

        narrator.chapter("Send and resolve");
        page.keyboard().type("Da ora funziona.");
        tabTo(page, "Invia e…");
        page.keyboard().press("Enter");
        Locator choice =
            page.getByRole(AriaRole.MENUITEM)
                .filter(new Locator.FilterOptions().setHasText("Risolvi"));
        choice.waitFor();
        for (int i = 0; i < 10 && !isFocused(choice); i++) {
          page.keyboard().press("ArrowDown");
        }
        page.keyboard().press("Enter");
        Locator form = page.getByRole(AriaRole.DIALOG);
        Locator field = form.getByRole(AriaRole.TEXTBOX);
        field.waitFor();
        for (int i = 0; i < 10 && !isFocused(field); i++) {
          page.keyboard().press("Tab");
        }
        page.keyboard().type("Server riavviato.");
        tabTo(page, "Risolvi");
        page.keyboard().press("Enter");
        second.see("Risolto");
        form.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        assertThat(page.evaluate("() => document.activeElement !== document.body"))
            .as("the focus is somewhere after the dialog")
            .isEqualTo(true);
        narrator.see("the whole ticket, from the list to its solution, without a mouse");
        Patience.untilTrue(
            "the draft to be forgotten",
            Duration.ofSeconds(30),
            () -> !agent.get("/drafts").expect(200).toString().contains(reference));
        assertThat(second.complaints()).isEmpty();
      }
    }
  }

  /** Goes on by the tabulator until this button has the focus. */
  private static void tabTo(Page page, String name) {
    for (int i = 0; i < 60; i++) {
      page.keyboard().press("Tab");
      if (name.equals(page.evaluate("() => document.activeElement.textContent.trim()"))) {
        return;
      }
    }
    throw new AssertionError("the tabulator does not reach " + name);
  }

  private static boolean isFocused(Locator locator) {
    return Boolean.TRUE.equals(locator.evaluate("one => one.contains(document.activeElement)"));
  }
}
