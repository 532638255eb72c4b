package org.sportello.scenario;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import org.sportello.scenario.parts.Desk;
import org.sportello.scenario.parts.Letter;
import org.sportello.scenario.parts.Patience;
import org.sportello.scenario.parts.World;

/** The steps of a ticket's life that most scenarios go through. */
final class Life {
  static final String CUSTOMER = "customer@alfa.test";
  private static final String REQUEST =
      """
      Buongiorno,
      da stamattina il server risponde a fatica e gli utenti aspettano.
      Versione 8.0, nessun messaggio d'errore.

      Grazie e saluti
      """;
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final World world;
  private final Narrator narrator;

  Life(World world, Narrator narrator) {
    this.world = world;
    this.narrator = narrator;
  }

  /** A customer's request by mail, until it is a ticket that has found its technician. */
  String mailed(String from, String word, String subject) {
    narrator.act(from + " writes to the desk: '" + subject + " " + word + "'");
    world.post().write(from, messageId(word, from), subject + " " + word, REQUEST);
    String reference = ticketAbout(word).getString("reference");
    narrator.see("it is ticket " + reference);
    return reference;
  }

  /** The Message-ID of the request that {@link #mailed} sends. */
  static String messageId(String word, String from) {
    return "<" + word + ".1@" + from.substring(from.indexOf('@') + 1) + ">";
  }

  /** Waits for the ticket whose subject contains the word. */
  JsonObject ticketAbout(String word) {
    Desk supervisor = world.desk("supervisor");
    return Patience.until(
        "a ticket about " + word,
        PATIENCE,
        () ->
            supervisor.search(word).stream()
                .filter(ticket -> ticket.getString("subject").contains(word))
                .findFirst());
  }

  /** The desk of the ticket's technician. */
  Desk technicianOf(String reference) {
    JsonValue assignee = world.desk("supervisor").ticket(reference).get("assignee");
    if (assignee == null || assignee == JsonValue.NULL) {
      throw new AssertionError("nobody is assigned to " + reference);
    }
    return world.desk(assignee.asJsonObject().getString("username"));
  }

  /** Taken in charge by the technician to whom it was assigned. */
  Desk taken(String reference) {
    Desk technician = technicianOf(reference);
    technician.perform("take", reference);
    narrator.act(technician.login() + " takes " + reference + " in charge");
    return technician;
  }

  /** Taken in charge and solved. */
  Desk solved(String reference) {
    Desk technician = taken(reference);
    solve(technician, reference);
    return technician;
  }

  /** Solved by a technician who has it in charge. */
  void solve(Desk technician, String reference) {
    technician.perform(
        "resolve", reference, "resolution", "Riavviato il servizio e ampliata la memoria.");
    narrator.act(technician.login() + " resolves " + reference);
  }

  /** Waits until the ticket has this status. */
  void awaitStatus(String reference, String status) {
    Desk supervisor = world.desk("supervisor");
    Patience.untilTrue(
        reference + " to be " + status,
        PATIENCE,
        () -> supervisor.status(reference).equals(status));
    narrator.see(reference + " is " + status);
  }

  /** An answer of the requester to a letter of ours. */
  void reply(String from, Letter letter, String messageId, String text) {
    narrator.act(from + " answers " + letter.inShort());
    world
        .post()
        .write(
            from,
            messageId,
            "Re: " + letter.subject(),
            text,
            "In-Reply-To",
            letter.messageId(),
            "References",
            (letter.references() + " " + letter.messageId()).strip());
  }

  /** The letters about a ticket in somebody's mailbox. */
  List<Letter> letters(String address, String reference) {
    return world.post().about(address, "[" + reference + "]");
  }

  /** The n-th letter about a ticket in somebody's mailbox. */
  Letter letter(String address, String reference, int number) {
    Letter letter = world.post().await(address, "[" + reference + "]", number);
    narrator.see("mail " + number + ": " + letter.inShort());
    return letter;
  }

  /** Moves the clock on. */
  void advance(String period) {
    world.clock().advance(Duration.parse(period));
    narrator.act("the clock moves on by " + period + ", to " + world.clock().now());
  }
}
