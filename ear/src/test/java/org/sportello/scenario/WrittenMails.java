package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import org.sportello.scenario.parts.Answer;
import org.sportello.scenario.parts.Browser;
import org.sportello.scenario.parts.Browser.Look;
import org.sportello.scenario.parts.Desk;
import org.sportello.scenario.parts.Letter;
import org.sportello.scenario.parts.Visitor;
import org.sportello.scenario.parts.World;

/** A process owner writes the mails that the steps send: from the browser to the mailbox. */
final class WrittenMails implements Scenario {
  private static final String KEY = "mail.solved";
  private static final String CLOSING = "AutoClose";
  private static final String DRAFT = ".*/studio/drafts/\\d+";
  private static final String TEXT = "Testo, Inglese";
  private static final String BUTTON = "[Yes, it is solved]({{confirmUrl}})";
  private static final Look ENGLISH = new Look(1440, 1100, "en-GB", true);
  private static final Look ITALIAN = new Look(1440, 1100, "it-IT", false);

  @Override
  public String name() {
    return "texts";
  }

  @Override
  public String title() {
    return "an owner rewrites a mail in both languages, is told what is missing, another approves,"
        + " and the next mail has the new words; a new mail is added and used by a diagram";
  }

  @Override
  public void run(Narrator narrator, World world) {
    ProcessOwners owners = new ProcessOwners(world, narrator);
    String solved = owners.xml(KEY, version(world, KEY));
    String closing = owners.xml(CLOSING, version(world, CLOSING));
    refuses(narrator, world, owners, solved);
    Path gallery = world.addresses().repository().resolve("ear/target/gallery");
    gallery.toFile().mkdirs();
    try (Browser browser = new Browser(world.addresses());
        Visitor author = browser.visitor(ITALIAN);
        Visitor other = browser.visitor(ENGLISH);
        Visitor phone = browser.visitor(Look.PHONE)) {
      String word = world.newWord();
      try {
        writes(narrator, author, gallery, word);
        phone.go(address(author)).signIn("process-owner");
        phone.see("Come si riceve, in inglese");
        phone.settled().accessible("a mail's draft on a phone");
        phone.picture(gallery.resolve("studio-mail-phone.png"));
        String proposal = asks(narrator, author);
        approves(narrator, other, proposal, gallery, word);
        sends(narrator, world, word);
        adds(narrator, world, owners, closing);
      } finally {
        restore(owners, world, KEY, solved);
        restore(owners, world, CLOSING, closing);
      }
      assertThat(author.complaints()).isEmpty();
      assertThat(other.complaints()).isEmpty();
    }
  }

  private static int version(World world, String key) {
    return world
        .desk("process-owner")
        .items("/processes/" + key + "/versions")
        .get(0)
        .getInt("version");
  }

  private static void restore(ProcessOwners owners, World world, String key, String original) {
    if (!owners.xml(key, version(world, key)).equals(original)) {
      owners.deploy(key, original, "The trial is over");
    }
  }

  private static void refuses(Narrator narrator, World world, ProcessOwners owners, String solved) {
    narrator.chapter("What can't be sent is refused, and who has not the role is as well");
    String unsafe = solved.replace("we believe", "{{> /etc/passwd}} {{class}} we believe");
    Answer refused = owners.propose(unsafe, "An attack").expect(422);
    assertThat(refused.body()).contains("mail-placeholder").contains("en/text");
    assertThat(refused.body()).doesNotContain("root:");
    String silent = solved.replace(BUTTON, "Yes");
    assertThat(owners.propose(silent, "No button").expect(422).body())
        .contains("mail-lacks")
        .contains("confirmUrl");
    world.desk("agent").postXml("/processes?reason=x", solved).expect(403);
    world.desk("agent").post("/processes/drafts", wanted(KEY, "mail", "x")).expect(403);
    Desk owner = world.desk("process-owner");
    owner.get("/processes/Handling/versions/1/mail").expect(404);
    owner.get("/processes/mail.nothing/versions").expect(404);
    owner.get("/processes?type=odd").expect(400);
    owner.post("/processes/drafts", wanted("Solved!", "mail", "x")).expect(422);
    assertThat(owner.get("/processes").expect(200).body()).doesNotContain("\"key\":\"" + KEY);
    narrator.see("a file of the server, a property, a missing button, a stranger, a wrong key");
  }

  private static JsonObject wanted(String key, String type, String name) {
    return Json.createObjectBuilder().add("key", key).add("type", type).add("name", name).build();
  }

  private static void writes(Narrator narrator, Visitor author, Path gallery, String word) {
    narrator.chapter("An owner rewrites the mail of a solved ticket in the browser");
    author.go("/studio/processes/" + KEY).signIn("process-owner");
    author.see("Come si riceve, in italiano");
    author.settled().accessible("a mail in force");
    author.picture(gallery.resolve("studio-mail.png"));
    author.press("Modifica");
    author.page().waitForURL(address -> address.matches(DRAFT));
    Locator english = field(author, TEXT);
    english.waitFor();
    String before = english.inputValue();
    english.fill("");
    author.see("Manca il testo.");
    author.see("Tutto è conservato");
    author.fill("Motivo", "Più chiaro");
    assertThat(ask(author).isDisabled()).isTrue();
    author.accessible("a mail with findings");
    author.picture(gallery.resolve("studio-mail-findings.png"));
    english.fill(before.replace(BUTTON, "").replace("is solved.", "is solved " + word + "."));
    author.see("Manca {{confirmUrl}}");
    assertThat(ask(author).isDisabled()).isTrue();
    narrator.see("without the English text, and without its button, it can't be asked for");
    english.evaluate("area => area.setSelectionRange(0, 0)");
    Locator insert =
        author
            .page()
            .getByRole(
                AriaRole.GROUP,
                new Page.GetByRoleOptions().setName("Inserisci nel testo, Inglese"));
    insert
        .getByRole(
            AriaRole.BUTTON,
            new Locator.GetByRoleOptions().setName("Conferma con un clic (obbligatorio)"))
        .press("Enter");
    author.see("Niente: si può proporre.");
    assertThat(english.inputValue()).startsWith("[Confirm with one click]({{confirmUrl}})");
    english.fill(before.replace("is solved.", "is solved " + word + "."));
    Locator italian = field(author, "Testo, Italiano");
    italian.fill(italian.inputValue().replace("riteniamo risolta", "è risolta " + word));
    author.page().locator(".sp-mail", having(word)).nth(1).waitFor();
    author.see("Niente: si può proporre.");
    author.see("Tutto è conservato");
    author.accessible("a mail being written");
    author.picture(gallery.resolve("studio-mail-draft.png"));
    narrator.see("inserted by the keyboard, shown as it is received, in both languages");
  }

