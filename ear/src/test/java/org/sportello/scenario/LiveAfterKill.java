package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.sportello.scenario.parts.Browser;
import org.sportello.scenario.parts.Browser.Look;
import org.sportello.scenario.parts.Desk;
import org.sportello.scenario.parts.EventStream;
import org.sportello.scenario.parts.Visitor;
import org.sportello.scenario.parts.World;

/** Who listens while the server dies misses nothing. */
final class LiveAfterKill implements Scenario {

  @Override
  public String name() {
    return "live-after-kill";
  }

  @Override
  public String title() {
    return "kill -9 of WildFly under open pages: they say so, keep what is typed, and miss nothing";
  }

  @Override
  public void run(Narrator narrator, World world) {
    Desk customer = world.desk("customer");
    String reference = customer.open("Server ucciso " + world.newWord(), "Da stamattina.");
    try (Browser browser = new Browser(world.addresses());
        Visitor agent = browser.visitor(Look.DESK)) {
      agent.go("/desk/tickets/" + reference).signIn("agent");
      agent.see("Da stamattina.");
      String place;
      try (EventStream stream = customer.listen(null)) {
        place = stream.lastEventId();
      }
      narrator.chapter("kill -9 while an agent types");
      agent.page().getByLabel("La tua risposta").fill("Sto scrivendo mentre");
      world.stack().kill("wildfly");
      agent.see("Il server non risponde");
      agent.page().getByLabel("La tua risposta").fill("Sto scrivendo mentre il server non c'è.");
      narrator.see("the page says that the server is away and lets the agent type on");
      world.stack().restart("wildfly");
      world.stack().awaitReady();
      customer.say(reference, "Detto appena tornato.", "public");
      agent.see("Detto appena tornato.");
      assertThat(agent.page().getByLabel("La tua risposta").inputValue())
          .isEqualTo("Sto scrivendo mentre il server non c'è.");
      narrator.see("the page has gone on by itself, with the words that were typed");
      try (EventStream again = customer.listen(place)) {
        assertThat(again.heard().get(0).type()).isEqualTo("stream.resumed");
        again.await(
            "what was said before coming back",
            one -> one.ticket().equals(reference) && one.type().equals("ticket.message.added"));
      }
      narrator.see("who names the last event hears of what came after it");
    }
  }
}
