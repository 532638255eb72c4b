package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.sportello.scenario.parts.Desk;
import org.sportello.scenario.parts.World;

/** What people type, and what they find. */
final class Searching implements Scenario {

  @Override
  public String name() {
    return "search";
  }

  @Override
  public String title() {
    return "words in any form in two languages, names with typing errors, references; nothing of others";
  }

  @Override
  public void run(Narrator narrator, World world) {
    String word = world.newWord();
    Desk customer = world.desk("customer");
    Desk agent = world.desk("agent");
    narrator.chapter("Two tickets of Alfa S.r.l., one of Beta S.p.A.");
    String printer =
        customer.open("La stampante " + word, "Le connessioni con la città sono cadute.");
    String licence =
        customer.open("Licence renewal " + word, "Our licences expire.", "product", "security");
    String beta = world.desk("customer2").open("Posta ferma " + word, "Anche la stampante.");
    world.desk("agent").say(printer, "Il toner Zucchetti è finito.", "internal");

    narrator.chapter("Staff search");
    finds(narrator, agent, printer, printer);
    finds(narrator, agent, printer.substring(8), printer);
    finds(narrator, agent, word + " stampanti", printer, beta);
    finds(narrator, agent, word + " connessione citta", printer);
    finds(narrator, agent, word + " licence expired", licence);
    finds(narrator, agent, word + " Bianki", beta);
    finds(narrator, agent, word + " securty", licence);
    finds(narrator, agent, word + " zucchetti", printer);
    finds(narrator, agent, word + " & | ! :* '", printer, licence, beta);
    finds(narrator, agent, word + " ornitorinco");

    narrator.chapter("Customers find their own organisation's tickets, and no internal note");
    finds(narrator, customer, word, printer, licence);
    finds(narrator, customer, beta);
    finds(narrator, customer, word + " zucchetti");
  }

  private static void finds(Narrator narrator, Desk who, String asked, String... expected) {
    List<String> found =
        who.search(asked).stream().map(ticket -> ticket.getString("reference")).toList();
    narrator.see(who.login() + " asks '" + asked + "' and finds " + found);
    assertThat(found).containsExactlyInAnyOrder(expected);
  }
}