  private static Page.LocatorOptions having(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static Locator field(Visitor author, String label) {
    return author.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  private static Locator ask(Visitor author) {
    return author
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Chiedi l’approvazione"));
  }

  private static String address(Visitor author) {
    return author.page().url().replaceFirst(".*/studio", "/studio");
  }

  private static String asks(Narrator narrator, Visitor author) {
    author.fill("Motivo", "Più chiaro");
    author.press("Chiedi l’approvazione");
    author.page().waitForURL(address -> address.matches(".*/studio/proposals/\\d+"));
    author.see("Questa proposta è tua");
    narrator.see("proposed: " + author.page().url());
    return author.page().url().replaceFirst(".*/", "");
  }

  private static void approves(
      Narrator narrator, Visitor other, String proposal, Path gallery, String word) {
    narrator.chapter("Another owner sees which words go and come, and approves");
    other.go("/studio/proposals/" + proposal).signIn("process-owner2");
    other.page().locator("ins", having(word)).first().waitFor();
    assertThat(other.page().locator("del").first().innerText()).contains("riteniamo");
    other.settled().accessible("a mail compared, dark");
    other.picture(gallery.resolve("studio-mail-compared.png"));
    other.press("Approve");
    other.see("decided by");
    narrator.see("approved");
  }

  private static void sends(Narrator narrator, World world, String word) {
    narrator.chapter("The next mail has the new words, and the ledger its version");
    Life life = new Life(world, narrator);
    String reference = life.mailed(Life.CUSTOMER, world.newWord(), "Server lento");
    life.solved(reference);
    Letter letter = life.letter(Life.CUSTOMER, reference, 2);
    assertThat(letter.text()).contains("è risolta " + word);
    assertThat(letter.html()).contains("è risolta " + word).contains("class=\"button\" style=");
    assertThat(letter.links()).hasSizeGreaterThanOrEqualTo(2);
    JsonObject queued = queued(world, reference, "solved");
    assertThat(queued.getInt("templateVersion")).isEqualTo(version(world, KEY));
    assertThat(queued.getString("templateSha256"))
        .isEqualTo(
            world
                .desk("process-owner")
                .items("/processes/" + KEY + "/versions")
                .get(0)
                .getString("sha256"));
    narrator.see("written by version " + queued.getInt("templateVersion") + " of the mail");
  }

  private static JsonObject queued(World world, String reference, String template) {
    return world.desk("auditor").trail(reference).stream()
        .filter(entry -> entry.getString("kind").equals("mail.queued"))
        .map(entry -> entry.getJsonObject("data"))
        .filter(data -> data.getString("template").equals(template))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no mail " + template + " of " + reference));
  }

  private static void adds(Narrator narrator, World world, ProcessOwners owners, String closing) {
    narrator.chapter("A new mail is added and sent by a diagram, with no code");
    Desk owner = world.desk("process-owner");
    String code = "farewell-" + world.newWord();
    String using = closing.replace(">closed-ex-officio<", ">" + code + "<");
    assertThat(using).isNotEqualTo(closing);
    assertThat(owners.propose(using, "Another mail").expect(422).body())
        .contains("ServiceTask_SendClosedExOfficio")
        .contains("input-unknown")
        .contains("closed-ex-officio");
    narrator.see("a diagram that names a mail which does not exist is refused at its element");
    JsonObject draft =
        owner
            .post("/processes/drafts", wanted("mail." + code, "mail", "Farewell"))
            .expect(201)
            .json();
    String its = "/processes/drafts/" + draft.get("id");
    String file =
        owner
            .call("GET", its + "/file", null, null, Map.of("Accept", "application/xml"))
            .expect(200)
            .body()
            .replace(
                "Gentile {{recipientName}},", "Arrivederci {{recipientName}},\n\n{{ticketUrl}}");
    owners.deploy("mail." + code, file, "Said more kindly");
    assertThat(owner.get("/steps").expect(200).body()).contains(code);
    owners.deploy(CLOSING, using, "Said more kindly");
    Life life = new Life(world, narrator);
    String reference = life.mailed(Life.CUSTOMER, world.newWord(), "Server fermo");
    life.solved(reference);
    life.advance("PT48H1M");
    life.awaitStatus(reference, "closed");
    Letter letter = life.letter(Life.CUSTOMER, reference, 3);
    assertThat(letter.text()).contains("Arrivederci").contains("/tickets/" + reference);
    assertThat(queued(world, reference, code).getInt("templateVersion")).isPositive();
    narrator.see("the closing was told by " + code);
  }
}
