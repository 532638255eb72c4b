package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sportello.scenario.parts.Answer;
import org.sportello.scenario.parts.Desk;
import org.sportello.scenario.parts.World;

/** What staff do beside the happy path: correct, follow, link, keep the register, the directory. */
final class StaffAtWork implements Scenario {
  private static final String COLLEAGUE = "frontdesk@sportello.test";

  @Override
  public String name() {
    return "staff";
  }

  @Override
  public String title() {
    return "staff correct a ticket, let others follow it, link it, keep its register, enter people";
  }

  @Override
  public void run(Narrator narrator, World world) {
    Life life = new Life(world, narrator);
    Desk customer = world.desk("customer");
    String reference = customer.open("Lavoro " + world.newWord(), "Il server è lento.");
    Desk technician = life.taken(reference);
    reclassified(narrator, technician, customer, reference);
    watched(narrator, world, life, technician, reference);
    registered(narrator, technician, customer, reference);
    linked(narrator, world, technician, customer, reference);
    offeredAsPermitted(narrator, world);
    entered(narrator, world);
    customer.perform("cancel", reference, "reason", "End of the scenario");
  }

  private static void reclassified(
      Narrator narrator, Desk technician, Desk customer, String reference) {
    narrator.chapter("The ticket turns out to be graver than it seemed");
    JsonObject before = technician.ticket(reference);
    assertThat(technician.actionIds(reference)).contains("reclassify", "resolve");
    assertThat(customer.actionIds(reference)).doesNotContain("reclassify");
    customer.tryTo("reclassify", reference, "priority", "urgent", "reason", "x").expect(409);
    assertThat(
            technician
                .tryTo("reclassify", reference, "priority", "urgent")
                .expect(422)
                .json()
                .getJsonArray("errors")
                .getJsonObject(0)
                .getString("pointer"))
        .isEqualTo("/reason");
    technician
        .tryTo("reclassify", reference, "product", "no-such-thing", "reason", "x")
        .expect(422);
    technician.perform(
        "reclassify", reference, "impact", "high", "urgency", "high", "reason", "All stand still");
    JsonObject after = technician.ticket(reference);
    assertThat(after.getString("priority")).isEqualTo("urgent");
    assertThat(due(after)).isBefore(due(before));
    assertThat(after.getString("status")).isEqualTo("open");
    technician.perform("reclassify", reference, "priority", "low", "reason", "They can wait");
    JsonObject again = technician.ticket(reference);
    assertThat(again.getString("priority")).isEqualTo("low");
    assertThat(due(again)).isAfter(due(after));
    technician.perform("reclassify", reference, "kind", "question", "reason", "Only a question");
    assertThat(technician.ticket(reference).getString("kind")).isEqualTo("question");
    assertThat(technician.ticket(reference).getString("priority")).isEqualTo("urgent");
    List<String> kinds =
        technician.trail(reference).stream().map(entry -> entry.getString("kind")).toList();
    assertThat(kinds).contains("ticket.classified", "ticket.prioritised", "decision.made");
    assertThat(technician.items("/tickets/" + reference + "/register"))
        .extracting(entry -> entry.getString("content"))
        .contains("All stand still", "They can wait");
    narrator.see("the table or the technician decides anew, and the targets follow from then on");
  }

  private static Instant due(JsonObject ticket) {
    return Instant.parse(ticket.getJsonObject("sla").getJsonObject("resolution").getString("due"));
  }

  private static void watched(
      Narrator narrator, World world, Life life, Desk technician, String reference) {
    narrator.chapter("A colleague follows it");
    String path = "/tickets/" + reference + "/watchers";
    Desk colleague = world.desk("frontdesk");
    colleague.call("PUT", path + "/me", null, null, Map.of()).expect(200);
    colleague.call("PUT", path + "/me", null, null, Map.of()).expect(200);
    assertThat(technician.items(path))
        .extracting(watcher -> watcher.getJsonObject("person").getString("username"))
        .containsExactly("frontdesk");
    technician.call("PUT", path + "/customer2", null, null, Map.of()).expect(422);
    world.desk("customer2").call("PUT", path + "/me", null, null, Map.of()).expect(404);
    technician.say(reference, "Le faremo sapere domani.", "public");
    life.letter(COLLEAGUE, reference, 1);
    technician.say(reference, "Solo per noi.", "internal");
    colleague.call("DELETE", path + "/me", null, null, Map.of()).expect(200);
    assertThat(technician.items(path)).isEmpty();
    assertThat(technician.trail(reference))
        .extracting(entry -> entry.getString("kind"))
        .contains("watcher.added", "watcher.removed");
    narrator.see("public words reach the colleague by mail, until the following ends");
  }

