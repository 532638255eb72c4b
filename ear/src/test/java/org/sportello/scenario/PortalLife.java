package org.sportello.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.JsonObject;
import java.util.List;
import org.sportello.scenario.parts.Browser;
import org.sportello.scenario.parts.Browser.Look;
import org.sportello.scenario.parts.Desk;
import org.sportello.scenario.parts.Letter;
import org.sportello.scenario.parts.Visitor;
import org.sportello.scenario.parts.World;

/** A ticket's life in the browser: opened on a phone, worked at the desk, confirmed by a click. */
final class PortalLife implements Scenario {

  @Override
  public String name() {
    return "portal-life";
  }

  @Override
  public String title() {
    return "a customer opens a ticket on a phone, an agent works it at the desk, the customer"
        + " confirms; words survive a reload, tokens are kept nowhere";
  }

  @Override
  public void run(Narrator narrator, World world) {
    try (Browser browser = new Browser(world.addresses())) {
      String subject = "Dal telefono " + world.newWord();
      try (Visitor customer = browser.visitor(Look.PHONE);
          Visitor agent = browser.visitor(Look.DESK)) {
        String reference = opened(narrator, customer, subject);
        worked(narrator, world, customer, agent, reference);
        withOnesOwnWords(narrator, world, reference);
        confirmed(narrator, world, customer, reference);
        rated(narrator, world, customer, reference);
        signedOut(narrator, customer);
        assertThat(customer.complaints()).as("the customer's browser").isEmpty();
        assertThat(agent.complaints()).as("the agent's browser").isEmpty();
      }
    }
  }

  private static String opened(Narrator narrator, Visitor customer, String subject) {
    narrator.chapter("A customer opens a ticket on a phone");
    customer.go("/tickets/new").signIn("customer");
    assertThat(customer.heading()).isEqualTo("Apri un ticket");
    assertThat(customer.kept()).as("what the browser keeps").doesNotContain("access_token");
    customer.fill("In una riga: di che cosa si tratta?", subject);
    customer.fill("Raccontaci che cosa succede", "Da stamattina nessuno riceve posta.");
    customer.page().getByLabel("Prodotto").selectOption("server");
    customer.page().getByLabel("Versione").selectOption("8.0");
    narrator.act("reload the page before sending");
    customer.page().reload();
    customer.heading();
    assertThat(customer.page().getByLabel("In una riga").inputValue()).isEqualTo(subject);
    narrator.see("what was typed is still there");
    customer
        .page()
        .locator("input[type=file]")
        .setInputFiles(
            new FilePayload[] {
              new FilePayload("log.txt", "text/plain", "one".getBytes(UTF_8)),
              new FilePayload("empty.txt", "text/plain", new byte[0]),
              new FilePayload("rete.csv", "text/csv", "host;stato".getBytes(UTF_8))
            });
    customer.see("empty.txt è vuoto.");
    narrator.see("an empty file is refused before it is sent");
    customer.see("Uno di noi ti risponde entro");
    narrator.see("before it is sent, the page says by when somebody answers");
    customer.press("Invia");
    customer.page().waitForURL("**/tickets/SP-*");
    String reference = customer.page().url().replaceAll(".*/", "");
    seenWithTheWords(customer);
    narrator.see("the ticket is " + reference + ", its two files stand with the words");
    return reference;
  }

