package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.sportello.scenario.parts.World;

/** A part dies under load and comes back. */
final class PartKilled implements Scenario {
  private static final int BEFORE_THE_FAULT = 20;

  private final String name;
  private final String title;
  private final String part;

  private PartKilled(String name, String title, String part) {
    this.name = name;
    this.title = title;
    this.part = part;
  }

  /** The application server dies. */
  static PartKilled server() {
    return new PartKilled(
        "faults-server",
        "kill -9 of WildFly under load: nothing acknowledged is lost, nobody is written to twice",
        "wildfly");
  }

  /** The database dies. */
  static PartKilled database() {
    return new PartKilled(
        "faults-database",
        "kill -9 of PostgreSQL under load: nothing acknowledged is lost, the server comes back to it",
        "postgres");
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String title() {
    return title;
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
      world.stack().kill(part);
      narrator.act(part + " is killed, after " + load.taken().size() + " tickets");
      world.stack().restart(part);
      world.stack().awaitReady();
      narrator.see("it is back");
      int before = load.taken().size();
      load.awaitTaken(before + BEFORE_THE_FAULT);
      narrator.see("work goes on");
      load.stop();
      assertThat(load.unexpected())
          .as("the service says that it is away for a while (503), and nothing else")
          .allSatisfy(answer -> assertThat(answer.status()).as(answer.toString()).isEqualTo(503));
      narrator.see(load.unexpected().size() + " were told to come again (503)");
      narrator.chapter("What is left");
      aftermath.nothingIsLost(load);
    }
    aftermath.mailsAreSentOnce(word, Life.CUSTOMER, "customer2@beta.test");
  }
}
