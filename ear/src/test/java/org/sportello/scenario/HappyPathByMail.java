package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.sportello.scenario.parts.Desk;
import org.sportello.scenario.parts.Letter;
import org.sportello.scenario.parts.World;

/** 001-10: a request by mail, solved, closed ex officio, rated: exactly four mails. */
final class HappyPathByMail implements Scenario {

  @Override
  public String name() {
    return "happy-path";
  }

  @Override
  public String title() {
    return "a request by mail lives its whole life with exactly four mails";
  }

  @Override
  public void run(Narrator narrator, World world) {
    tell(narrator, world, Life.CUSTOMER, "it", "Il server va a rilento");
    tell(narrator, world, "emily@epsilon.test", "en", "The server is slow");
  }

  private static void tell(
      Narrator narrator, World world, String from, String language, String subject) {
    Life life = new Life(world, narrator);
    String word = world.newWord();
    narrator.chapter("A request by mail (" + language + ")");
    String reference = life.mailed(from, word, subject);
    JsonObject ticket = world.desk("supervisor").ticket(reference);
    assertThat(ticket.getString("channel")).isEqualTo("email");
    assertThat(ticket.getString("plan")).isEqualTo("professional");
    assertThat(ticket.getInt("level")).isEqualTo(1);
    Desk technician = life.technicianOf(reference);
    narrator.see(technician.login() + " is assigned and may: " + technician.actionIds(reference));
    assertThat(technician.actionIds(reference)).contains("take");
    assertThat(life.letters(from, reference)).as("mails before anybody took it").isEmpty();

    narrator.chapter("Mail 1: taken in charge");
    life.taken(reference);
    Letter first = life.letter(from, reference, 1);
    String name =
        world.desk("supervisor").ticket(reference).getJsonObject("assignee").getString("name");
    assertThat(first.text()).as("names the technician").contains(name);
    assertThat(first.inReplyTo()).isEqualTo(Life.messageId(word, from));

    narrator.chapter("Mail 2: solved");
    life.solve(technician, reference);
    Letter second = life.letter(from, reference, 2);
    assertThat(second.text()).as("tells the solution").contains("Riavviato il servizio");
    assertThat(second.links()).as("one-click links").hasSizeGreaterThanOrEqualTo(2);
    life.awaitStatus(reference, "solved");
    life.advance("PT47H");
    assertThat(technician.status(reference)).isEqualTo("solved");

    narrator.chapter("Mail 3: closed ex officio");
    life.advance("PT1H1M");
    life.awaitStatus(reference, "closed");
    assertThat(technician.ticket(reference).getString("closureKind")).isEqualTo("ex-officio");
    life.letter(from, reference, 3);

    narrator.chapter("Mail 4: the survey");
    life.advance("PT48H1M");
    Letter fourth = life.letter(from, reference, 4);
    assertThat(fourth.links()).hasSizeGreaterThanOrEqualTo(2);
    Links links = new Links(world, narrator);
    links.openLikeAScanner(fourth);
    assertThat(rating(world, reference)).as("no rating by looking").isEmpty();
    links.press(fourth.links().get(0));
    assertThat(rating(world, reference)).as("the requester's verdict").containsExactly("t");

    narrator.chapter("Exactly four mails, in one thread, and nothing left to do");
    life.advance("P15D");
    List<Letter> letters = life.letters(from, reference);
    assertThat(letters).hasSize(4);
    assertThat(world.post().about(from, word)).hasSize(4);
    assertThat(letters).extracting(Letter::messageId).doesNotHaveDuplicates();
    for (Letter letter : letters) {
      assertThat(letter.to()).contains(from);
      assertThat(letter.language()).as("language of " + letter.inShort()).isEqualTo(language);
      assertThat(letter.references()).contains(Life.messageId(word, from));
      assertThat(letter.autoSubmitted()).as("Auto-Submitted").isNotEmpty();
      assertThat(letter.html()).as("has HTML as well").isNotEmpty();
    }
    for (JsonObject instance : path(world, reference)) {
      assertThat(instance.getJsonArray("active"))
          .as("still active in " + instance.getJsonObject("process"))
          .isEmpty();
    }
    List<JsonObject> trail = world.desk("auditor").trail(reference);
    Trails.isChained(trail);
    Trails.areNamed(trail, path(world, reference));
    narrator.see("the trail has " + trail.size() + " entries, named in Italian and English");
  }

  private static List<String> rating(World world, String reference) {
    return world
        .database()
        .column(
            "select r.satisfied from satisfaction_rating r join ticket t on t.id = r.ticket_id"
                + " where t.reference = ?",
            reference);
  }

  private static List<JsonObject> path(World world, String reference) {
    var answer = world.desk("auditor").get("/tickets/" + reference + "/path").expect(200);
    var structure = answer.structure();
    return (structure.getValueType() == jakarta.json.JsonValue.ValueType.ARRAY
            ? structure.asJsonArray()
            : structure.asJsonObject().getJsonArray("items"))
        .getValuesAs(JsonObject.class);
  }
}
