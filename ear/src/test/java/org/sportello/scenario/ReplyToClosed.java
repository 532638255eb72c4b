package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Optional;
import org.sportello.scenario.parts.Desk;
import org.sportello.scenario.parts.Letter;
import org.sportello.scenario.parts.Patience;
import org.sportello.scenario.parts.World;

/** 001-08: a reply to a closed ticket opens a follow-up and spares the requester the survey. */
final class ReplyToClosed implements Scenario {

  @Override
  public String name() {
    return "reply-to-closed";
  }

  @Override
  public String title() {
    return "a reply to a closed ticket opens a linked follow-up";
  }

  @Override
  public void run(Narrator narrator, World world) {
    Life life = new Life(world, narrator);
    String word = world.newWord();
    narrator.chapter("A ticket is closed");
    String reference = life.mailed(Life.CUSTOMER, word, "Risposta a ticket chiuso");
    life.solved(reference);
    Letter solved = life.letter(Life.CUSTOMER, reference, 2);
    world.desk("customer").perform("confirm", reference);
    life.awaitStatus(reference, "closed");

    narrator.chapter("The requester answers an old mail");
    life.reply(Life.CUSTOMER, solved, "<" + word + ".2@alfa.test>", "Da oggi succede di nuovo.");
    Desk supervisor = world.desk("supervisor");
    JsonObject link =
        Patience.until(
            "a link to a follow-up",
            Duration.ofSeconds(60),
            () -> supervisor.items("/tickets/" + reference + "/links").stream().findFirst());
    narrator.see("the closed ticket now has the link " + link);
    String followUp =
        Optional.ofNullable(link.getString("ticket", null))
            .orElseGet(() -> link.getString("reference"));
    assertThat(followUp).isNotEqualTo(reference);
    assertThat(supervisor.status(reference)).isEqualTo("closed");
    assertThat(supervisor.status(followUp)).isIn("new", "open");
    assertThat(supervisor.messages(followUp))
        .anyMatch(message -> message.getString("body").contains("succede di nuovo"));

    narrator.chapter("No survey about a ticket that was not solved after all");
    life.advance("PT49H");
    assertThat(life.letters(Life.CUSTOMER, reference)).as("mails of the old ticket").hasSize(2);
    supervisor.perform("cancel", followUp, "reason", "End of the scenario");
  }
}
