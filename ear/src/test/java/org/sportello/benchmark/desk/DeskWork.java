package org.sportello.benchmark.desk;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.sportello.benchmark.Work;

/** What is measured of Sportello; every status and every thirtieth answer's content are checked. */
public final class DeskWork {
  /** Reading a ticket with what was said on it. */
  public static final String READ = "read with conversation";

  /** Opening a ticket. */
  public static final String CREATE = "create until triaged";

  private static final int LOOKED_INTO = 30;

  private final Callers callers;
  private final List<String> references;
  private final Words words = new Words();

  /** With those tickets to work on. */
  public DeskWork(Callers callers, List<String> references) {
    this.callers = callers;
    this.references = references;
  }

  /** All of it by name. */
  public Map<String, Work> all() {
    Map<String, Work> works = new LinkedHashMap<>();
    works.put(READ, read());
    works.put("list of the 20 newest", list());
    works.put("full-text search", search());
    works.put("reply", reply());
    works.put(CREATE, create());
    return works;
  }

  /**
   * Opens a ticket. The answer comes when its process waits for the first time; that it is triaged
   * is seen by its team, its assignee and its running clock.
   */
  private Work create() {
    return (client, turn) -> open(client, turn % LOOKED_INTO == 0);
  }

  /** Opens a ticket and answers its reference. */
  public String open(int client, boolean lookInto) throws IOException {
    Random random = ThreadLocalRandom.current();
    JsonObject wanted =
        Json.createObjectBuilder()
            .add("subject", words.subject(random))
            .add("description", words.body(random))
            .add("kind", "incident")
            .build();
    JsonObject ticket = Caller.object(callers.requester(client).post("/tickets", wanted));
    require(ticket.getJsonObject("team").getString("id").equals("first-level"), ticket);
    require(ticket.get("assignee") != JsonValue.NULL, ticket);
    require(ticket.getString("subject").equals(wanted.getString("subject")), ticket);
    String reference = ticket.getString("reference");
    if (lookInto) {
      JsonValue running =
          ticket.getJsonObject("sla").getJsonObject("firstResponse").getJsonString("state");
      require(running.toString().equals("\"running\""), ticket);
      JsonArray actions =
          Caller.object(callers.technician().get("/tickets/" + reference + "/actions"))
              .getJsonArray("items");
      require(
          actions.getValuesAs(JsonObject.class).stream()
              .anyMatch(action -> action.getString("id").equals("take")),
          ticket);
    }
    return reference;
  }

  /** Opens a ticket on which both sides then say something: four messages in all. */
  void openAndTalk(int client) throws IOException {
    String reference = open(client, false);
    say(callers.requester(client), reference, "public");
    say(callers.technician(), reference, "internal");
    say(callers.requester(client), reference, "public");
  }

  /** A technician's public answer to a ticket. */
  private Work reply() {
    return (client, turn) -> {
      JsonObject said = say(callers.technician(), any(), "public");
      require(said.getString("authorType").equals("staff"), said);
    };
  }

  private JsonObject say(Caller caller, String reference, String visibility) throws IOException {
    String body = words.body(ThreadLocalRandom.current());
    JsonObject said =
        Caller.object(
            caller.post(
                "/tickets/" + reference + "/messages",
                Json.createObjectBuilder()
                    .add("body", body)
                    .add("visibility", visibility)
                    .build()));
    require(said.getString("body").equals(body), said);
    return said;
  }

  /** Reads a ticket and its whole conversation. */
  private Work read() {
    return (client, turn) -> {
      String reference = any();
      byte[] ticket = callers.technician().get("/tickets/" + reference + "?include=messages");
      if (turn % LOOKED_INTO == 0) {
        JsonObject read = Caller.object(ticket);
        require(read.getString("reference").equals(reference), read);
        JsonObject messages = read.getJsonObject("messages");
        require(!messages.getJsonArray("items").isEmpty(), read);
        require(messages.get("next") == JsonValue.NULL, read);
      }
    };
  }

  /** Lists the 20 newest tickets. */
  private Work list() {
    return (client, turn) -> {
      byte[] page = callers.technician().get("/tickets?limit=20&sort=-createdAt");
      if (turn % LOOKED_INTO == 0) {
        JsonObject list = Caller.object(page);
        require(list.getJsonArray("items").size() == 20, list);
      }
    };
  }

  /** Searches for a word, each as often as it is written. */
  private Work search() {
    return (client, turn) -> {
      String word = words.word(ThreadLocalRandom.current());
      byte[] page = callers.technician().get("/tickets?limit=20&q=" + word);
      if (turn % LOOKED_INTO == 0) {
        JsonObject found = Caller.object(page);
        require(found.getJsonArray("items").size() <= 20, found);
      }
    };
  }

  private String any() {
    return references.get(ThreadLocalRandom.current().nextInt(references.size()));
  }

  private static void require(boolean holds, JsonObject answer) {
    if (!holds) {
      throw new IllegalStateException("a wrong answer: " + answer);
    }
  }
}
