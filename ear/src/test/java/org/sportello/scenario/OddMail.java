package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sportello.scenario.parts.Answer;
import org.sportello.scenario.parts.Desk;
import org.sportello.scenario.parts.Letter;
import org.sportello.scenario.parts.Patience;
import org.sportello.scenario.parts.World;

/** Mail that is not simply a request of somebody known (RFC 3834, RFC 3464). */
final class OddMail implements Scenario {
  private static final String BOUNCE =
      """
      From: MAILER-DAEMON@alfa.test
      To: support@sportello.test
      Subject: Undelivered Mail Returned to Sender
      Message-ID: <%1$s.bounce@alfa.test>
      Auto-Submitted: auto-replied
      MIME-Version: 1.0
      Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

      --b1
      Content-Type: text/plain; charset=us-ascii

      The mail could not be delivered.
      --b1
      Content-Type: message/delivery-status

      Reporting-MTA: dns; mx.alfa.test
      Arrival-Date: Sun, 22 Nov 2026 10:00:00 +0100

      Final-Recipient: rfc822; customer@alfa.test
      Action: failed
      Status: 5.2.2
      Diagnostic-Code: smtp; 552 5.2.2 mailbox full
      --b1
      Content-Type: text/rfc822-headers

      From: support@sportello.test
      To: customer@alfa.test
      Subject: %2$s
      Message-ID: %3$s
      --b1--
      """;

  @Override
  public String name() {
    return "odd-mail";
  }

  @Override
  public String title() {
    return "unknown sender, automatic reply, bounce, loop, poison: each finds its place";
  }

  @Override
  public void run(Narrator narrator, World world) {
    Life life = new Life(world, narrator);
    unknownSender(narrator, world, life);
    narrator.chapter("A ticket that the rest is about");
    String reference = life.mailed(Life.CUSTOMER, world.newWord(), "Posta strana");
    life.taken(reference);
    Letter letter = life.letter(Life.CUSTOMER, reference, 1);
    automaticReply(narrator, world, life, reference, letter);
    bounce(narrator, world, reference, letter);
    loop(narrator, world, life);
    poison(narrator, world, life);
    twice(narrator, world, life);
    original(narrator, world, reference);
    world.desk("customer").perform("cancel", reference, "reason", "End of the scenario");
  }

  private static void unknownSender(Narrator narrator, World world, Life life) {
    narrator.chapter("Somebody unknown writes");
    String word = world.newWord();
    String stranger = word + "@elsewhere.test";
    String reference = life.mailed(stranger, word, "Vorrei aiuto");
    Desk frontDesk = world.desk("frontdesk");
    narrator.see("the front desk may: " + frontDesk.actionIds(reference));
    assertThat(frontDesk.actionIds(reference)).contains("triage");
    assertThat(frontDesk.ticket(reference).getString("status")).isEqualTo("new");
    frontDesk.perform(
        "triage",
        reference,
        "kind",
        "question",
        "impact",
        "normal",
        "urgency",
        "normal",
        "team",
        "first-level");
    Patience.untilTrue(
        "somebody to be offered the ticket",
        Duration.ofSeconds(20),
        () -> world.desk("agent").actionIds(reference).contains("take"));
    narrator.see("sorted by a person, it waits to be taken");
    world.desk("supervisor").perform("cancel", reference, "reason", "End of the scenario");
  }

  private static void automaticReply(
      Narrator narrator, World world, Life life, String reference, Letter letter) {
    narrator.chapter("An automatic reply changes nothing and is not answered");
    String word = world.newWord();
    int before = world.desk("supervisor").messages(reference).size();
    world
        .post()
        .write(
            Life.CUSTOMER,
            "<" + word + "@alfa.test>",
            "Fuori ufficio " + word,
            "Torno lunedì.",
            "Auto-Submitted",
            "auto-replied",
            "In-Reply-To",
            letter.messageId());
    narrator.see(decided(world, word));
    assertThat(world.desk("supervisor").messages(reference)).hasSize(before);
    assertThat(life.letters(Life.CUSTOMER, reference)).hasSize(1);
    assertThat(world.desk("supervisor").search(word)).isEmpty();
  }

