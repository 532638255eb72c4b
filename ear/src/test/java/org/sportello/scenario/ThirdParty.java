package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.temporal.ChronoUnit;
import org.sportello.scenario.parts.Desk;
import org.sportello.scenario.parts.World;

/** 003-13: a wait for a third party is chased by itself and cannot be forgotten. */
final class ThirdParty implements Scenario {
  private static final String REQUESTER = "customer@alfa.test";

  @Override
  public String name() {
    return "third-party";
  }

  @Override
  public String title() {
    return "a third party is waited for and chased, the clock pauses; an interim update is offered";
  }

  @Override
  public void run(Narrator narrator, World world) {
    Life life = new Life(world, narrator);
    Desk customer = world.desk("customer");
    OfficeHours.advanceToWorkingMorning(world, narrator);
    String reference = customer.open("Attesa fornitore " + world.newWord(), "Il modem è guasto.");
    Desk technician = life.taken(reference);
    assertThat(resolution(world, reference).getString("state")).isEqualTo("running");

    narrator.chapter("A supplier has to answer");
    String due =
        world.clock().now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS).toString();
    technician.perform(
        "wait-for-third-party",
        reference,
        "supplier",
        "Telefonia S.p.A.",
        "supplierReference",
        "TT-4711",
        "dueDate",
        due);
    assertThat(technician.status(reference)).isEqualTo("on-hold");
    assertThat(resolution(world, reference).getString("state")).isEqualTo("paused");
    narrator.see("on hold; the resolution's clock is paused");
    life.letter(REQUESTER, reference, 2);

    narrator.chapter("The supplier forgets");
    life.advance("P1DT1H");
    assertThat(chases(world, reference)).isEqualTo(1);
    assertThat(technician.status(reference)).isEqualTo("on-hold");
    narrator.see("the supplier was chased, the ticket is still on hold");

    narrator.chapter("The supplier answers");
    technician.perform("third-party-answered", reference, "answer", "Sostituita la scheda.");
    assertThat(technician.status(reference)).isEqualTo("open");
    assertThat(resolution(world, reference).getString("state")).isIn("running", "at-risk");
    narrator.see("open again; the resolution's clock runs");

    narrator.chapter("Nothing is said in public for long: an interim update is offered");
    int letters = life.letters(REQUESTER, reference).size();
    OfficeHours.advanceToWorkingMorning(world, narrator);
    for (int hours = 0; hours < 80 && !offersUpdate(life, reference); hours += 4) {
      life.advance("PT4H");
    }
    assertThat(offersUpdate(life, reference)).as("an interim update is offered").isTrue();
    Desk holder = life.technicianOf(reference);
    holder.perform("send-interim-update", reference, "body", "Stiamo ancora verificando la linea.");
    life.letter(REQUESTER, reference, letters + 1);
    assertThat(holder.messages(reference))
        .anyMatch(message -> message.getString("body").contains("ancora verificando"));
    customer.perform("cancel", reference, "reason", "End of the scenario");
  }

  private static boolean offersUpdate(Life life, String reference) {
    return life.technicianOf(reference).actionIds(reference).contains("send-interim-update");
  }

  private static JsonObject resolution(World world, String reference) {
    return world
        .desk("supervisor")
        .ticket(reference)
        .getJsonObject("sla")
        .getJsonObject("resolution");
  }

  private static long chases(World world, String reference) {
    return world
        .database()
        .number(
            "select w.chase_count from third_party_wait w join ticket t on t.id = w.ticket_id"
                + " where t.reference = ?",
            reference);
  }
}
