package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.sportello.scenario.parts.EventStream;
import org.sportello.scenario.parts.World;

/** Two servers on one database share the jobs; one may die. */
final class TwoNodes implements Scenario {
  private static final int SOME = 15;

  @Override
  public String name() {
    return "faults-two-nodes";
  }

  @Override
  public String title() {
    return "two servers on one database: each tells what the other does, no job is done twice, and one"
        + " may be killed";
  }

  @Override
  public void run(Narrator narrator, World world) {
    String word = world.newWord();
    Aftermath aftermath = new Aftermath(world, narrator);
    narrator.chapter("A second server starts");
    world.stack().startNode(2);
    told(narrator, world);
    try (Load load =
        new Load(
            word, List.of(world.desk("customer"), world.desk("customer2")), world.desk("agent"))) {
      load.awaitTaken(SOME);
      narrator.chapter("The second server is killed");
      world.stack().kill("wildfly-2");
      load.awaitTaken(2 * SOME);
      load.stop();
      assertThat(load.failures()).as("calls to the first server that failed").isZero();
      aftermath.nothingIsLost(load);
    } finally {
      world.stack().stopNode(2);
    }
    aftermath.mailsAreSentOnce(word, Life.CUSTOMER, "customer2@beta.test");
  }

  /** Whoever has their page from one server learns at once what others do by the other one. */
  private static void told(Narrator narrator, World world) {
    narrator.chapter("Who listens to one server hears what is done by the other");
    try (EventStream second = world.desk("agent", 2).listen(null);
        EventStream first = world.desk("agent").listen(null)) {
      String byFirst = world.desk("customer").open("Dal primo " + world.newWord(), "Uno.");
      String bySecond = world.desk("customer", 2).open("Dal secondo " + world.newWord(), "Due.");
      second.await("what the first server did", one -> one.ticket().equals(byFirst));
      first.await("what the second server did", one -> one.ticket().equals(bySecond));
      narrator.see("both did");
      world.desk("agent").perform("cancel", byFirst, "reason", "End of the chapter");
      world.desk("agent", 2).perform("cancel", bySecond, "reason", "End of the chapter");
    }
  }
}
