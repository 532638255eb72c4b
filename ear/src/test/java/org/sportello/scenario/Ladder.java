package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.sportello.scenario.parts.Answer;
import org.sportello.scenario.parts.Desk;
import org.sportello.scenario.parts.World;

/** 003-05: up the ladder only with a recorded attempt and a reason, and down again. */
final class Ladder implements Scenario {

  @Override
  public String name() {
    return "ladder";
  }

  @Override
  public String title() {
    return "up the ladder 1, 2, 3 and down again; refused without an attempt and a reason";
  }

  @Override
  public void run(Narrator narrator, World world) {
    Life life = new Life(world, narrator);
    Desk customer = world.desk("customer");
    String reference = customer.open("La scala " + world.newWord(), "Il server si ferma ogni ora.");
    narrator.act("customer opens " + reference);
    Desk first = life.taken(reference);

    narrator.chapter("No way up without an attempt and a reason");
    refused(narrator, first.tryTo("escalate", reference), "attempt", "reason");
    refused(
        narrator,
        first.tryTo("escalate", reference, "attempt", "Riavviato il servizio."),
        "reason");
    refused(narrator, first.tryTo("escalate", reference, "reason", "Non basta."), "attempt");
    assertThat(customer.ticket(reference).getInt("level")).isEqualTo(1);

    narrator.chapter("From the first level to the second");
    up(narrator, first, reference, 2);
    Desk second = life.technicianOf(reference);
    assertThat(second.login()).isEqualTo("specialist");
    second.perform("take", reference);

    narrator.chapter("From the second level to the third");
    up(narrator, second, reference, 3);
    Desk third = life.technicianOf(reference);
    assertThat(third.login()).isEqualTo("pm");
    third.perform("take", reference);

    narrator.chapter("And down again");
    refused(narrator, third.tryTo("de-escalate", reference), "reason");
    third.perform("de-escalate", reference, "reason", "La correzione è pronta, basta installarla.");
    assertThat(customer.ticket(reference).getInt("level")).isEqualTo(2);

    narrator.chapter("Who held it when stays known");
    List<JsonObject> trail = world.desk("auditor").trail(reference);
    Trails.isChained(trail);
    assertThat(Trails.versions(trail, "Escalation")).isNotEmpty();
    narrator.see(
        "the trail has "
            + trail.size()
            + " entries: "
            + Trails.kinds(trail).stream().distinct().toList());
    customer.perform("cancel", reference, "reason", "End of the scenario");
    life.awaitStatus(reference, "closed");
  }

  private static void up(Narrator narrator, Desk from, String reference, int level) {
    from.perform(
        "escalate",
        reference,
        "attempt",
        "Riavviato il servizio, letti i registri.",
        "reason",
        "La causa è nel codice.");
    assertThat(from.ticket(reference).getInt("level")).isEqualTo(level);
    narrator.see(reference + " is at level " + level);
  }

  private static void refused(Narrator narrator, Answer answer, String... fields) {
    narrator.see("refused: " + answer.status());
    assertThat(answer.status()).as(answer.toString()).isIn(400, 422);
    assertThat(answer.json().getJsonArray("errors").getValuesAs(JsonObject.class))
        .extracting(error -> error.getString("pointer"))
        .containsExactlyInAnyOrder(
            java.util.Arrays.stream(fields).map(field -> "/" + field).toArray(String[]::new));
  }
}
