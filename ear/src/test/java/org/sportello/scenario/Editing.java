package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import org.sportello.scenario.parts.Answer;
import org.sportello.scenario.parts.Browser;
import org.sportello.scenario.parts.Browser.Look;
import org.sportello.scenario.parts.Desk;
import org.sportello.scenario.parts.EventStream;
import org.sportello.scenario.parts.Letter;
import org.sportello.scenario.parts.Visitor;
import org.sportello.scenario.parts.World;

/**
 * How answers are written: saved replies, marks, colleagues called, and nothing of one's own in the
 * way.
 */
final class Editing implements Scenario {
  private static final String REPLY = "La tua risposta";
  private static final String NOTE = "Nota solo per il banco";

  @Override
  public String name() {
    return "editor";
  }

  @Override
  public String title() {
    return "an answer is written with saved replies, marks and mentions, by keyboard alone";
  }

  @Override
  public void run(Narrator narrator, World world) {
    String word = world.newWord();
    keepReplies(narrator, world, word);
    String reference = world.desk("customer").open("Stampa " + word, "Da stamattina.");
    try (Browser browser = new Browser(world.addresses());
        Visitor andrea = browser.visitor(Look.DESK);
        Visitor alice = browser.visitor(Look.DESK);
        EventStream customer = world.desk("customer").listen(null)) {
      andrea.go("/desk/tickets/" + reference).signIn("agent");
      alice.go("/desk/open").signIn("agent2");
      try (Visitor writer = browser.visitor(Look.DESK)) {
        writeReply(narrator, world, writer, word);
      }
      answer(narrator, world, andrea, reference, word);
      mention(narrator, world, andrea, alice, reference);
      unseen(narrator, world, customer, reference);
      Visitor phone = browser.visitor(Look.PHONE);
      phone.go("/desk/tickets/" + reference).signIn("agent");
      phone.page().getByLabel(REPLY).scrollIntoViewIfNeeded();
      phone.accessible("the editor on a phone");
      phone.picture(gallery(world, "editor-phone.png"));
      phone.close();
      Visitor dark = browser.visitor(new Look(1440, 900, "en-GB", true));
      dark.go("/desk/tickets/" + reference).signIn("agent");
      dark.page().getByLabel("Your answer").fill("**Bold** and `code`");
      dark.press("Preview");
      dark.see("Bold and");
      dark.accessible("the editor in the dark");
      dark.picture(gallery(world, "editor-dark.png"));
      dark.close();
      assertThat(andrea.complaints()).isEmpty();
    }
  }

  private static void keepReplies(Narrator narrator, World world, String word) {
    narrator.chapter("Replies are saved");
    Desk agent = world.desk("agent");
    Desk supervisor = world.desk("supervisor");
    JsonObject shared =
        reply(
            true,
            "Riavvio " + word,
            "Gentile {{requester.name}},\n\nper {{ticket.reference}} riavvii il servizio.\n"
                + "{{agent.name}}",
            "Restart " + word,
            "Dear {{requester.name}}");
    Answer entered = supervisor.post("/saved-replies", shared).expect(201);
    agent.post("/saved-replies", shared).expect(403);
    String its = "/saved-replies/" + entered.json().getInt("id");
    JsonObject wrong = reply(false, "Prezzo", "Costa {{price}}", "Price", "It is {{price}}");
    assertThat(agent.post("/saved-replies", wrong).expect(422).toString())
        .contains("{{price}}")
        .contains("/it/text")
        .contains("{{requester.name}}");
    JsonObject mine = reply(false, "Mia " + word, "Ciao", "Mine " + word, "Hello");
    int own = agent.post("/saved-replies", mine).expect(201).json().getInt("id");
    world.desk("agent2").get("/saved-replies/" + own).expect(404);
    narrator.see("shared ones by a supervisor, own ones by everybody; an unknown place is refused");
    change(supervisor, its, shared, Map.of()).expect(428);
    change(supervisor, its, shared, Map.of("If-Match", "\"x\"")).expect(412);
    String tag = supervisor.get(its).expect(200).header("ETag");
    assertThat(tag).isEqualTo(entered.header("ETag"));
    change(agent, its, shared, Map.of("If-Match", tag)).expect(403);
    change(supervisor, its, shared, Map.of("If-Match", tag)).expect(200);
    String ownTag = agent.get("/saved-replies/" + own).expect(200).header("ETag");
    agent
        .call("DELETE", "/saved-replies/" + own, null, null, Map.of("If-Match", ownTag))
        .expect(204);
    narrator.see("changed only by whoever has seen what they change");
  }

