package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.sportello.scenario.parts.Desk;
import org.sportello.scenario.parts.Letter;
import org.sportello.scenario.parts.World;

/** 001-05: a reply to a solved ticket brings it back to the same technician. */
final class ReplyToSolved implements Scenario {

  @Override
  public String name() {
    return "reply-to-solved";
  }

  @Override
  public String title() {
    return "a reply to a solved ticket reopens it, with the same technician, and stops the timers";
  }

  @Override
  public void run(Narrator narrator, World world) {
    Life life = new Life(world, narrator);
    String word = world.newWord();
    narrator.chapter("A ticket is solved");
    String reference = life.mailed(Life.CUSTOMER, word, "Risposta a ticket risolto");
    Desk technician = life.solved(reference);
    Letter solved = life.letter(Life.CUSTOMER, reference, 2);
    life.awaitStatus(reference, "solved");

    narrator.chapter("The requester replies that it is not");
    life.reply(
        Life.CUSTOMER, solved, "<" + word + ".2@alfa.test>", "Purtroppo no, di nuovo lento.");
    life.awaitStatus(reference, "open");
    assertThat(life.technicianOf(reference).login()).isEqualTo(technician.login());
    assertThat(technician.ticket(reference).getInt("reopenCount")).isEqualTo(1);
    assertThat(technician.messages(reference))
        .anyMatch(message -> message.getString("body").contains("di nuovo lento"));
    narrator.see("the same technician, " + technician.login() + ", has it again");

    narrator.chapter("The 48 hours no longer run");
    life.advance("PT49H");
    assertThat(technician.status(reference)).isEqualTo("open");
    assertThat(world.desk("supervisor").actionIds(reference))
        .as("nothing waits for a confirmation any more")
        .doesNotContain("confirm", "reopen");

    narrator.chapter("Solved again, and confirmed through the API");
    Desk holder = life.technicianOf(reference);
    if (holder.actionIds(reference).contains("take")) {
      narrator.see("the agreed time was breached meanwhile: the next level takes it in charge");
      holder.perform("take", reference);
    }
    life.solve(holder, reference);
    world.desk("customer").perform("confirm", reference);
    life.awaitStatus(reference, "closed");
  }
}