  private static void worked(
      Narrator narrator, World world, Visitor customer, Visitor agent, String reference) {
    narrator.chapter("An agent works it at the desk");
    agent.go("/desk/tickets/" + reference).signIn("agent");
    agent.see("Da stamattina nessuno riceve posta.");
    seenWithTheWords(agent);
    narrator.act("a file comes by the API, without a word");
    world.desk("customer").upload(reference, "sistema.txt", "kernel 6.1");
    for (Visitor reader : List.of(agent, customer)) {
      reader.page().locator(".sp-loose").getByText("sistema.txt").waitFor();
    }
    narrator.see("both pages show it, before anybody says anything");
    narrator.act("take it in charge: the actions are what the process waits for");
    agent.press("Prendi in carico");
    agent.see("Fatto: Prendi in carico.");
    narrator.act("reply, with a file");
    agent.page().getByLabel("La tua risposta").fill("Guardo subito il server.");
    agent
        .page()
        .locator("input[type=file]")
        .setInputFiles(new FilePayload("istruzioni.txt", "text/plain", "1.".getBytes(UTF_8)));
    agent.see("istruzioni.txt");
    agent.press("Invia risposta");
    agent
        .page()
        .locator("article", new Page.LocatorOptions().setHasText("Guardo subito"))
        .waitFor();
    narrator.act("resolve it with the form that the diagram declares, at first without words");
    agent.press("Risolvi");
    Page page = agent.page();
    var form = page.getByRole(AriaRole.DIALOG);
    form.getByRole(AriaRole.BUTTON).filter(named("Risolvi")).click();
    form.getByText("È necessario.").waitFor();
    narrator.see("the missing field is marked");
    form.getByRole(AriaRole.TEXTBOX).fill("Il server di posta è stato riavviato.");
    form.getByRole(AriaRole.BUTTON).filter(named("Risolvi")).click();
    form.waitFor(
        new com.microsoft.playwright.Locator.WaitForOptions()
            .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
    agent.see("Risolto");
  }

  private static void seenWithTheWords(Visitor reader) {
    var message =
        reader.page().locator("article", new Page.LocatorOptions().setHasText("Da stamattina"));
    message.getByText("log.txt").waitFor();
    message.getByText("rete.csv").waitFor();
  }

  private static void withOnesOwnWords(Narrator narrator, World world, String reference) {
    Desk customer = world.desk("customer");
    List<JsonObject> messages = customer.messages(reference);
    long own = messages.get(0).getInt("id");
    long theirs =
        messages.stream()
            .filter(one -> one.getString("authorType").equals("staff"))
            .findFirst()
            .orElseThrow()
            .getInt("id");
    customer.tryToUpload(reference, theirs, "x.txt", "x").expect(422);
    world.desk("agent").tryToUpload(reference, own, "x.txt", "x").expect(422);
    world.desk("customer2").tryToUpload(reference, own, "x.txt", "x").expect(404);
    String other = customer.open("Un'altra cosa", "Niente di grave.");
    customer.tryToUpload(other, own, "x.txt", "x").expect(422);
    assertThat(customer.messages(reference).get(0).getJsonArray("attachments")).hasSize(2);
    narrator.see("nobody puts a file to somebody else's words");
  }

  private static void confirmed(
      Narrator narrator, World world, Visitor customer, String reference) {
    narrator.chapter("The customer sees it and confirms");
    customer.see("Il server di posta è stato riavviato.");
    narrator.see("the open page shows the solution without a reload");
    customer.press("Conferma");
    customer.see("Questo ticket è chiuso.");
    assertThat(world.desk("supervisor").ticket(reference).getString("closureKind"))
        .isEqualTo("confirmed");
  }

  private static void rated(Narrator narrator, World world, Visitor customer, String reference) {
    narrator.chapter("Two days later: the survey, on the same phone");
    Life life = new Life(world, narrator);
    life.advance("PT48H1M");
    assertThat(life.letter(Life.CUSTOMER, reference, 2).files())
        .as("the file travels with the answer that it was attached to")
        .containsKey("istruzioni.txt");
    Letter survey = life.letter(Life.CUSTOMER, reference, 4);
    Page page = customer.page();
    page.navigate(survey.links().get(0));
    customer.accessible("the survey");
    page.getByRole(AriaRole.BUTTON).first().click();
    customer.see("Grazie della risposta");
    customer.accessible("the thanks for the survey");
    List<String> rating =
        world
            .database()
            .column(
                "select r.satisfied from satisfaction_rating r join ticket t on t.id = r.ticket_id"
                    + " where t.reference = ?",
                reference);
    assertThat(rating).containsExactly("t");
    narrator.see("the customer is satisfied");

    narrator.chapter("The same again");
    customer.go("/tickets/new").heading();
    customer.fill("In una riga: di che cosa si tratta?", "Dal telefono: di nuovo senza posta");
    customer.see("Forse ti è già utile");
    customer.page().locator(".sp-earlier summary").first().click();
    customer.page().locator(".sp-earlier details[open]").getByText("SP-").waitFor();
    customer.accessible("the earlier answers");
    narrator.see("earlier answers are offered");
  }

  private static void signedOut(Narrator narrator, Visitor customer) {
    narrator.chapter("Signing out");
    customer.page().getByLabel("Preferenze e sessione di Carla Conti").click();
    customer.page().getByRole(AriaRole.MENUITEM).filter(named("Esci")).click();
    customer.page().waitForURL("**/signed-out**");
    customer.go("/tickets");
    customer.page().locator("#username").waitFor();
    narrator.see("the next visit is asked who it is");
  }

  private static com.microsoft.playwright.Locator.FilterOptions named(String name) {
    return new com.microsoft.playwright.Locator.FilterOptions().setHasText(name);
  }
}
