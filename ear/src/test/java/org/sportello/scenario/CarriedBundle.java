package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.sportello.scenario.parts.Browser;
import org.sportello.scenario.parts.Browser.Look;
import org.sportello.scenario.parts.Desk;
import org.sportello.scenario.parts.Letter;
import org.sportello.scenario.parts.Visitor;
import org.sportello.scenario.parts.World;

/**
 * Everything that process owners write goes from one installation to another as a signed bundle.
 */
final class CarriedBundle implements Scenario {
  private static final String BUNDLES = "/process-bundles";
  private static final String CLOSING = "AutoClose";
  private static final Look ENGLISH = new Look(1440, 1100, "en-GB", true);
  private static final Look ITALIAN = new Look(1440, 1100, "it-IT", false);

  @Override
  public String name() {
    return "bundle";
  }

  @Override
  public String title() {
    return "everything in force is exported as one signed bundle; a changed one of another"
        + " installation is refused, trusted, compared, and taken in by two people, whole or not"
        + " at all";
  }

  @Override
  public void run(Narrator narrator, World world) {
    ProcessOwners owners = new ProcessOwners(world, narrator);
    String closing = owners.xml(CLOSING, owners.version(CLOSING));
    String mail = "farewell-" + world.newWord();
    byte[] exported = exports(narrator, world);
    refusesDamaged(narrator, world, exported);
    TrialBundle trial = new TrialBundle(exported);
    Path gallery = world.addresses().repository().resolve("ear/target/gallery");
    gallery.toFile().mkdirs();
    try (Browser browser = new Browser(world.addresses());
        Visitor author = browser.visitor(ITALIAN);
        Visitor admin = browser.visitor(ENGLISH);
        Visitor other = browser.visitor(ENGLISH);
        Visitor phone = browser.visitor(Look.PHONE)) {
      try {
        String id = uploads(narrator, author, trial.with(mail), gallery);
        refusesUnknown(narrator, world, id, trial);
        trusts(narrator, world, admin, id, trial, gallery);
        refusesBad(narrator, world, owners, trial, closing);
        compares(narrator, author, id, mail, gallery);
        phone.go("/studio/bundles/" + id).signIn("process-owner");
        phone.see("Che cosa cambierebbe acquisendolo");
        phone.settled().accessible("a bundle on a phone");
        phone.picture(gallery.resolve("studio-bundle-phone.png"));
        String second = asksAgain(world, trial, mail);
        asks(narrator, world, author, id, trial);
        approves(narrator, world, other, id, mail, gallery);
        outdated(narrator, world, second);
        sends(narrator, world, mail);
      } finally {
        if (!owners.xml(CLOSING, owners.version(CLOSING)).equals(closing)) {
          owners.deploy(CLOSING, closing, "The trial is over");
        }
      }
      assertThat(author.complaints()).isEmpty();
      assertThat(admin.complaints()).isEmpty();
      assertThat(other.complaints()).isEmpty();
    }
  }

  private static JsonObject reason(String reason) {
    return Json.createObjectBuilder().add("reason", reason).build();
  }

  private static byte[] exports(Narrator narrator, World world) {
    narrator.chapter("Everything in force becomes one signed archive");
    byte[] exported = world.file("process-owner", BUNDLES + "/current", "application/zip");
    Desk owner = world.desk("process-owner");
    JsonObject kept = owner.postZip(BUNDLES, exported).expect(201).json();
    assertThat(kept.getJsonObject("signer").getBoolean("trusted")).isTrue();
    assertThat(kept.getString("application")).startsWith("1.");
    String its = BUNDLES + "/" + kept.get("id");
    assertThat(owner.items(its + "/files"))
        .hasSize(kept.getInt("files"))
        .allMatch(file -> file.getString("change").equals("same"));
    assertThat(owner.post(its + "/ask", reason("Nothing")).expect(409).body()).contains("in-force");
    owner.call("DELETE", its, null, null, Map.of()).expect(204);
    owner.get(its).expect(404);
    world.desk("agent").get(BUNDLES).expect(403);
    world.desk("agent").postZip(BUNDLES, exported).expect(403);
    world.desk("admin").postZip(BUNDLES, exported).expect(403);
    narrator.see(
        kept.getInt("files") + " files, " + exported.length + " bytes; all of it the same");
    return exported;
  }

  private static void refusesDamaged(Narrator narrator, World world, byte[] exported) {
    narrator.chapter("One flipped bit is refused, and nothing is kept");
    Desk owner = world.desk("process-owner");
    int before = owner.items(BUNDLES).size();
    assertThat(refused(owner, exported, "processes/AutoClose.bpmn"))
        .contains("The file is not the one that was signed: processes/AutoClose.bpmn");
    assertThat(refused(owner, exported, "manifest.json")).contains("The signature is not");
    assertThat(refused(owner, exported, "manifest.sig")).contains("The signature is not");
    assertThat(refused(owner, exported, "public-key.pem")).contains("422");
    owner.postZip(BUNDLES, new byte[] {'P', 'K'}).expect(422);
    owner.postZip(BUNDLES, new byte[(8 << 20) + 1]).expect(413);
    assertThat(owner.items(BUNDLES)).hasSize(before);
    narrator.see("in a file, in the manifest, in the signature, in the key");
  }

