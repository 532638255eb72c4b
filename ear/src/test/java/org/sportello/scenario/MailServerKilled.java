package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.sportello.scenario.parts.Desk;
import org.sportello.scenario.parts.World;

/** The mail server dies: work goes on, and the mails go out when it is back. */
final class MailServerKilled implements Scenario {

  @Override
  public String name() {
    return "faults-mail";
  }

  @Override
  public String title() {
    return "kill -9 of the mail server: work goes on, every mail goes out once when it is back";
  }

  @Override
  public void run(Narrator narrator, World world) {
    Life life = new Life(world, narrator);
    String word = world.newWord();
    Desk customer = world.desk("customer");
    narrator.chapter("The mail server dies");
    world.stack().kill("mail");
    List<String> references =
        List.of(
            customer.open("Senza posta uno " + word, "Il server è lento."),
            customer.open("Senza posta due " + word, "Il server è lento."));
    references.forEach(life::taken);
    references.forEach(
        reference -> assertThat(world.desk("supervisor").status(reference)).isEqualTo("open"));
    narrator.see("tickets are opened and taken all the same");
    life.advance("PT2M");

    narrator.chapter("It comes back");
    world.stack().restart("mail");
    new Aftermath(world, narrator).mailsAreSentOnce(word, Life.CUSTOMER);
    for (String reference : references) {
      assertThat(life.letters(Life.CUSTOMER, reference)).as("mails about " + reference).hasSize(1);
    }
    narrator.chapter("And mail comes in again");
    String reference = life.mailed(Life.CUSTOMER, world.newWord(), "Di nuovo posta");
    new Aftermath(world, narrator).everyTicketHasAWakeUp();
    customer.perform("cancel", reference, "reason", "End of the scenario");
  }
}
