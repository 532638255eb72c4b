package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.sportello.scenario.parts.Answer;
import org.sportello.scenario.parts.Desk;
import org.sportello.scenario.parts.Patience;
import org.sportello.scenario.parts.World;

/** A mail that no try could send is seen on its ticket, and staff send it with one call. */
final class MailRetried implements Scenario {

  @Override
  public String name() {
    return "mail-retry";
  }

  @Override
  public String title() {
    return "a mail that could not be sent is visible on its ticket and is sent by a retry";
  }

  @Override
  public void run(Narrator narrator, World world) {
    Life life = new Life(world, narrator);
    Desk customer = world.desk("customer");
    String reference = customer.open("Posta persa " + world.newWord(), "Il server è lento.");
    narrator.chapter("The mail server is away for a day");
    world.stack().kill("mail");
    Desk technician = life.taken(reference);
    life.advance("PT8H");
    JsonObject failed = onlyMail(technician, reference);
    narrator.see("the ticket's mail: " + failed);
    assertThat(failed.getString("state")).isEqualTo("queued");
    assertThat(failed.getInt("failures")).isGreaterThanOrEqualTo(5);
    assertThat(failed.getString("lastError")).isNotBlank();
    Patience.untilTrue(
        "the job at rest to show at /metrics",
        Duration.ofSeconds(90),
        () -> Figures.of(world).value("sportello_jobs_failed") > 0);
    narrator.see("an operator sees it at /metrics: sportello_jobs_failed is not 0");

    narrator.chapter("It is back, and somebody tries again");
    world.stack().restart("mail");
    String path = "/tickets/" + reference + "/deliveries/" + failed.getInt("id") + "/retry";
    customer.post(path, null).expect(403);
    world.desk("customer2").post(path, null).expect(404);
    Answer retried = technician.post(path, null).expect(200);
    assertThat(retried.json().getJsonArray("items").getValuesAs(JsonObject.class))
        .extracting(mail -> mail.getInt("id"))
        .contains(failed.getInt("id"));
    assertThat(life.letter(Life.CUSTOMER, reference, 1).messageId())
        .isEqualTo(failed.getString("messageId"));
    JsonObject sent =
        Patience.until(
            "the mail to be sent",
            Duration.ofSeconds(60),
            () ->
                List.of(onlyMail(technician, reference)).stream()
                    .filter(mail -> mail.getString("state").equals("sent"))
                    .findFirst());
    assertThat(sent.getString("sentAt")).isNotBlank();
    narrator.see("it has been sent, under the Message-ID that it always had");
    assertThat(technician.post(path, null).expect(409).json().getString("rule"))
        .isEqualTo("mail-sent");
    assertThat(technician.trail(reference))
        .extracting(entry -> entry.getString("kind"))
        .contains("mail.retried", "mail.sent");
    assertThat(technician.get("/mails").expect(200).json().containsKey("items")).isTrue();
    customer.get("/mails").expect(403);
    customer.perform("cancel", reference, "reason", "End of the scenario");
  }

  private static JsonObject onlyMail(Desk desk, String reference) {
    List<JsonObject> mails = desk.items("/tickets/" + reference + "/deliveries");
    List<JsonObject> toRequester =
        mails.stream().filter(mail -> mail.getString("recipient").equals(Life.CUSTOMER)).toList();
    assertThat(toRequester).hasSize(1);
    return toRequester.get(0);
  }
}
