package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Map;
import org.sportello.scenario.parts.Answer;
import org.sportello.scenario.parts.Desk;
import org.sportello.scenario.parts.World;

/** What every call of the API can be relied on for: repeats, refusals, conditions, ids. */
final class ApiManners implements Scenario {
  private static final String JSON = "application/json";
  private static final String PROBLEM = "application/problem+json";

  @Override
  public String name() {
    return "api";
  }

  @Override
  public String title() {
    return "the API's manners: repeated, refused and conditional requests, and their ids";
  }

  @Override
  public void run(Narrator narrator, World world) {
    Desk customer = world.desk("customer");
    String reference = customer.open("Modi " + world.newWord(), "Il server è lento.");
    repeats(narrator, world, reference);
    refusals(narrator, world, reference);
    conditions(narrator, world, reference);
    requestId(narrator, world, reference);
    limits(narrator, world);
    customer.perform("cancel", reference, "reason", "End of the scenario");
  }

  private static void limits(Narrator narrator, World world) {
    narrator.chapter("What a program has left");
    Desk program = world.partnerProgram();
    Answer first = program.get("/tickets?limit=1").expect(200);
    Answer second = program.get("/tickets/SP-1999-000001").expect(404);
    long quota = Long.parseLong(first.header("RateLimit-Limit"));
    assertThat(first.header("RateLimit-Policy")).isEqualTo("\"login\";q=" + quota + ";w=60");
    assertThat(first.header("RateLimit")).matches("\"login\";r=\\d+;t=\\d+");
    assertThat(Long.parseLong(second.header("RateLimit-Remaining"))).isBetween(0L, quota - 1);
    assertThat(second.header("RateLimit-Reset")).matches("\\d+");
    assertThat(world.desk("agent").get("/views").expect(200).header("RateLimit-Limit")).isEmpty();
    narrator.see(quota + " requests a minute for a program; people are not counted");
  }

