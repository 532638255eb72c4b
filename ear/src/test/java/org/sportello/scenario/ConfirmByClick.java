package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.sportello.scenario.parts.Letter;
import org.sportello.scenario.parts.World;

/** 001-12: the solution is confirmed by one click; looking at a link changes nothing. */
final class ConfirmByClick implements Scenario {

  @Override
  public String name() {
    return "confirm-by-click";
  }

  @Override
  public String title() {
    return "one click without a login confirms; a scanner's look changes nothing; once is enough";
  }

  @Override
  public void run(Narrator narrator, World world) {
    Life life = new Life(world, narrator);
    Links links = new Links(world, narrator);
    narrator.chapter("A ticket is solved");
    String reference = life.mailed(Life.CUSTOMER, world.newWord(), "Conferma con un clic");
    life.solved(reference);
    Letter solved = life.letter(Life.CUSTOMER, reference, 2);
    String confirm = solved.links().get(0);
    String reopen = solved.links().get(1);

    narrator.chapter("A mail scanner looks at everything");
    links.openLikeAScanner(solved);
    assertThat(world.desk("supervisor").status(reference)).isEqualTo("solved");

    narrator.chapter("A forged link is worth nothing");
    String forged = confirm.substring(0, confirm.length() - 4) + "AAAA";
    int refused = world.page("POST", forged, "").status();
    narrator.see("the forged link answers " + refused);
    assertThat(refused).isBetween(400, 499);
    assertThat(world.desk("supervisor").status(reference)).isEqualTo("solved");

    narrator.chapter("The requester confirms");
    assertThat(links.press(confirm).status()).isEqualTo(200);
    life.awaitStatus(reference, "closed");
    assertThat(world.desk("supervisor").ticket(reference).getString("closureKind"))
        .isEqualTo("confirmed");

    narrator.chapter("A link is good for once");
    assertThat(world.page("POST", confirm, "").status()).isBetween(400, 499);
    assertThat(world.page("POST", reopen, "").status()).isBetween(400, 499);
    assertThat(world.desk("supervisor").status(reference)).isEqualTo("closed");
    assertThat(life.letters(Life.CUSTOMER, reference)).as("mails so far").hasSize(2);
  }
}
