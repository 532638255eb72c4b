package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.sportello.scenario.parts.Answer;
import org.sportello.scenario.parts.Browser;
import org.sportello.scenario.parts.Browser.Look;
import org.sportello.scenario.parts.Visitor;
import org.sportello.scenario.parts.World;

/** A step that process owners add is there in a desk that is open all the while. */
final class FormInOpenDesk implements Scenario {
  private static final String KEY = "ResolutionConfirmation";
  private static final String ACTION = "Approvazione del responsabile";

  @Override
  public String name() {
    return "form-in-open-desk";
  }

  @Override
  public String title() {
    return "a diagram with a new user task is deployed while the desk is open: its form appears"
        + " there and works";
  }

  @Override
  public void run(Narrator narrator, World world) {
    ProcessOwners owners = new ProcessOwners(world, narrator);
    int before = owners.version(KEY);
    String original = owners.xml(KEY, before);
    Life life = new Life(world, narrator);
    try (Browser browser = new Browser(world.addresses());
        Visitor supervisor = browser.visitor(Look.DESK)) {
      narrator.chapter("The supervisor's desk is open");
      supervisor.go("/desk/open").signIn("supervisor");
      narrator.chapter("Meanwhile process owners add 'Supervisor approval' to " + KEY);
      owners.deploy(
          KEY, new ChangedDiagram(original).withApproval(true).xml(), "Approved by a supervisor");
      try {
        String word = world.newWord();
        String reference = world.desk("customer").open("Col passo nuovo " + word, "È lento.");
        supervisor.page().getByText(word).first().click();
        supervisor.page().waitForURL("**/" + reference);
        life.solved(reference);
        narrator.chapter("The form that nobody has programmed");
        supervisor.press(ACTION);
        Locator form = supervisor.page().getByRole(AriaRole.DIALOG);
        Locator.GetByLabelOptions exactly = new Locator.GetByLabelOptions().setExact(true);
        form.getByText("Approvato").first().waitFor();
        supervisor.accessible("the new form");
        supervisor.picture(
            world.addresses().repository().resolve("ear/target/gallery/form-in-open-desk.png"));
        form.getByLabel("Sì").check();
        form.getByLabel("Nota").fill("Va bene così.");
        form.getByLabel("Informato").fill("conti");
        form.locator("datalist option[value=customer]")
            .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        form.getByLabel("Informato").fill("customer");
        narrator.see("a person is found by their name");
        form.getByLabel("Prova", exactly)
            .setInputFiles(new FilePayload("prova.exe", "application/pdf", new byte[] {1}));
        form.getByText("prova.exe è di un tipo che non accettiamo.").waitFor();
        form.getByLabel("Prova", exactly)
            .setInputFiles(new FilePayload("prova.pdf", "application/pdf", new byte[] {1}));
        Answer refused =
            world
                .desk("supervisor")
                .post(
                    "/tickets/" + reference + "/actions/supervisor-approval",
                    Json.createObjectBuilder()
                        .add("approved", true)
                        .add("proof", "999999999")
                        .build());
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.body()).contains("/proof");
        narrator.see("a file that nobody has uploaded to the ticket is refused");
        form.getByRole(AriaRole.BUTTON)
            .filter(new Locator.FilterOptions().setHasText(ACTION))
            .click();
        supervisor.see("Fatto: " + ACTION + ".");
        assertThat(world.desk("customer").actionIds(reference)).contains("confirm");
        List<JsonObject> files =
            world.desk("supervisor").items("/tickets/" + reference + "/attachments");
        assertThat(files).extracting(file -> file.getString("fileName")).contains("prova.pdf");
        JsonObject performed =
            world.desk("supervisor").trail(reference).stream()
                .filter(entry -> entry.toString().contains("supervisor-approval"))
                .findFirst()
                .orElseThrow();
        assertThat(performed.getJsonObject("data").getString("field.proof"))
            .as("the file of the action, by its number")
            .isIn(files.stream().map(file -> Long.toString(file.getInt("id"))).toList());
        narrator.see("done from the page that was open before the diagram was drawn");
        assertThat(supervisor.complaints()).isEmpty();
      } finally {
        narrator.chapter("Back to the diagram as it was");
        owners.deploy(KEY, original, "The trial is over");
      }
    }
  }
}