  private static String refused(Desk owner, byte[] exported, String name) {
    return owner.postZip(BUNDLES, TrialBundle.flipped(exported, name)).expect(422).body();
  }

  private static String uploads(Narrator narrator, Visitor author, byte[] changed, Path gallery) {
    narrator.chapter("An owner uploads what another installation has signed");
    author.go("/studio/bundles").signIn("process-owner");
    author.see("Chiavi fidate");
    author.settled().accessible("the bundles");
    author
        .page()
        .locator("input[type=file]")
        .setInputFiles(new FilePayload("trial.zip", "application/zip", changed));
    author.picture(gallery.resolve("studio-bundles.png"));
    button(author, "Carica").click();
    author.page().waitForURL(address -> address.matches(".*/studio/bundles/\\d+"));
    author.see("La chiave che ha firmato questo pacchetto qui non è fidata");
    author.see("2 file cambiano o sono nuovi");
    author.settled().accessible("a bundle of an unknown signer");
    author.picture(gallery.resolve("studio-bundle-unknown.png"));
    narrator.see("it is shown, with the fingerprint of its key, and can't be asked for");
    return author.page().url().replaceFirst(".*/", "");
  }

  private static Locator button(Visitor visitor, String name) {
    return visitor
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static void refusesUnknown(Narrator narrator, World world, String id, TrialBundle trial) {
    String ask = BUNDLES + "/" + id + "/ask";
    assertThat(world.desk("process-owner").post(ask, reason("x")).expect(409).body())
        .contains("signer-unknown")
        .contains(trial.fingerprint());
    JsonObject key =
        Json.createObjectBuilder()
            .add("fingerprint", trial.fingerprint())
            .add("name", "Trial")
            .add("reason", "x")
            .build();
    world.desk("process-owner").post(BUNDLES + "/trusted-keys", key).expect(403);
    narrator.see("an owner can't trust the key alone");
  }

  private static void trusts(
      Narrator narrator, World world, Visitor admin, String id, TrialBundle trial, Path gallery) {
    narrator.chapter("An administrator trusts the fingerprint");
    admin.go("/studio/bundles/" + id).signIn("admin");
    admin.see("The key that signed this bundle is not trusted here");
    admin.fill("Whose key it is", "Trial installation");
    admin.fill("Why", "Read out on the telephone");
    admin.settled().accessible("trusting a key, dark");
    admin.picture(gallery.resolve("studio-bundle-trust.png"));
    admin.press("Trust this key");
    admin
        .page()
        .locator(".sp-said")
        .filter(new Locator.FilterOptions().setHasText("Trial installation"))
        .waitFor();
    assertThat(kinds(world, "trusted-key:" + trial.fingerprint()))
        .containsExactly("trustedKey.entered");
    assertThat(world.desk("auditor").items(BUNDLES + "/trusted-keys"))
        .anyMatch(key -> key.getString("fingerprint").equals(trial.fingerprint()));
    narrator.see("trusted, with who, when and why");
  }

  private static void refusesBad(
      Narrator narrator, World world, ProcessOwners owners, TrialBundle trial, String closing) {
    narrator.chapter("A bundle with one bad file leaves everything as it was");
    Desk owner = world.desk("process-owner");
    int before = owners.version(CLOSING);
    JsonObject bad =
        owner.postZip(BUNDLES, trial.bad("nobody-" + world.newWord())).expect(201).json();
    String its = BUNDLES + "/" + bad.get("id");
    String refusal = owner.post(its + "/ask", reason("Half of it is right")).expect(422).body();
    assertThat(refusal)
        .contains("\"key\":\"AutoClose\"")
        .contains("ServiceTask_SendClosedExOfficio")
        .contains("input-unknown");
    assertThat(owner.items(its + "/findings")).hasSize(1);
    assertThat(owner.get(its).expect(200).json().getString("state")).isEqualTo("uploaded");
    assertThat(owners.version(CLOSING)).isEqualTo(before);
    assertThat(owners.xml(CLOSING, before)).isEqualTo(closing);
    narrator.see(
        "refused with its element; the mail beside it, which is right, is not taken either");
  }

  private static void compares(
      Narrator narrator, Visitor author, String id, String mail, Path gallery) {
    narrator.chapter("The owner compares it file by file, and asks");
    author.go("/studio/bundles/" + id);
    author.see("Niente da correggere.");
    author.settled();
    author.follow("Chiusura automatica");
    author.page().waitForURL(address -> address.endsWith("/files/AutoClose"));
    author.see(mail);
    author.settled().accessible("a file of a bundle, compared");
    author.picture(gallery.resolve("studio-bundle-compared.png"));
    author.go("/studio/bundles/" + id + "/files/mail." + mail);
    author.see("Arrivederci");
    author.settled().accessible("a new file of a bundle");
    narrator.see("the diagram side by side with what is in force, the new mail as it is written");
  }

  private static String asksAgain(World world, TrialBundle trial, String mail) {
    Desk owner = world.desk("process-owner");
    JsonObject second = owner.postZip(BUNDLES, trial.with(mail)).expect(201).json();
    owner.post(BUNDLES + "/" + second.get("id") + "/ask", reason("Twice")).expect(200);
    return second.get("id").toString();
  }

  private static void asks(
      Narrator narrator, World world, Visitor author, String id, TrialBundle trial) {
    author.go("/studio/bundles/" + id);
    author.see("Niente da correggere.");
    author.settled().fill("Perché", "La prova è riuscita");
    author.press("Chiedi l’approvazione");
    author.see("Hai caricato tu questo pacchetto");
    String its = BUNDLES + "/" + id;
    world.desk("process-owner").post(its + "/approve", reason("x")).expect(403);
    world.desk("admin").post(its + "/approve", reason("x")).expect(403);
    narrator.see("who uploaded it may not approve it");
    Desk admin = world.desk("admin");
    String key = BUNDLES + "/trusted-keys/" + trial.fingerprint();
    admin.post(key + "/remove", reason("Lost")).expect(204);
    assertThat(world.desk("process-owner2").post(its + "/approve", reason("x")).expect(409).body())
        .contains("signer-unknown");
    JsonObject again =
        Json.createObjectBuilder()
            .add("fingerprint", trial.fingerprint())
            .add("name", "Trial installation")
            .add("reason", "Found again")
            .build();
    admin.post(BUNDLES + "/trusted-keys", again).expect(200);
    narrator.see("nor anybody while its key is not trusted any more");
  }

  private static void approves(
      Narrator narrator, World world, Visitor other, String id, String mail, Path gallery) {
    narrator.chapter("Another owner approves, and all of it is in force at once");
    other.go("/studio/bundles/" + id).signIn("process-owner2");
    other.see("2 files change or are added");
    other.see("Nothing is wrong");
    other.settled().accessible("a bundle to be decided, dark");
    other.picture(gallery.resolve("studio-bundle-decide.png"));
    other.press("Approve");
    other.see("What came into force with it");
    other.page().getByText("mail." + mail).first().waitFor();
    other.settled().accessible("a bundle that was taken in");
    other.picture(gallery.resolve("studio-bundle-taken.png"));
    Desk owner = world.desk("process-owner");
    JsonObject diagram = owner.items("/processes/" + CLOSING + "/versions").get(0);
    JsonObject words = owner.items("/processes/mail." + mail + "/versions").get(0);
    assertThat(diagram.getString("deployedAt")).isEqualTo(words.getString("deployedAt"));
    assertThat(words.getJsonObject("change").getJsonObject("approver").getString("name"))
        .isNotEqualTo(words.getJsonObject("change").getJsonObject("author").getString("name"));
    assertThat(kinds(world, "bundle:" + id))
        .containsExactly("bundle.uploaded", "bundle.asked", "process.tested", "bundle.approved");
    assertThat(kinds(world, "process:mail." + mail)).containsExactly("process.deployed");
    assertThat(kinds(world, "system")).contains("bundle.exported");
    narrator.see("one release has the diagram and its mail; the ledger has who wanted it and why");
  }

  private static List<String> kinds(World world, String chain) {
    return world
        .database()
        .column("select kind from ledger_entry where chain = ? order by sequence", chain);
  }

  private static void outdated(Narrator narrator, World world, String second) {
    Desk other = world.desk("process-owner2");
    String its = BUNDLES + "/" + second;
    assertThat(other.post(its + "/approve", reason("x")).expect(409).body())
        .contains("bundle-outdated");
    other.post(its + "/refuse", reason("Taken in already")).expect(200);
    other.post(its + "/refuse", reason("Twice")).expect(409);
    narrator.see("a bundle that was asked before is refused, since what is in force has changed");
  }

  private static void sends(Narrator narrator, World world, String mail) {
    narrator.chapter("The next ticket is closed by the diagram and the mail of the bundle");
    Life life = new Life(world, narrator);
    String reference = life.mailed(Life.CUSTOMER, world.newWord(), "Server fermo");
    life.solved(reference);
    life.advance("PT48H1M");
    life.awaitStatus(reference, "closed");
    Letter letter = life.letter(Life.CUSTOMER, reference, 3);
    assertThat(letter.text()).contains("Arrivederci");
    assertThat(world.desk("auditor").trail(reference))
        .filteredOn(entry -> entry.getString("kind").equals("mail.queued"))
        .extracting(entry -> entry.getJsonObject("data").getString("template"))
        .contains(mail);
    narrator.see("its last mail is " + mail);
  }
}