  private static void repeats(Narrator narrator, World world, String reference) {
    narrator.chapter("The same request twice");
    Desk customer = world.desk("customer");
    String subject = "Una volta sola " + world.newWord();
    String body = fields("subject", subject, "description", "x");
    Map<String, String> key = Map.of("Idempotency-Key", world.newWord());
    Answer first = customer.call("POST", "/tickets", JSON, body, key).expect(201);
    Answer again = customer.call("POST", "/tickets", JSON, body, key).expect(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(first.header("Idempotency-Replayed")).isEmpty();
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(customer.search(subject)).hasSize(1);
    Answer other =
        customer.call(
            "POST", "/tickets", JSON, fields("subject", subject, "description", "y"), key);
    refused(other, 422, "idempotency-mismatch");
    narrator.see("takes effect once; the first answer is given again; another body is refused");

    Map<String, String> refusedKey = Map.of("Idempotency-Key", world.newWord());
    String path = "/tickets/" + reference + "/actions/resolve";
    Answer no = customer.call("POST", path, JSON, "{}", refusedKey);
    refused(no, 409, "action-not-permitted");
    Answer noAgain = customer.call("POST", path, JSON, "{}", refusedKey);
    refused(noAgain, 409, "action-not-permitted");
    assertThat(noAgain.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(noAgain.body()).isEqualTo(no.body());
    narrator.see("a refusal by the command is given again as well");

    Map<String, String> unformedKey = Map.of("Idempotency-Key", world.newWord());
    refused(
        customer.call("POST", "/tickets", JSON, "{\"subject\": 1}", unformedKey),
        400,
        "invalid-request");
    customer.call("POST", "/tickets", JSON, body, unformedKey).expect(201);
    narrator.see("a body that was never understood does not use up its key");
  }

  private static void refusals(Narrator narrator, World world, String reference) {
    narrator.chapter("Refusals that the caller can read");
    Desk desk = world.desk("agent");
    refused(desk.get("/nothing/here"), 404, "not-found");
    refused(
        desk.call("DELETE", "/tickets/" + reference, null, null, Map.of()),
        405,
        "method-not-allowed");
    refused(
        desk.call("GET", "/tickets/" + reference, null, null, Map.of("Accept", "image/png")),
        406,
        "not-acceptable");
    refused(
        desk.call("POST", "/tickets", "text/plain", "hello", Map.of()),
        415,
        "unsupported-media-type");
    for (String broken : new String[] {"{\"subject\": ", "", "[]", "\"x\"", "{\"a\":1,\"a\":2}"}) {
      refused(desk.call("POST", "/tickets", JSON, broken, Map.of()), 400, "invalid-request");
    }
    Answer unknown =
        desk.call("POST", "/tickets", JSON, fields("subject", "a", "betreff", "b"), Map.of());
    refused(unknown, 400, "invalid-request");
    assertThat(unknown.json().getJsonArray("errors").getValuesAs(JsonObject.class))
        .extracting(error -> error.getString("pointer"))
        .contains("/betreff");
    Answer large =
        desk.call("POST", "/tickets", JSON, fields("subject", "a".repeat(2 << 20)), Map.of());
    refused(large, 413, "too-large");
    assertThat(large.json().getString("detail")).contains("1048576");
    narrator.see("404, 405, 406, 413, 415 and broken JSON all come as problem+json");

    tooLargeFile(narrator, desk, reference);
    Answer italian =
        desk.call("GET", "/nothing", null, null, Map.of("Accept-Language", "it", "Accept", JSON));
    assertThat(italian.json().getString("title")).isEqualTo("Non trovato");
    Answer nobody = world.stranger().get("/tickets");
    refused(nobody, 401, "unauthenticated");
    assertThat(nobody.header("WWW-Authenticate")).startsWith("Bearer");
  }

  private static void tooLargeFile(Narrator narrator, Desk desk, String reference) {
    for (int mebibytes : new int[] {26, 40}) {
      String form =
          "--border\r\nContent-Disposition: form-data; name=\"file\"; filename=\"big.bin\"\r\n"
              + "Content-Type: application/octet-stream\r\n\r\n"
              + "x".repeat(mebibytes << 20)
              + "\r\n--border--\r\n";
      Answer answer =
          desk.call(
              "POST",
              "/tickets/" + reference + "/attachments",
              "multipart/form-data; boundary=border",
              form,
              Map.of());
      refused(answer, 413, "too-large");
      assertThat(answer.json().getString("detail")).contains("26214400");
    }
    narrator.see("a file of 26 MiB and one of 40 MiB are refused with the limit");
  }

  private static void conditions(Narrator narrator, World world, String reference) {
    narrator.chapter("Nobody's change is lost unseen");
    Desk desk = world.desk("agent");
    String path = "/tickets/" + reference;
    String patch = "application/merge-patch+json";
    refused(
        desk.call("PATCH", path, patch, "{\"subject\":\"x\"}", Map.of()),
        428,
        "precondition-required");
    String seen = desk.get(path).header("ETag");
    Answer changed =
        desk.call(
            "PATCH",
            path,
            patch,
            "{\"subject\":\"Server molto lento\",\"custom\":{\"room\":\"12\",\"rack\":{\"u\":3}}}",
            Map.of("If-Match", seen));
    changed.expect(200);
    assertThat(changed.json().getString("subject")).isEqualTo("Server molto lento");
    refused(
        desk.call("PATCH", path, patch, "{\"subject\":\"y\"}", Map.of("If-Match", seen)),
        412,
        "stale-state");
    Answer removed =
        desk.call(
            "PATCH",
            path,
            patch,
            "{\"custom\":{\"room\":null}}",
            Map.of("If-Match", changed.header("ETag")));
    assertThat(removed.expect(200).json().getJsonObject("custom").toString())
        .isEqualTo("{\"rack\":{\"u\":3}}");
    refused(
        desk.call("PATCH", path, patch, "{\"priority\":\"high\"}", Map.of("If-Match", "*")),
        400,
        "invalid-request");
    refused(
        desk.call("PATCH", path, JSON, "{\"subject\":\"y\"}", Map.of("If-Match", "*")),
        415,
        "unsupported-media-type");
    assertThat(desk.trail(reference))
        .filteredOn(entry -> entry.getString("kind").equals("ticket.amended"))
        .hasSize(2);
    Answer unchanged =
        desk.call("GET", path, null, null, Map.of("If-None-Match", removed.header("ETag")));
    unchanged.expect(304);
    narrator.see("If-Match is asked for (428), compared (412); the ledger knows both corrections");
  }

  private static void requestId(Narrator narrator, World world, String reference) {
    narrator.chapter("One id through request, job, mail and log");
    Life life = new Life(world, narrator);
    String id = world.newWord();
    Desk technician = life.technicianOf(reference);
    Answer taken =
        technician.call(
            "POST",
            "/tickets/" + reference + "/actions/take",
            JSON,
            "{}",
            Map.of("X-Request-Id", id));
    taken.expect(200);
    assertThat(taken.header("X-Request-Id")).isEqualTo(id);
    assertThat(life.letter(Life.CUSTOMER, reference, 1).requestId()).isEqualTo(id);
    Answer no =
        technician.call("GET", "/tickets/SP-2000-000001", null, null, Map.of("X-Request-Id", id));
    assertThat(no.json().getString("traceId")).isEqualTo(id);
    narrator.see("the mail that a request caused carries the request's id, and so does a problem");
  }

  private static String fields(String... pairs) {
    var body = Json.createObjectBuilder();
    for (int i = 0; i < pairs.length; i += 2) {
      body.add(pairs[i], pairs[i + 1]);
    }
    return body.build().toString();
  }

  private static void refused(Answer answer, int status, String slug) {
    answer.expect(status);
    assertThat(answer.header("Content-Type")).as(answer.toString()).contains(PROBLEM);
    JsonObject problem = answer.json();
    assertThat(problem.getString("type")).as(answer.toString()).isEqualTo("/problems/" + slug);
    assertThat(problem.getInt("status")).isEqualTo(status);
    assertThat(problem.getString("title")).isNotBlank();
    assertThat(problem.getString("traceId")).isNotBlank();
  }
}
