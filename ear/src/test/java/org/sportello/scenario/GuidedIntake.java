package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.JsonObject;
import java.util.Map;
import org.sportello.scenario.parts.Answer;
import org.sportello.scenario.parts.Browser;
import org.sportello.scenario.parts.Browser.Look;
import org.sportello.scenario.parts.Desk;
import org.sportello.scenario.parts.Visitor;
import org.sportello.scenario.parts.World;

/**
 * What is asked about a product and its areas (000-17), from the administrator who decides it to
 * the agent who reads the answers beside what the customer has and what is not said by phone.
 */
final class GuidedIntake implements Scenario {
  private static final String JSON = "application/json";
  private static final Map<String, String> NEW = Map.of("If-None-Match", "*");

  @Override
  public String name() {
    return "guided-intake";
  }

  @Override
  public String title() {
    return "questions by product and area are asked, answered and read; what is installed and what"
        + " is not said by phone stand beside; until when a requester is waited for";
  }

  @Override
  public void run(Narrator narrator, World world) {
    String code = world.newWord();
    decided(narrator, world, code);
    try (Browser browser = new Browser(world.addresses());
        Visitor customer = browser.visitor(Look.PHONE);
        Visitor agent = browser.visitor(Look.DESK)) {
      String reference = asked(narrator, customer, code);
      read(narrator, world, agent, reference, code);
      waited(narrator, world, customer, agent, reference);
      assertThat(customer.complaints()).as("the customer's browser").isEmpty();
      assertThat(agent.complaints()).as("the agent's browser").isEmpty();
    }
    ended(narrator, world, code);
  }

  private static void decided(Narrator narrator, World world, String code) {
    narrator.chapter("An administrator enters a product and what is asked about it");
    Desk admin = world.desk("admin");
    String product =
        "{'name': 'Prodotto "
            + code
            + "', 'versions': ['1.0', '2.0'], 'reason': 'A new offer', 'areas': ["
            + "{'code': 'printing', 'name': {'it': 'Stampa', 'en': 'Printing'}},"
            + "{'code': 'scanning', 'name': {'it': 'Scansione', 'en': 'Scanning'}}]}";
    String path = "/products/" + code;
    refused(put(admin, path, product, Map.of()), 428);
    refused(put(admin, path, product.replace("'printing'", "'Printing!'"), NEW), 422);
    put(admin, path, product, NEW).expect(200);
    refused(put(admin, path, product, NEW), 412);
    Desk supervisor = world.desk("supervisor");
    String question =
        "{'product': '"
            + code
            + "', 'area': 'printing', 'type': 'choice', 'required': true,"
            + " 'label': {'it': 'Quale stampante?', 'en': 'Which printer?'}, 'options': ["
            + "{'value': 'ground', 'name': {'it': 'Piano terra', 'en': 'Ground floor'}},"
            + "{'value': 'first', 'name': {'it': 'Primo piano', 'en': 'First floor'}}],"
            + " 'reason': 'Half of the answers began by asking'}";
    String where = "/questions/printer" + code;
    refused(put(supervisor, where, question.replace("'printing'", "'nowhere'"), NEW), 422);
    put(supervisor, where, question, NEW).expect(200);
    assertThat(
            supervisor.items("/questions?kind=incident&area=printing&product=" + code).stream()
                .map(one -> one.getString("code")))
        .contains("printer" + code, "errorText");
    assertThat(
            supervisor.items("/questions?kind=incident&product=" + code).stream()
                .map(one -> one.getString("code")))
        .doesNotContain("printer" + code);
    String installed = "/organizations/2/installed-products";
    Desk agent = world.desk("agent");
    String before = agent.get(installed).expect(200).header("ETag");
    String list =
        "{'items': [{'product': 'server', 'version': '8.0', 'installedOn': '2024-03-01'},"
            + " {'product': '"
            + code
            + "', 'version': '2.0', 'note': 'Due sedi'}]}";
    refused(put(agent, installed, list.replace("'2.0'", "'3.0'"), Map.of("If-Match", before)), 422);
    put(agent, installed, list, Map.of("If-Match", before)).expect(200);
    refused(put(agent, installed, list, Map.of("If-Match", before)), 412);
    String notices = "/phone-notices?organization=2";
    put(
            supervisor,
            notices,
            "{'items': [{'it': 'Nomi dei consulenti', 'en': 'Names of consultants'}],"
                + " 'reason': 'They asked for it'}",
            Map.of("If-Match", supervisor.get(notices).expect(200).header("ETag")))
        .expect(200);
    narrator.see("each on the state that was read, with its reason");
  }

