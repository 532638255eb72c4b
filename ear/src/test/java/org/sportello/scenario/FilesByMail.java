package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sportello.scenario.parts.Desk;
import org.sportello.scenario.parts.Letter;
import org.sportello.scenario.parts.World;

/** Files go out with what staff write and come in with what requesters write, within limits. */
final class FilesByMail implements Scenario {
  /** Whose mailbox no other scenario reads: the files are large. */
  private static final String SENDER = "dario@delta.test";

  private static final int MIB = 1024 * 1024;

  @Override
  public String name() {
    return "files-by-mail";
  }

  @Override
  public String title() {
    return "files go out and come in by mail; what is left out is told to both sides; quotes are folded";
  }

  @Override
  public void run(Narrator narrator, World world) {
    Life life = new Life(world, narrator);
    String word = world.newWord();
    String reference = life.mailed(SENDER, word, "Manuale del server");
    Desk technician = life.taken(reference);
    goOut(narrator, life, technician, reference);
    areTooLarge(narrator, life, technician, reference);
    comeIn(narrator, world, life, technician, reference);
    areFolded(narrator, world, life, technician, reference);
  }

  private static void goOut(Narrator narrator, Life life, Desk technician, String reference) {
    narrator.chapter("A technician's answer with a file");
    technician.upload(reference, "istruzioni è qui.txt", "Passo 1: respirare.");
    technician.say(reference, "Ecco le istruzioni.", "public");
    Letter letter = life.letter(SENDER, reference, 2);
    assertThat(letter.text()).contains("Ecco le istruzioni.");
    assertThat(letter.files()).hasSize(1).containsValue(19);
    assertThat(letter.files().keySet().iterator().next()).contains("istruzioni");
    JsonObject said = last(technician.messages(reference));
    assertThat(said.getJsonArray("attachments")).hasSize(1);
    technician.say(reference, "Un'altra cosa.", "public");
    assertThat(life.letter(SENDER, reference, 3).files())
        .as("a file goes with one message")
        .isEmpty();
  }

  private static void areTooLarge(Narrator narrator, Life life, Desk technician, String reference) {
    narrator.chapter("Files that are too large for a mail");
    long first = technician.upload(reference, "primo.txt", "x".repeat(6 * MIB));
    long second = technician.upload(reference, "secondo.txt", "y".repeat(6 * MIB));
    JsonObject body =
        Json.createObjectBuilder()
            .add("body", "Due registri.")
            .add("visibility", "public")
            .add("attachments", Json.createArrayBuilder().add(first).add(second))
            .build();
    technician.post("/tickets/" + reference + "/messages", body).expect(201);
    Letter letter = life.letter(SENDER, reference, 4);
    assertThat(letter.files()).containsOnlyKeys("primo.txt");
    assertThat(letter.files().get("primo.txt")).isGreaterThan(6 * MIB);
    assertThat(letter.text()).contains("secondo.txt", "/tickets/" + reference);
    narrator.see("the mail carries primo.txt and says where secondo.txt is");
    JsonObject note = last(technician.messages(reference));
    assertThat(note.getString("visibility")).isEqualTo("internal");
    assertThat(note.getBoolean("automatic")).isTrue();
    assertThat(note.getString("body")).contains("secondo.txt").doesNotContain("primo.txt");
    assertThat(technician.post("/tickets/" + reference + "/messages", body).status())
        .as("a file goes with one message only")
        .isEqualTo(422);
  }

  private static void comeIn(
      Narrator narrator, World world, Life life, Desk technician, String reference) {
    narrator.chapter("A mail with a file that is taken and one that is not");
    String raw =
        """
        From: {sender}
        To: support@sportello.test
        Subject: Re: [{reference}]
        Message-ID: <files.{word}@delta.test>
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=next

        --next
        Content-Type: text/plain; charset=UTF-8

        Ecco quello che mi avete chiesto.
        --next
        Content-Type: text/plain
        Content-Disposition: attachment; filename="registro.txt"

        tutto bene
        --next
        Content-Type: application/octet-stream
        Content-Disposition: attachment; filename="ripara.exe"

        MZ
        --next--
        """
            .replace("{sender}", SENDER)
            .replace("{reference}", reference)
            .replace("{word}", world.newWord())
            .replace("\n", "\r\n");
    world.post().sendRaw(SENDER, raw.getBytes(StandardCharsets.UTF_8));
    Letter told = life.letter(SENDER, reference, 5);
    assertThat(told.text()).contains("ripara.exe").doesNotContain("registro.txt");
    assertThat(told.autoSubmitted()).isEqualTo("auto-generated");
    List<JsonObject> messages = technician.messages(reference);
    JsonObject note = last(messages);
    assertThat(note.getString("visibility")).isEqualTo("internal");
    assertThat(note.getString("body")).contains("ripara.exe");
    JsonObject came = messages.get(messages.size() - 2);
    assertThat(came.getJsonArray("attachments").getJsonObject(0).getString("fileName"))
        .isEqualTo("registro.txt");
    assertThat(came.getJsonArray("attachments")).hasSize(1);
    assertThat(technician.trail(reference).toString()).contains("filesLeftOut", "forbidden");
    narrator.see("registro.txt is on the ticket; of ripara.exe both sides are told");
  }

  private static void areFolded(
      Narrator narrator, World world, Life life, Desk technician, String reference) {
    narrator.chapter("What a mail quotes stands apart");
    Letter letter = life.letters(SENDER, reference).get(0);
    String text =
        """
        Funziona, grazie.

        Il giorno lun 2 nov 2026 alle 9:15 Assistenza ha scritto:
        > Gentile Dario
        > abbiamo preso in carico

        --\s
        Dario Deluca
        Delta S.r.l.
        """;
    life.reply(SENDER, letter, "<folded." + world.newWord() + "@delta.test>", text);
    JsonObject came =
        org.sportello.scenario.parts.Patience.until(
            "the answer on the ticket",
            java.time.Duration.ofMinutes(1),
            () ->
                technician.messages(reference).stream()
                    .filter(message -> message.getString("body").startsWith("Funziona"))
                    .findFirst());
    assertThat(came.getString("body")).isEqualTo("Funziona, grazie.");
    assertThat(came.getString("quoted")).contains("> Gentile Dario", "Dario Deluca");
    narrator.see("new: '" + came.getString("body") + "'; the rest is folded");
  }

  private static JsonObject last(List<JsonObject> messages) {
    return messages.get(messages.size() - 1);
  }
}