  private static void writeReply(Narrator narrator, World world, Visitor writer, String word) {
    narrator.chapter("A reply of one's own is written, changed and ended in the browser");
    writer.go("/desk/saved-replies").signIn("agent");
    writer.press("Nuova risposta");
    Locator dialog = writer.page().getByRole(AriaRole.DIALOG);
    Locator text = dialog.locator("#reply-it-text");
    dialog.locator("#reply-it-title").fill("Cavo " + word);
    text.fill("Costa {{price}}.");
    writer.press("Salva");
    dialog.getByText("Non conosciamo {{price}}").waitFor();
    narrator.see("a place that nobody could fill is marked where it is, in Italian");
    writer.accessible("a saved reply being written");
    text.fill("Gentile {{requester.name}}, provi il cavo.");
    writer.press("Salva");
    writer.press("Cavo " + word);
    dialog.locator("#reply-en-title").fill("Cable " + word);
    dialog.locator("#reply-en-text").fill("Dear {{requester.name}}, please try the cable.");
    writer.press("Salva");
    writer.page().locator(".sp-card").filter(having("Cavo " + word)).getByText("Inglese").waitFor();
    writer.accessible("the saved replies");
    writer.picture(gallery(world, "saved-replies.png"));
    writer.press("Cavo " + word);
    writer.press("Elimina");
    writer.press("Elimina davvero");
    writer
        .page()
        .getByText("Cavo " + word)
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    assertThat(world.desk("agent").items("/saved-replies").toString())
        .doesNotContain("Cavo " + word);
    narrator.see("written, changed, and ended after being asked twice");
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Answer change(Desk desk, String path, JsonObject to, Map<String, String> headers) {
    return desk.call("PUT", path, "application/json", to.toString(), headers);
  }

  private static JsonObject reply(
      boolean isShared, String titleIt, String textIt, String titleEn, String textEn) {
    return Json.createObjectBuilder()
        .add("shared", isShared)
        .add("it", Json.createObjectBuilder().add("title", titleIt).add("text", textIt))
        .add("en", Json.createObjectBuilder().add("title", titleEn).add("text", textEn))
        .build();
  }

  private static void answer(
      Narrator narrator, World world, Visitor andrea, String reference, String word) {
    narrator.chapter("A note is begun, and an answer written by the keyboard");
    Page page = andrea.page();
    andrea.see("Da stamattina.");
    page.keyboard().press("n");
    page.getByLabel(NOTE).pressSequentially("Chiamare domani ");
    andrea.press("Prendi in carico");
    andrea.see("Fatto: Prendi in carico.");
    andrea.press("Risposta");
    page.getByLabel(REPLY).press("Control+j");
    Locator picker = page.getByRole(AriaRole.DIALOG);
    picker.getByRole(AriaRole.COMBOBOX).fill("riavvio " + word);
    picker.getByRole(AriaRole.OPTION).first().waitFor();
    andrea.accessible("the saved replies");
    andrea.picture(gallery(world, "saved-replies.png"));
    page.keyboard().press("Enter");
    page.waitForFunction(
        "() => document.querySelector('.sp-editor textarea').value.includes('Carla Conti')");
    assertThat(page.getByLabel(REPLY).inputValue())
        .isEqualTo(
            "Gentile Carla Conti,\n\nper " + reference + " riavvii il servizio.\nAndrea Amato");
    narrator.see("a saved reply is found by typing, and filled in the requester's language");
    page.keyboard().press("Enter");
    page.keyboard().press("Control+b");
    page.keyboard().type("Subito" + word);
    page.keyboard().press("End");
    page.keyboard().press("Enter");
    page.keyboard().press("Enter");
    page.keyboard().press("Control+Shift+Digit8");
    page.keyboard().type("poi stampi");
    assertThat(page.getByLabel(REPLY).inputValue())
        .endsWith("Andrea Amato\n**Subito" + word + "**\n\n- poi stampi");
    andrea.press("Anteprima");
    page.locator(".sp-editor__shown strong").waitFor();
    andrea.accessible("the editor with its preview");
    andrea.picture(gallery(world, "editor.png"));
    page.getByLabel(REPLY).press("Control+Enter");
    Locator said =
        page.locator("article", new Page.LocatorOptions().setHasText("Subito" + word)).first();
    said.locator("strong", new Locator.LocatorOptions().setHasText("Subito")).waitFor();
    said.locator("li", new Locator.LocatorOptions().setHasText("poi stampi")).waitFor();
    narrator.see("marked, previewed and sent; the thread shows it as it was meant");
    Letter letter =
        world
            .post()
            .await("customer@alfa.test", "the answer", one -> one.text().contains(word + "**"));
    assertThat(letter.text()).contains("**Subito" + word + "**").contains("- poi stampi");
    assertThat(letter.html())
        .contains("<strong>Subito" + word + "</strong>")
        .contains("<li>poi stampi</li>");
    assertThat(world.desk("customer").search("Subito" + word)).hasSize(1);
    narrator.see("the mail has it in both forms, the search finds it");
  }

  private static void mention(
      Narrator narrator, World world, Visitor andrea, Visitor alice, String reference) {
    narrator.chapter("The note that was begun before calls a colleague");
    Page page = andrea.page();
    andrea.press("Nota interna");
    Locator note = page.getByLabel(NOTE);
    assertThat(note.inputValue()).isEqualTo("Chiamare domani ");
    note.focus();
    page.keyboard().press("End");
    page.keyboard().type("@are");
    page.getByRole(AriaRole.OPTION)
        .filter(new Locator.FilterOptions().setHasText("Alice Arena"))
        .waitFor();
    andrea.accessible("colleagues to be called");
    andrea.picture(gallery(world, "mention.png"));
    page.keyboard().press("Enter");
    assertThat(note.inputValue()).isEqualTo("Chiamare domani @agent2 ");
    page.keyboard().press("Control+Enter");
    page.locator("article", new Page.LocatorOptions().setHasText("Chiamare domani")).waitFor();
    narrator.see("begun before the ticket was taken and answered, and not held back");
    alice.see("Ti si nomina in una nota su " + reference);
    alice.accessible("the call of a colleague");
    alice.picture(gallery(world, "mentioned.png"));
    alice.follow("Apri il ticket");
    alice.see("Chiamare domani @agent2");
    narrator.see("Alice is told where she is, and comes");
    world
        .post()
        .await(
            "agent2@sportello.test",
            "the call",
            one -> one.subject().contains(reference) && one.text().contains("Andrea Amato"));
    assertThat(world.desk("agent").get("/tickets/" + reference + "/watchers").toString())
        .contains("Alice Arena");
    narrator.see("she follows the ticket, and has a mail as well");
  }

  private static void unseen(Narrator narrator, World world, EventStream heard, String reference) {
    narrator.chapter("The customer knows nothing of it");
    Desk customer = world.desk("customer");
    assertThat(customer.get("/tickets/" + reference + "/watchers").expect(200).toString())
        .doesNotContain("Alice");
    assertThat(customer.messages(reference).toString())
        .contains("poi stampi")
        .doesNotContain("@agent2");
    heard.await("the answer", one -> one.type().equals("ticket.message.added"));
    assertThat(heard.about(reference)).noneMatch(one -> one.type().contains("mention"));
    narrator.see("neither in the conversation, nor among the followers, nor in what is told");
  }

  private static Path gallery(World world, String name) {
    return world.addresses().repository().resolve("ear/target/gallery/" + name);
  }
}