  private static void bounce(Narrator narrator, World world, String reference, Letter letter) {
    narrator.chapter("A bounce is known for what it is");
    String word = world.newWord();
    String raw = BOUNCE.formatted(word, letter.subject(), letter.messageId());
    // The local mail server refuses the null sender, so the envelope names the daemon.
    world
        .post()
        .sendRaw(
            "mailer-daemon@elsewhere.test",
            raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    narrator.see(decided(world, word));
    Patience.untilTrue(
        "our mail to be marked as bounced",
        Duration.ofSeconds(30),
        () ->
            world
                .database()
                .column("select state from outgoing_mail where message_id = ?", letter.messageId())
                .contains("bounced"));
    assertThat(world.desk("supervisor").status(reference)).isEqualTo("open");
  }

  private static void loop(Narrator narrator, World world, Life life) {
    narrator.chapter("Our own mail that comes back goes round once");
    String word = world.newWord();
    world
        .post()
        .write(
            "support@sportello.test",
            "<" + word + "@sportello.test>",
            "Giro " + word,
            "Chi risponde a chi?");
    narrator.see(decided(world, word));
    assertThat(world.desk("supervisor").search(word)).isEmpty();
    assertThat(life.letters("support@sportello.test", word)).isEmpty();
  }

  private static void poison(Narrator narrator, World world, Life life) {
    narrator.chapter("A message that nobody can read does not hold up the next");
    String word = world.newWord();
    String raw =
        "From: customer@alfa.test\r\nTo: support@sportello.test\r\nSubject: =?x-unknown?B?////?= "
            + word
            + "\r\nMessage-ID: <"
            + word
            + "@alfa.test>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"x\r\n"
            + "Content-Transfer-Encoding: base64\r\n\r\n--x\r\nContent-Type: =\r\n\r\n\u0000%%%\r\n";
    world.post().sendRaw(Life.CUSTOMER, raw.getBytes(StandardCharsets.ISO_8859_1));
    String next = world.newWord();
    String reference = life.mailed(Life.CUSTOMER, next, "Dopo il veleno");
    narrator.see(decided(world, word));
    world.desk("customer").perform("cancel", reference, "reason", "End of the scenario");
  }

  private static void twice(Narrator narrator, World world, Life life) {
    narrator.chapter("The same message twice is one message");
    String word = world.newWord();
    String reference = life.mailed(Life.CUSTOMER, word, "Due volte");
    world
        .post()
        .write(Life.CUSTOMER, Life.messageId(word, Life.CUSTOMER), "Due volte " + word, "Ancora.");
    String later = world.newWord();
    String other = life.mailed(Life.CUSTOMER, later, "Dopo il doppione");
    assertThat(world.desk("supervisor").search(word)).hasSize(1);
    assertThat(world.desk("supervisor").messages(reference)).hasSize(1);
    world.desk("customer").perform("cancel", reference, "reason", "End of the scenario");
    world.desk("customer").perform("cancel", other, "reason", "End of the scenario");
  }

  private static void original(Narrator narrator, World world, String reference) {
    narrator.chapter("A mail can be had as it came, and it is known who read it");
    long message =
        world.desk("agent").messages(reference).get(0).getJsonNumber("id").longValueExact();
    String path = "/tickets/" + reference + "/messages/" + message + "/original";
    Map<String, String> mail = Map.of("Accept", "message/rfc822");
    Answer answer = world.desk("auditor").call("GET", path, null, null, mail).expect(200);
    assertThat(answer.header("Content-Type")).isEqualTo("message/rfc822");
    assertThat(answer.header("Content-Disposition")).startsWith("attachment; filename=");
    assertThat(answer.body()).contains("Posta strana", "Message-ID: <", "Received: ");
    assertThat(world.desk("customer").call("GET", path, null, null, mail).status()).isEqualTo(403);
    assertThat(world.desk("customer2").call("GET", path, null, null, mail).status()).isEqualTo(404);
    assertThat(world.desk("auditor").trail(reference))
        .filteredOn(entry -> entry.getString("kind").equals("mail.originalRead"))
        .singleElement()
        .satisfies(
            entry ->
                assertThat(entry.getJsonObject("actor").getString("type")).isEqualTo("person"));
    narrator.see(answer.body().lines().findFirst().orElseThrow());

    String portal = world.desk("customer").open("Dal portale " + world.newWord(), "Senza posta.");
    long written = world.desk("agent").messages(portal).get(0).getJsonNumber("id").longValueExact();
    assertThat(
            world
                .desk("agent")
                .call(
                    "GET",
                    "/tickets/" + portal + "/messages/" + written + "/original",
                    null,
                    null,
                    mail)
                .status())
        .isEqualTo(404);
    world.desk("customer").perform("cancel", portal, "reason", "End of the scenario");
  }

  /** Waits until the incoming mail with this word was decided on, and tells how. */
  private static String decided(World world, String word) {
    return Patience.until(
        "the mail " + word + " to be decided on",
        Duration.ofSeconds(60),
        () -> {
          List<String> states =
              world
                  .database()
                  .column(
                      "select state || ': ' || coalesce(reason, mail_class, '') from incoming_mail"
                          + " where message_id like '%' || ? || '%' and state <> 'received'",
                      word);
          return states.isEmpty() ? Optional.empty() : Optional.of(states.get(0));
        });
  }
}
