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
    narrator.chapter("The server seals what it has written, by itself");
    OfflineVerifier offline = new OfflineVerifier(world, auditor);
    offline.awaitSeal();
    narrator.see(offline.sealed());

    narrator.chapter("The ledger as it is");
    JsonObject intact = verify(auditor);
    narrator.see(shortly(intact));
    assertThat(findings(intact)).doesNotContain(reference);
    OfflineVerifier.Verdict untouched = offline.verify();
    narrator.see("verify-ledger, with the export and the public key alone: " + untouched.last());
    assertThat(untouched.words()).as("offline").doesNotContain(reference);
    assertThat(untouched.isIntact()).as(untouched.words()).isEqualTo(intact.getBoolean("intact"));

    erase(narrator, world, life, offline);

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
        OfflineVerifier.Verdict verdict = offline.verify();
        narrator.see("verify-ledger: " + verdict.about(reference));
        assertThat(verdict.isIntact()).isFalse();
        assertThat(verdict.about(reference))
            .as(verdict.words())
            .contains(Long.toString(undo.sequence()));
      }
      assertThat(findings(verify(auditor))).as("put right again").doesNotContain(reference);
    }
    assertThat(offline.verify().words()).as("put right again").doesNotContain(reference);
  }

  /** What a person wrote can be erased, and every chain stays valid. */
  private static void erase(Narrator narrator, World world, Life life, OfflineVerifier offline) {
    narrator.chapter("A person is erased");
    String word = world.newWord();
    String reference = life.mailed(word + "@elsewhere.test", word, "Domanda");
    String chain = "ticket:" + reference;
    String texts = "select count(*) from ledger_personal where chain = ? and field = 'body'";
    assertThat(world.database().number(texts, chain)).isPositive();
    world
        .database()
        .change(
            "delete from ledger_personal where person_id = (select requester_id from ticket where"
                + " reference = ?)",
            reference);
    assertThat(world.database().number(texts, chain)).isZero();
    assertThat(findings(verify(world.desk("auditor")))).doesNotContain(reference);
    assertThat(offline.verify().words()).doesNotContain(reference);
    narrator.see("the words are gone, the chain of " + reference + " is valid");
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
