package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.sportello.scenario.parts.Browser;
import org.sportello.scenario.parts.Browser.Look;
import org.sportello.scenario.parts.Desk;
import org.sportello.scenario.parts.EventStream;
import org.sportello.scenario.parts.EventStream.Heard;
import org.sportello.scenario.parts.Visitor;
import org.sportello.scenario.parts.World;

/** What happens is told to those whom it concerns, and to nobody else; open pages show it. */
final class Live implements Scenario {
  private static final List<String> LOGINS =
      List.of(
          "customer",
          "partner",
          "frontdesk",
          "agent",
          "specialist",
          "pm",
          "supervisor",
          "process-owner",
          "auditor",
          "admin");

  @Override
  public String name() {
    return "live";
  }

  @Override
  public String title() {
    return "a mail appears in open pages by itself; nobody hears of another's ticket or of notes";
  }

  @Override
  public void run(Narrator narrator, World world) {
    whoMayListen(narrator, world);
    told(narrator, world);
    shown(narrator, world);
  }

  /** Everybody with a login hears of what they may read; without one there is nothing to hear. */
  private static void whoMayListen(Narrator narrator, World world) {
    narrator.chapter("Who may listen");
    world.stranger().get("/events").expect(401);
    for (String login : LOGINS) {
      try (EventStream stream = world.desk(login).listen(null)) {
        assertThat(stream.heard().get(0).type()).as(login).isEqualTo("stream.opened");
      }
    }
    narrator.see("every role, nobody without a login");
  }

  private static void told(Narrator narrator, World world) {
    narrator.chapter("An agent, the customer and another customer listen");
    Desk customer = world.desk("customer");
    Desk agent = world.desk("agent");
    try (EventStream atDesk = agent.listen(null);
        EventStream asker = customer.listen(null);
        EventStream other = world.desk("customer2").listen(null)) {
      String reference = customer.open("In diretta " + world.newWord(), "Da stamattina.");
      agent.say(reference, "Da non dire al cliente.", "internal");
      agent.say(reference, "Guardo subito.", "public");
      asker.await(
          "the public answer", one -> asker.about(reference).stream().anyMatch(Live::isMessage));
      atDesk.await("the note", one -> isMessage(one) && isInternal(one, reference));
      String own = world.desk("customer2").open("Di un altro " + world.newWord(), "Altro.");
      other.await("their own ticket", one -> one.ticket().equals(own));
      narrator.see("the customer heard: " + types(asker.about(reference)));
      assertThat(other.about(reference)).as("what another customer heard of it").isEmpty();
      assertThat(asker.about(own)).isEmpty();
      assertThat(asker.about(reference)).noneMatch(one -> isInternal(one, reference));
      assertThat(types(asker.about(reference))).doesNotContain("ticket.mail.queued");
      assertThat(types(atDesk.about(reference))).contains("ticket.opened", "ticket.mail.queued");

      narrator.chapter("The agent hangs up, and comes back at the same place");
      String place = atDesk.lastEventId();
      agent.say(reference, "Mentre nessuno ascolta.", "internal");
      try (EventStream again = agent.listen(place)) {
        assertThat(again.heard().get(0).type()).isEqualTo("stream.resumed");
        again.await("what was missed", one -> isInternal(one, reference));
      }
      narrator.see("what was said meanwhile was told then");
      try (EventStream anew = agent.listen("no-such-id")) {
        assertThat(anew.heard().get(0).type()).isEqualTo("stream.opened");
      }
    }
  }

  private static void shown(Narrator narrator, World world) {
    narrator.chapter("Two tabs of an agent are open, and nobody touches them");
    String word = world.newWord();
    try (Browser browser = new Browser(world.addresses());
        Visitor list = browser.visitor(Look.DESK)) {
      list.go("/desk/open").signIn("agent");
      list.settled();
      list.page().evaluate("() => { window.untouched = true; }");
      narrator.act("a customer writes to the support mailbox");
      world
          .post()
          .write(
              Life.CUSTOMER, "<live-" + word + "@alfa.test>", "Posta ferma " + word, "Non arriva.");
      list.see("Posta ferma " + word);
      narrator.see("the new ticket stands in the list");
      String reference = world.desk("agent").search(word).get(0).getString("reference");
      try (Visitor ticket = list.tab()) {
        ticket.go("/desk/tickets/" + reference);
        ticket.see("Non arriva.");
        ticket.page().evaluate("() => { window.untouched = true; }");
        narrator.act("the customer writes again");
        world
            .post()
            .write(
                Life.CUSTOMER,
                "<live2-" + word + "@alfa.test>",
                "Re: [" + reference + "] Posta ferma " + word,
                "Adesso nemmeno il calendario.");
        ticket.see("Adesso nemmeno il calendario.");
        narrator.see("the message stands in the open ticket");
        world.desk("agent").perform("take", reference);
        ticket.see("Risolvi");
        row(list, reference, "Andrea");
        narrator.see("taken by API: the ticket offers other actions, the list names the assignee");
        for (Visitor tab : List.of(list, ticket)) {
          assertThat(tab.page().evaluate("() => window.untouched === true"))
              .as("the page is the one that was opened")
              .isEqualTo(true);
        }
        assertThat(ticket.complaints()).isEmpty();
      }
      assertThat(list.complaints()).isEmpty();
    }
  }

  private static void row(Visitor list, String reference, String words) {
    list.page()
        .locator("tr", new Page.LocatorOptions().setHasText(reference))
        .getByText(words)
        .first()
        .waitFor();
  }

  private static boolean isMessage(Heard one) {
    return one.type().equals("ticket.message.added");
  }

  private static boolean isInternal(Heard one, String reference) {
    return one.ticket().equals(reference)
        && one.data().getString("visibility", "").equals("internal");
  }

  private static List<String> types(List<Heard> heard) {
    return heard.stream().map(Heard::type).distinct().toList();
  }
}
