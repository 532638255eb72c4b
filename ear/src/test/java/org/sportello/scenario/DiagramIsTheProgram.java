package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.sportello.scenario.parts.Answer;
import org.sportello.scenario.parts.Desk;
import org.sportello.scenario.parts.World;

/** A redrawn diagram changes what is offered, with no line of code touched. */
final class DiagramIsTheProgram implements Scenario {
  private static final String KEY = "ResolutionConfirmation";
  private static final String ACTION = "supervisor-approval";

  @Override
  public String name() {
    return "diagram-is-the-program";
  }

  @Override
  public String title() {
    return "a process owner adds a task to a diagram: new tickets offer it, old ones do not";
  }

  @Override
  public void run(Narrator narrator, World world) {
    ProcessOwners owners = new ProcessOwners(world, narrator);
    int before = owners.version(KEY);
    String original = owners.xml(KEY, before);
    refusals(narrator, owners, original);
    assertThat(owners.version(KEY)).as("nothing was kept of what was refused").isEqualTo(before);

    Life life = new Life(world, narrator);
    Desk customer = world.desk("customer");
    narrator.chapter("A ticket that is already under way");
    String old = customer.open("Prima del cambio " + world.newWord(), "Il server è lento.");
    life.taken(old);
    try {
      int now = change(narrator, owners, original, before);
      bothRoads(narrator, world, life, old, before, now);
    } finally {
      narrator.chapter("Back to the diagram as it was");
      owners.deploy(KEY, original, "The trial is over");
    }
  }

  private static void refusals(Narrator narrator, ProcessOwners owners, String original) {
    narrator.chapter("What cannot work is refused, with the element's id");
    ChangedDiagram unknown = new ChangedDiagram(original).withUnknownStep();
    refused(narrator, owners, unknown.xml(), unknown.firstStep());
    refused(
        narrator,
        owners,
        new ChangedDiagram(original).withApproval(false).xml(),
        ChangedDiagram.TASK);
    refused(narrator, owners, original.substring(0, original.length() / 2), null);
  }

  private static void refused(Narrator narrator, ProcessOwners owners, String xml, String element) {
    Answer answer = owners.propose(xml, "To be refused").expect(422);
    List<JsonObject> findings =
        answer.json().getJsonArray("findings").getValuesAs(JsonObject.class);
    findings.forEach(finding -> narrator.see("refused: " + finding));
    assertThat(findings)
        .isNotEmpty()
        .allSatisfy(
            finding -> {
              assertThat(finding.getJsonObject("message").getString("it")).isNotBlank();
              assertThat(finding.getJsonObject("message").getString("en")).isNotBlank();
            });
    if (element != null) {
      assertThat(findings).anyMatch(finding -> element.equals(finding.getString("element", null)));
    }
  }

  private static int change(Narrator narrator, ProcessOwners owners, String original, int before) {
    narrator.chapter("A process owner adds 'Supervisor approval' to " + KEY);
    String changed = new ChangedDiagram(original).withApproval(true).xml();
    int now = owners.deploy(KEY, changed, "Solutions are approved by a supervisor");
    assertThat(now).isEqualTo(before + 1);
    return now;
  }

  private static void bothRoads(
      Narrator narrator, World world, Life life, String old, int before, int now) {
    Desk customer = world.desk("customer");
    Desk supervisor = world.desk("supervisor");
    narrator.chapter("A new ticket takes the new road");
    String fresh = customer.open("Dopo il cambio " + world.newWord(), "Il server è lento.");
    Desk technician = life.solved(fresh);
    JsonObject offered =
        supervisor.actions(fresh).stream()
            .filter(action -> action.getString("id").equals(ACTION))
            .findFirst()
            .orElseThrow(() -> new AssertionError("not offered: " + supervisor.actions(fresh)));
    narrator.see("the supervisor is offered: " + offered);
    assertThat(offered.getJsonObject("name").getString("it"))
        .isEqualTo("Approvazione del responsabile");
    assertThat(offered.getJsonArray("fields").getValuesAs(JsonObject.class))
        .extracting(field -> field.getString("id"))
        .containsExactly("approved", "remark", "informed", "proof");
    assertThat(offered.getJsonObject("source").getInt("version")).isEqualTo(now);
    assertThat(technician.actionIds(fresh)).doesNotContain(ACTION);
    supervisor
        .post(
            "/tickets/" + fresh + "/actions/" + ACTION,
            Json.createObjectBuilder().add("approved", true).add("remark", "Va bene.").build())
        .expect(200);
    assertThat(customer.actionIds(fresh)).contains("confirm");
    customer.perform("confirm", fresh);

    narrator.chapter("The old ticket stays on its version");
    life.solve(life.technicianOf(old), old);
    assertThat(supervisor.actionIds(old)).doesNotContain(ACTION);
    assertThat(customer.actionIds(old)).contains("confirm");
    customer.perform("confirm", old);

    Desk auditor = world.desk("auditor");
    assertThat(Trails.versions(auditor.trail(fresh), KEY)).containsExactly(now);
    assertThat(Trails.versions(auditor.trail(old), KEY)).containsExactly(before);
    assertThat(Trails.passed(auditor.trail(fresh), ChangedDiagram.TASK)).isTrue();
    narrator.see("the trails show version " + before + " and version " + now);
  }
}
