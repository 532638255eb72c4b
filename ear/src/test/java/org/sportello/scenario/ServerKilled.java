package org.sportello.scenario;

import java.util.List;
import org.sportello.scenario.parts.World;

/** A part dies under load and comes back. */
final class ServerKilled implements Scenario {
  private static final int BEFORE_THE_FAULT = 20;

  @Override
  public String name() {
    return "faults-server";
  }

  @Override
  public String title() {
    return "kill -9 of WildFly under load: nothing acknowledged is lost, nobody is written to twice";
  }

  @Override
  public void run(Narrator narrator, World world) {
    String word = world.newWord();
    Aftermath aftermath = new Aftermath(world, narrator);
    narrator.chapter("Four people open tickets and an agent takes them");
    try (Load load =
        new Load(
            word, List.of(world.desk("customer"), world.desk("customer2")), world.desk("agent"))) {
      load.awaitTaken(BEFORE_THE_FAULT);
      narrator.chapter("kill -9");
      world.stack().kill("wildfly");
      narrator.act("wildfly is killed, after " + load.taken().size() + " tickets");
      world.stack().restart("wildfly");
      world.stack().awaitReady();
      narrator.see("it is back");
      int before = load.taken().size();
      load.awaitTaken(before + BEFORE_THE_FAULT);
      narrator.see("work goes on");
      load.stop();
      narrator.chapter("What is left");
      aftermath.nothingIsLost(load);
    }
    aftermath.mailsAreSentOnce(word, Life.CUSTOMER, "customer2@beta.test");
  }
}