  private static void registered(
      Narrator narrator, Desk technician, Desk customer, String reference) {
    narrator.chapter("The register");
    String path = "/tickets/" + reference + "/register";
    JsonObject call =
        Json.createObjectBuilder()
            .add("kind", "call-arranged")
            .add("content", "Friday at 10 with Carla")
            .add("fields", Json.createObjectBuilder().add("at", "2026-11-27T10:00:00Z"))
            .build();
    technician.post(path, call).expect(201);
    customer.post(path, call).expect(403);
    JsonObject wrong = Json.createObjectBuilder(call).add("kind", "gossip").build();
    assertThat(technician.post(path, wrong).expect(400).body()).contains("call-arranged");
    assertThat(technician.items(path))
        .filteredOn(entry -> entry.getString("kind").equals("call-arranged"))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.getString("content")).isEqualTo("Friday at 10 with Carla");
              assertThat(entry.getJsonObject("fields").getString("at")).startsWith("2026-11-27");
            });
    narrator.see("a call is entered with what is known of it; unknown kinds are refused");
  }

  private static void linked(
      Narrator narrator, World world, Desk technician, Desk customer, String reference) {
    narrator.chapter("Links");
    String parent = customer.open("Padre " + world.newWord(), "Il server è lento.");
    String path = "/tickets/" + reference + "/links";
    JsonObject child =
        Json.createObjectBuilder().add("kind", "child-of").add("ticket", parent).build();
    customer.post(path, child).expect(403);
    technician.post(path, child).expect(201);
    technician.post(path, child).expect(409);
    JsonObject reverse =
        Json.createObjectBuilder().add("kind", "child-of").add("ticket", reference).build();
    assertThat(
            technician
                .post("/tickets/" + parent + "/links", reverse)
                .expect(409)
                .json()
                .getString("rule"))
        .isEqualTo("circular-link");
    Answer gone =
        technician.call("DELETE", path + "/child-of/" + parent, null, null, Map.of()).expect(200);
    assertThat(gone.json().getJsonArray("items")).isEmpty();
    technician.call("DELETE", path + "/child-of/" + parent, null, null, Map.of()).expect(404);
    assertThat(technician.trail(reference))
        .extracting(entry -> entry.getString("kind"))
        .contains("ticket.linked", "ticket.unlinked");
    customer.perform("cancel", parent, "reason", "End of the scenario");
    narrator.see("linked, not twice, not in a circle, and taken away again");
  }

  private static void offeredAsPermitted(Narrator narrator, World world) {
    narrator.chapter("What is offered is what is permitted");
    String fresh = world.desk("customer").open("Offerta " + world.newWord(), "x");
    assertThat(world.desk("supervisor").actionIds(fresh)).contains("assign").doesNotContain("take");
    assertThat(world.desk("supervisor").tryTo("take", fresh).expect(409).json().getString("type"))
        .endsWith("action-not-permitted");
    world.desk("customer").perform("cancel", fresh, "reason", "End of the scenario");
    narrator.see("a supervisor who is no agent is not offered to take a ticket");
  }

  private static void entered(Narrator narrator, World world) {
    narrator.chapter("The directory");
    Desk admin = world.desk("admin");
    String word = world.newWord();
    JsonObject partner =
        Json.createObjectBuilder()
            .add("name", "Partner " + word)
            .add("kind", "partner")
            .add("plan", "standard")
            .build();
    world.desk("agent").post("/organizations", partner).expect(403);
    int above = admin.post("/organizations", partner).expect(201).json().getInt("id");
    JsonObject below =
        Json.createObjectBuilder()
            .add("name", "Cliente " + word)
            .add("kind", "end-customer")
            .add("parent", above)
            .add("plan", "standard")
            .build();
    int id = admin.post("/organizations", below).expect(201).json().getInt("id");
    JsonObject orphan =
        Json.createObjectBuilder().add("name", "Orfano").add("kind", "end-customer").build();
    assertThat(admin.post("/organizations", orphan).expect(422).body()).contains("/parent");
    JsonObject person =
        Json.createObjectBuilder()
            .add("name", "Piero " + word)
            .add("email", word + "@nuovo.test")
            .add("phone", "0721 405516")
            .add("organization", id)
            .add("language", "it")
            .build();
    admin.post("/people", person).expect(201);
    assertThat(admin.post("/people", person).expect(422).body()).contains("/email");
    JsonObject agent =
        Json.createObjectBuilder()
            .add("name", "Nuova " + word)
            .add("username", word)
            .add("email", word + "@sportello.test")
            .add(
                "agent",
                Json.createObjectBuilder()
                    .add("level", 2)
                    .add("seniority", 10)
                    .add("capacity", 10)
                    .add("team", "second-level"))
            .build();
    int newAgent = admin.post("/people", agent).expect(201).json().getInt("id");
    admin
        .call(
            "PUT",
            "/agents/" + newAgent + "/presence",
            "application/json",
            "{\"present\": false}",
            Map.of())
        .expect(200);
    JsonObject broken =
        Json.createObjectBuilder(agent)
            .add("agent", Json.createObjectBuilder().add("level", 9).add("team", "second-level"))
            .build();
    assertThat(admin.post("/people", broken).expect(400).body())
        .contains("/agent/level", "/agent/seniority");
    world.post().write(word + "@nuovo.test", "<" + word + ".1@nuovo.test>", "Ciao " + word, "x");
    Life life = new Life(world, narrator);
    JsonObject ticket = life.ticketAbout(word);
    assertThat(ticket.getJsonObject("organization").getString("name")).isEqualTo("Cliente " + word);
    world.desk("supervisor").perform("cancel", ticket.getString("reference"), "reason", "End");
    narrator.see("a new end customer's person writes, and is known; a new agent is not there yet");
  }
}
