package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.sportello.scenario.parts.Browser;
import org.sportello.scenario.parts.Browser.Look;
import org.sportello.scenario.parts.Letter;
import org.sportello.scenario.parts.Visitor;
import org.sportello.scenario.parts.World;

/** The pages behind the mails' links, as people open them: often, late, and on an old phone. */
final class LinkPages implements Scenario {

  /** A phone of many years ago: narrow, and without the languages of today's scripts. */
  private static final Look OLD_PHONE = new Look(320, 480, "de-DE", false);

  @Override
  public String name() {
    return "link-pages";
  }

  @Override
  public String title() {
    return "the links of the mails in a browser without scripts: opened three times, used twice,"
        + " and too late; in the recipient's language";
  }

  @Override
  public void run(Narrator narrator, World world) {
    Life life = new Life(world, narrator);
    try (Browser browser = new Browser(world.addresses());
        Visitor phone = browser.visitorWithoutScripts(OLD_PHONE)) {
      narrator.chapter("Reopened by a click, in English");
      String reference = life.mailed("emily@epsilon.test", world.newWord(), "It prints nothing");
      life.solved(reference);
      Letter solved = life.letter("emily@epsilon.test", reference, 2);
      String confirm = solved.links().get(0);
      String reopen = solved.links().get(1);
      for (String link : List.of(confirm, reopen, confirm, reopen, confirm, reopen)) {
        phone.page().navigate(link);
      }
      phone.see("Not solved yet?");
      assertThat(phone.page().locator("html").getAttribute("lang")).isEqualTo("en");
      assertThat(world.desk("supervisor").status(reference)).isEqualTo("solved");
      narrator.see("opened three times each, nothing has changed");
      assertThat(isTooWide(phone.page())).as("wider than the phone").isFalse();
      picture(world, phone, "link-reopen");
      phone.page().getByRole(AriaRole.TEXTBOX).fill("The second tray is still dead.");
      pressed(phone.page());
      phone.see("The request is open again");
      life.awaitStatus(reference, "open");
      phone.page().navigate(reopen);
      phone.see("You have answered already");
      phone.page().navigate(confirm);
      pressed(phone.page());
      phone.see("No answer is needed any more");
      assertThat(world.desk("supervisor").status(reference)).isEqualTo("open");
      narrator.see("neither does anything a second time, and both say so");

      narrator.chapter("Too late, in Italian");
      String late = life.mailed(Life.CUSTOMER, world.newWord(), "La stampante è muta");
      life.solved(late);
      String tooLate = life.letter(Life.CUSTOMER, late, 2).links().get(0);
      life.advance("PT48H1M");
      life.awaitStatus(late, "closed");
      phone.page().navigate(tooLate);
      phone.see("Il collegamento è scaduto");
      assertThat(phone.page().locator("html").getAttribute("lang")).isEqualTo("it");
      picture(world, phone, "link-expired");
      narrator.see("the page says so, and where to write");

      narrator.chapter("A link that was cut off");
      phone.page().navigate(tooLate.substring(0, tooLate.length() - 5));
      phone.see("Sportello");
      assertThat(phone.page().getByRole(AriaRole.BUTTON).count()).isZero();
    }
  }

  private static void pressed(Page page) {
    page.getByRole(AriaRole.BUTTON).click();
  }

  private static boolean isTooWide(Page page) {
    return page.locator("main").boundingBox().width > OLD_PHONE.width();
  }

  private static void picture(World world, Visitor phone, String name) {
    phone.picture(world.addresses().repository().resolve("ear/target/gallery/" + name + ".png"));
  }
}