  private static String asked(Narrator narrator, Visitor customer, String code) {
    narrator.chapter("A customer opens a ticket and is asked");
    customer.go("/tickets/new").signIn("customer");
    Page page = customer.page();
    assertThat(page.locator("#product optgroup").first().getAttribute("label"))
        .isEqualTo("Che usate");
    page.getByLabel("Prodotto").selectOption(code);
    assertThat(page.getByLabel("Versione").inputValue())
        .as("the version that is installed")
        .isEqualTo("2.0");
    page.getByLabel("Argomento").selectOption("printing");
    customer.see("Quale stampante?");
    customer.fill("In una riga: di che cosa si tratta?", "Non stampa " + code);
    customer.fill("Raccontaci che cosa succede", "Resta tutto in coda.");
    page.locator("input[type=file]")
        .setInputFiles(new FilePayload("fattura.exe", "application/octet-stream", new byte[] {1}));
    customer.see("fattura.exe è di un tipo che non accettiamo.");
    narrator.see("a file of a forbidden kind is refused before it is sent");
    customer.press("Invia");
    customer.see("È necessario.");
    narrator.see("a question that has to be answered is marked");
    customer.accessible("the form with its questions");
    page.getByLabel("Quale stampante?").selectOption("first");
    page.getByLabel("Prima funzionava?").selectOption("false");
    customer.press("Invia");
    page.waitForURL("**/tickets/SP-*");
    customer.see("Primo piano").see("Stampa");
    customer.accessible("the ticket with its answers");
    return page.url().replaceAll(".*/", "");
  }

  private static void read(
      Narrator narrator, World world, Visitor agent, String reference, String code) {
    narrator.chapter("The answers are fields of the ticket, and read at the desk");
    JsonObject custom = world.desk("agent").ticket(reference).getJsonObject("custom");
    assertThat(custom.getString("topic")).isEqualTo("printing");
    assertThat(custom.getString("printer" + code)).isEqualTo("first");
    assertThat(custom.getBoolean("workedBefore")).isFalse();
    Desk customer = world.desk("customer");
    Answer wrong =
        customer.post(
            "/tickets",
            json(
                "{'subject': 'x', 'description': 'y', 'custom': {'workedBefore': 'maybe',"
                    + " 'ownField': 'kept as it is'}}"));
    refused(wrong, 422);
    assertThat(wrong.body()).contains("/custom/workedBefore").doesNotContain("/custom/ownField");
    refused(customer.tryToUpload(reference, "fattura.exe", "x"), 422);
    narrator.see("the server refuses what is no answer, and a program, as well");
    agent.go("/desk/tickets/" + reference).signIn("agent");
    agent.see("Quale stampante?").see("Primo piano").see("Argomento");
    agent.see("Due sedi").see("Nomi dei consulenti").see("Password, codici");
    agent.settled().accessible("the ticket at the desk");
    agent.picture(world.addresses().repository().resolve("ear/target/gallery/guided-intake.png"));
  }

  private static void waited(
      Narrator narrator, World world, Visitor customer, Visitor agent, String reference) {
    narrator.chapter("The agent asks something back: both see until when");
    Desk desk = world.desk("agent");
    desk.perform("take", reference);
    desk.perform("wait-for-requester", reference, "question", "Anche dal telefono?");
    JsonObject wait = desk.ticket(reference).getJsonObject("waitsFor");
    assertThat(wait.getString("on")).isEqualTo("requester");
    assertThat(wait.getString("until")).isNotEmpty();
    customer.see("te lo chiediamo di nuovo");
    agent.go("/desk/waiting?q=" + reference);
    agent.page().locator(".sp-col-waitsFor time").first().waitFor();
    assertThat(agent.page().locator(".sp-col-waitsFor").last().innerText())
        .contains("Carla Conti")
        .contains("entro");
    narrator.see("the list says for whom it waits, and until when");
    agent.go("/desk/open?q=stampa");
    agent.page().locator(".sp-list mark").first().waitFor();
    narrator.see("what the list is searched for is marked in it");
    desk.perform("cancel", reference, "reason", "End of the scenario");
    assertThat(desk.ticket(reference).isNull("waitsFor")).isTrue();
  }

  private static void ended(Narrator narrator, World world, String code) {
    narrator.chapter("The question ends; what was answered stays");
    Desk supervisor = world.desk("supervisor");
    String where = "/questions/printer" + code;
    String seen = supervisor.get(where).expect(200).header("ETag");
    supervisor.call("DELETE", where, null, null, Map.of("If-Match", seen)).expect(204);
    supervisor.get(where).expect(404);
    assertThat(
            world
                .database()
                .column("select kind from ledger_entry where chain = 'system' order by sequence"))
        .contains("product.entered", "question.entered", "question.removed")
        .contains("installedProducts.changed", "phoneNotices.changed");
    narrator.see("the ledger has who decided what");
  }

  private static Answer put(Desk desk, String path, String body, Map<String, String> headers) {
    return desk.call("PUT", path, JSON, body.replace('\'', '"'), headers);
  }

  private static JsonObject json(String text) {
    return jakarta.json.Json.createReader(new java.io.StringReader(text.replace('\'', '"')))
        .readObject();
  }

  private static void refused(Answer answer, int status) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
  }
}
