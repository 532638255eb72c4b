package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.sportello.scenario.parts.Desk;
import org.sportello.scenario.parts.World;

/** What is changed behind the application's back is found and named. */
final class LedgerTampered implements Scenario {

  @Override
  public String name() {
    return "ledger";
  }

  @Override
  public String title() {
    return "the ledger verifies; each way of tampering by SQL is found: ticket and sequence";
  }

  @Override
  public void run(Narrator narrator, World world) {
    Life life = new Life(world, narrator);
    String reference =
        world.desk("customer").open("Registro " + world.newWord(), "Il server è lento.");
    life.solved(reference);
    world.desk("customer").perform("confirm", reference);
    Desk auditor = world.desk("auditor");
    narrator.chapter("The ledger as it is");
    JsonObject intact = verify(auditor);
    narrator.see(shortly(intact));
    assertThat(findings(intact)).doesNotContain(reference);

    Tampering tampering = new Tampering(world.database(), reference);
    narrator.chapter("The application itself cannot change an entry");
    assertThat(tampering.refusedToTheApplication()).isTrue();
    for (Tampering.Kind kind : Tampering.Kind.values()) {
      narrator.chapter("Tampering: " + kind.name().toLowerCase(java.util.Locale.ROOT));
      try (Tampering.Undo undo = tampering.commit(kind)) {
        narrator.act("by SQL: " + undo.what());
        JsonObject found = verify(auditor);
        narrator.see(shortly(found));
        assertThat(findings(found)).contains(reference).contains(Long.toString(undo.sequence()));
      }
      assertThat(findings(verify(auditor))).as("put right again").doesNotContain(reference);
    }
  }

  private static JsonObject verify(Desk auditor) {
    return auditor.get("/ledger/verify").expect(200).json();
  }

  private static String findings(JsonObject report) {
    return report.containsKey("findings") ? report.get("findings").toString() : report.toString();
  }

  private static String shortly(JsonObject report) {
    String text = report.toString();
    return text.length() > 500 ? text.substring(0, 500) + "..." : text;
  }
}
