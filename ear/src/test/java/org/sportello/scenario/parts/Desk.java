package org.sportello.scenario.parts;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The REST API, as one login; every answer is held against the API document. */
public final class Desk {
  private static final String JSON = "application/json";

  private final Http http;
  private final PromisedAnswers promised;
  private final URI api;
  private final String login;
  private final String token;

  Desk(Http http, PromisedAnswers promised, URI api, String login, String token) {
    this.http = http;
    this.promised = promised;
    this.api = api;
    this.login = login;
    this.token = token;
  }

  /** Whose desk this is. */
  public String login() {
    return login;
  }

  /** Asks the API; the path begins with a slash, a body of null is none. */
  public Answer call(
      String method, String path, String type, String body, Map<String, String> more) {
    Map<String, String> headers = new HashMap<>(more);
    if (token != null) {
      headers.put("Authorization", "Bearer " + token);
    }
    if (body != null) {
      headers.put("Content-Type", type);
    }
    if (method.equals("POST")) {
      headers.putIfAbsent("Idempotency-Key", UUID.randomUUID().toString());
    }
    headers.putIfAbsent("Accept", JSON);
    return promised.check(method, path, http.send(method, URI.create(api + path), headers, body));
  }

  public Answer get(String path) {
    return call("GET", path, null, null, Map.of());
  }

  public Answer post(String path, JsonObject body) {
    return call("POST", path, JSON, body == null ? null : body.toString(), Map.of());
  }

  /** Posts XML. */
  public Answer postXml(String path, String xml) {
    return call("POST", path, "application/xml", xml, Map.of());
  }

  /** Posts an archive. */
  public Answer postZip(String path, byte[] archive) {
    Map<String, String> headers =
        Map.of(
            "Authorization",
            "Bearer " + token,
            "Content-Type",
            "application/zip",
            "Idempotency-Key",
            UUID.randomUUID().toString(),
            "Accept",
            JSON);
    return promised.check(
        "POST", path, http.sendBytes("POST", URI.create(api + path), headers, archive));
  }

  /** Listens to what happens, from now on or since that event. */
  public EventStream listen(String lastEventId) {
    return new EventStream(URI.create(api + "/events"), token, lastEventId);
  }

  /** Opens a ticket and answers its reference. */
  public String open(String subject, String description, String... more) {
    return post("/tickets", fields(subject, description, more))
        .expect(201)
        .json()
        .getString("reference");
  }

  private static JsonObject fields(String subject, String description, String... more) {
    JsonObjectBuilder body =
        Json.createObjectBuilder().add("subject", subject).add("description", description);
    for (int i = 0; i < more.length; i += 2) {
      body.add(more[i], more[i + 1]);
    }
    return body.build();
  }

  /** A ticket as this login sees it. */
  public JsonObject ticket(String reference) {
    return get("/tickets/" + reference).expect(200).json();
  }

  public String status(String reference) {
    return ticket(reference).getString("status");
  }

  /** The tickets that a search finds. */
  public List<JsonObject> search(String words) {
    return items("/tickets?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
  }

  /** Every item of a list, over all its pages. */
  public List<JsonObject> items(String path) {
    List<JsonObject> all = new java.util.ArrayList<>();
    String join = path.contains("?") ? "&" : "?";
    String cursor = null;
    do {
      String page =
          path
              + join
              + "limit=100"
              + (cursor == null
                  ? ""
                  : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8));
      JsonObject answer = get(page).expect(200).json();
      all.addAll(answer.getJsonArray("items").getValuesAs(JsonObject.class));
      cursor = answer.isNull("next") ? null : answer.getString("next");
    } while (cursor != null);
    return all;
  }

  /** What the process permits this login now. */
  public List<JsonObject> actions(String reference) {
    JsonValue answer = get("/tickets/" + reference + "/actions").expect(200).structure();
    return (answer.getValueType() == JsonValue.ValueType.ARRAY
            ? answer.asJsonArray()
            : answer.asJsonObject().getJsonArray("items"))
        .getValuesAs(JsonObject.class);
  }

  /** The ids of the actions that the process permits this login now. */
  public List<String> actionIds(String reference) {
    return actions(reference).stream().map(action -> action.getString("id")).toList();
  }

  /** Tries an action; fields come as name and value in turn. */
  public Answer tryTo(String action, String reference, String... fields) {
    JsonObjectBuilder body = Json.createObjectBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      body.add(fields[i], fields[i + 1]);
    }
    return post("/tickets/" + reference + "/actions/" + action, body.build());
  }

  /** Performs an action that must succeed. */
  public Answer perform(String action, String reference, String... fields) {
    Answer answer = tryTo(action, reference, fields);
    if (answer.status() / 100 != 2) {
      throw new AssertionError(login + " could not " + action + ": " + answer);
    }
    return answer;
  }

  /** Says something on a ticket. */
  public Answer say(String reference, String body, String visibility) {
    return post(
            "/tickets/" + reference + "/messages",
            Json.createObjectBuilder().add("body", body).add("visibility", visibility).build())
        .expect(201);
  }

  /** Uploads a file and answers its id. */
  public long upload(String reference, String fileName, String content) {
    return tryToUpload(reference, fileName, content)
        .expect(201)
        .json()
        .getJsonNumber("id")
        .longValue();
  }

  /** Tries to upload a file. */
  public Answer tryToUpload(String reference, String fileName, String content) {
    return sendFile("/tickets/" + reference + "/attachments", fileName, content);
  }

  /** Tries to upload a file that goes with a message. */
  public Answer tryToUpload(String reference, long message, String fileName, String content) {
    return sendFile("/tickets/" + reference + "/attachments?message=" + message, fileName, content);
  }

  private Answer sendFile(String path, String fileName, String content) {
    String type = "multipart/form-data; boundary=next";
    String body =
        "--next\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + fileName
            + "\"\r\nContent-Type: text/plain\r\n\r\n"
            + content
            + "\r\n--next--\r\n";
    return call("POST", path, type, body, Map.of());
  }

  /** The conversation, oldest first. */
  public List<JsonObject> messages(String reference) {
    return items("/tickets/" + reference + "/messages");
  }

  /** The ledger's entries of the ticket, oldest first. */
  public List<JsonObject> trail(String reference) {
    return items("/tickets/" + reference + "/trail");
  }
}
