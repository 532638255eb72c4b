package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.sportello.scenario.parts.Answer;
import org.sportello.scenario.parts.Desk;
import org.sportello.scenario.parts.World;

/** Somebody calls: found by number or by a misspelt name, and helped by whoever is there. */
final class PhoneCall implements Scenario {
  private static final String CALLERS_NUMBER = "0721 40 55 16";
  private static final String CUSTOMER = "Carla Conti";

  @Override
  public String name() {
    return "phone-call";
  }

  @Override
  public String title() {
    return "a call: who it is, a ticket on their behalf, given to somebody who is there";
  }

  @Override
  public void run(Narrator narrator, World world) {
    Desk frontdesk = world.desk("frontdesk");
    findTheCaller(narrator, frontdesk);
    keepOthersOut(narrator, world);
    giveToWhoIsThere(narrator, world, frontdesk);
  }

  private static void findTheCaller(Narrator narrator, Desk frontdesk) {
    narrator.chapter("Who is it?");
    narrator.act("frontdesk looks for the number " + CALLERS_NUMBER);
    assertThat(names(frontdesk.items("/people?phone=" + encoded(CALLERS_NUMBER))))
        .containsExactly(CUSTOMER);
    for (String said : List.of("conti", "Karla Conti", "customer@alfa", "Alfa")) {
      assertThat(names(frontdesk.items("/people?q=" + encoded(said)))).as(said).contains(CUSTOMER);
      narrator.see("'" + said + "' finds " + CUSTOMER);
    }
    assertThat(frontdesk.items("/people?q=" + encoded("100%"))).isEmpty();
    JsonObject alfa =
        frontdesk.items("/organizations?q=Alfaa").stream()
            .filter(one -> one.getString("name").equals("Alfa S.r.l."))
            .findFirst()
            .orElseThrow();
    assertThat(alfa.getJsonObject("plan").getString("code")).isEqualTo("professional");
    narrator.see("Alfa has the plan professional");
    Answer refused = frontdesk.get("/people?phone=no-number").expect(422);
    assertThat(refused.json().getJsonArray("errors").getJsonObject(0).getString("pointer"))
        .isEqualTo("/phone");
  }

  private static void keepOthersOut(Narrator narrator, World world) {
    narrator.chapter("Others see their own");
    assertThat(names(world.desk("customer").items("/people"))).containsExactly(CUSTOMER);
    assertThat(names(world.desk("partner").items("/people")))
        .contains("Gina Greco", "Dario Deluca", "Emily Evans")
        .doesNotContain(CUSTOMER, "Andrea Amato");
    world.desk("partner").get("/people/1").expect(404);
    world.desk("partner").get("/organizations/2").expect(404);
    world.desk("customer").get("/agents").expect(403);
    narrator.see("a customer finds their colleagues, a partner its branch, nobody else anybody");
  }

  private static void giveToWhoIsThere(Narrator narrator, World world, Desk frontdesk) {
    narrator.chapter("Who is there?");
    Desk agent = world.desk("agent");
    JsonObject me = agent.get("/me").expect(200).json();
    long id = me.getJsonObject("person").getJsonNumber("id").longValue();
    Answer seen = agent.get("/agents/" + id).expect(200);
    try {
      presence(agent, id, false, seen.header("ETag")).expect(200);
      narrator.act("agent leaves; frontdesk opens a ticket for the caller");
      presence(agent, id, true, seen.header("ETag")).expect(412);
      presence(world.desk("agent2"), id, true, null).expect(403);
      String reference = open(world, frontdesk);
      JsonObject ticket = world.desk("customer").ticket(reference);
      assertThat(ticket.getJsonObject("requester").getString("name")).isEqualTo(CUSTOMER);
      assertThat(ticket.getString("channel")).isEqualTo("phone");
      assertThat(ticket.getJsonObject("assignee").getString("username")).isEqualTo("agent2");
      narrator.see(reference + " is Carla's, and given to agent2, who is there");
      world.desk("customer").perform("cancel", reference, "reason", "End of the scenario");
    } finally {
      presence(world.desk("supervisor"), id, true, null).expect(200);
    }
    narrator.see("the supervisor says that agent is back");
  }

  private static String open(World world, Desk frontdesk) {
    return frontdesk
        .post(
            "/tickets",
            Json.createObjectBuilder()
                .add("subject", "Telefonata " + world.newWord())
                .add("description", "Il server è lento.")
                .add("channel", "phone")
                .add("requester", Json.createObjectBuilder().add("phone", CALLERS_NUMBER))
                .build())
        .expect(201)
        .json()
        .getString("reference");
  }

  private static Answer presence(Desk desk, long id, boolean present, String ifMatch) {
    return desk.call(
        "PUT",
        "/agents/" + id + "/presence",
        "application/json",
        Json.createObjectBuilder().add("present", present).build().toString(),
        ifMatch == null ? Map.of() : Map.of("If-Match", ifMatch));
  }

  private static List<String> names(List<JsonObject> people) {
    return people.stream().map(person -> person.getString("name")).toList();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
