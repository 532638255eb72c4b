package org.sportello.benchmark.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongSupplier;
import org.sportello.benchmark.Throughput;
import org.sportello.benchmark.Timing;
import org.sportello.benchmark.desk.Population;
import org.sportello.scenario.parts.Addresses;
import org.sportello.scenario.parts.Desk;
import org.sportello.scenario.parts.Http;
import org.sportello.scenario.parts.Patience;
import org.sportello.scenario.parts.Tokens;
import org.sportello.scenario.parts.World;

/** What process owners and auditors wait for (issue 4, "Figures"). */
public final class OwnersAndAuditors {
  /** Figures of a whole year at the elements of a diagram, each diagram in turn. */
  public static final String HEAT_MAP = "studio: heat map of a year";

  /** All that happened to a ticket, in words. */
  public static final String STORY = "audit: a ticket's story";

  /** Trying running tickets on another release without moving them. */
  public static final String TRIED = "migration tried dry";

  /** Moving running tickets to another release. */
  public static final String MOVED = "migration";

  /** Verifying every chain and every checkpoint. */
  public static final String VERIFIED = "verification of everything";

  /** The event log of everything. */
  public static final String EXPORTED = "XES export of everything";

  /** Playing the last tickets through what is in force and through a draft. */
  public static final String REPLAYED = "replay of the last tickets";

  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final int WARM_UP = 20;
  private static final int BUFFER = 1 << 16;
  private static final String OWNER = "process-owner";
  private static final String AUDITOR = "auditor";
  private static final String LONGEST = "Handling";
  private static final int MOST_REPLAYED = 1_000;

  private final Addresses addresses;
  private final Population population;
  private final World world;
  private final Tokens tokens;
  private final LongSupplier memory;

  /**
   * On the stack at those addresses.
   *
   * @param memory of WildFly, MiB
   */
  public OwnersAndAuditors(Addresses addresses, Population population, LongSupplier memory) {
    this.addresses = addresses;
    this.population = population;
    this.world = new World(addresses, List.of());
    this.tokens = new Tokens(new Http(), addresses.tokens());
    this.memory = memory;
  }

  /** A new release, on which all tickets that run are first tried, and to which they are moved. */
  public List<Throughput> moving(int tickets) {
    release();
    Desk owner = world.desk(OWNER);
    JsonObject request =
        Json.createObjectBuilder().add("reason", "The timers of the new release").build();
    String path = "/migrations/" + owner.post("/migrations", request).expect(201).json().get("id");
    Throughput tried = timed(TRIED, tickets, "tickets", () -> awaited(path, "tried", "can"));
    owner.post(path + "/start", null).expect(200);
    Throughput moved = timed(MOVED, tickets, "tickets", () -> awaited(path, "done", "moved"));
    return List.of(tried, moved);
  }

  private void release() {
    Desk owner = world.desk(OWNER);
    String file = "/processes/" + LONGEST + "/versions/" + version(owner);
    String xml =
        owner.call("GET", file, null, null, Map.of("Accept", "application/xml")).expect(200).body();
    JsonObject proposal =
        owner
            .postXml(
                "/processes?reason=measured",
                xml.replace("</bpmn:definitions>", "<!-- " + now() + " --></bpmn:definitions>"))
            .expect(201)
            .json();
    world
        .desk("process-owner2")
        .post(
            "/processes/proposals/" + proposal.get("id") + "/approve",
            Json.createObjectBuilder().build())
        .expect(200);
  }

  /** The newest tickets on a draft that changes nothing. */
  public Throughput replay(int tickets) {
    Desk owner = world.desk(OWNER);
    JsonObject draft =
        owner
            .post(
                "/processes/drafts",
                Json.createObjectBuilder()
                    .add("key", LONGEST)
                    .add("version", version(owner))
                    .build())
            .expect(201)
            .json();
    JsonObject asked =
        owner
            .post(
                "/processes/drafts/" + draft.get("id") + "/replays",
                Json.createObjectBuilder().add("tickets", MOST_REPLAYED).build())
            .expect(202)
            .json();
    String path = "/processes/replays/" + asked.get("id");
    return timed(REPLAYED, tickets, "tickets", () -> replayed(path));
  }

  private long replayed(String path) {
    JsonObject ended = noLongerRunning("the replay", OWNER, path);
    if (!ended.getString("state").equals("done")) {
      throw new IllegalStateException("the replay came to no end: " + ended);
    }
    return ended.getInt("done");
  }

  private JsonObject noLongerRunning(String what, String login, String path) {
    return Patience.until(
        what + " to end",
        PATIENCE,
        () -> {
          JsonObject seen = world.desk(login).get(path).expect(200).json();
          return seen.getString("state").equals("running") ? Optional.empty() : Optional.of(seen);
        });
  }

  private static int version(Desk owner) {
    return owner.items("/processes").stream()
        .filter(one -> one.getString("key").equals(LONGEST))
        .findFirst()
        .orElseThrow()
        .getInt("version");
  }

  private long awaited(String path, String state, String what) {
    return Patience.until(
        "the migration to be " + state,
        PATIENCE,
        () -> {
          JsonObject migration = world.desk(OWNER).get(path).expect(200).json();
          return migration.getString("state").equals(state)
              ? Optional.of(migration.getJsonObject("tickets").getJsonNumber(what).longValue())
              : Optional.empty();
        });
  }

  /** The heat map of each diagram in turn, for the last 365 days, as often as that in all. */
  public Timing heatMap(int times) throws SQLException, IOException {
    population.asOwner(YearOfFigures::spread);
    List<String> keys =
        world.desk(OWNER).items("/processes").stream()
            .filter(one -> one.getString("type").equals("bpmn"))
            .map(one -> one.getString("key"))
            .toList();
    LocalDate today = LocalDate.ofInstant(now(), ZoneOffset.UTC);
    return repeated(
        OWNER,
        times,
        turn ->
            "/processes/"
                + keys.get(turn % keys.size())
                + "/figures?from="
                + today.minusDays(364)
                + "&to="
                + today);
  }

  /** The stories of tickets that nobody has read. */
  public Timing story(int times) throws SQLException, IOException {
    List<String> references = population.references();
    Random random = new Random(7);
    return repeated(
        AUDITOR,
        times,
        turn -> "/tickets/" + references.get(random.nextInt(references.size())) + "/story");
  }

  /** Everything is verified. */
  public Throughput verification(int tickets) {
    Desk auditor = world.desk(AUDITOR);
    JsonObject asked =
        auditor
            .post("/ledger/verifications", Json.createObjectBuilder().build())
            .expect(202)
            .json();
    String path = "/ledger/verifications/" + asked.get("id");
    return timed(VERIFIED, tickets, "entries", () -> verified(path));
  }

  private long verified(String path) {
    JsonObject done = noLongerRunning("the verification", AUDITOR, path);
    JsonObject report = done.getJsonObject("report");
    if (!report.getBoolean("intact")) {
      throw new IllegalStateException("the ledger does not verify: " + done);
    }
    return report.getJsonNumber("entries").longValue();
  }

  /** All event logs of all processes, read to their end. */
  public Throughput xes(int tickets) {
    return timed(EXPORTED, tickets, "events", this::exported);
  }

  private long exported() {
    try {
      HttpURLConnection connection = connection(AUDITOR, "/ledger/event-logs/xes");
      long events = 0;
      try (InputStream log = connection.getInputStream()) {
        byte[] mark = "<event>".getBytes(UTF_8);
        byte[] buffer = new byte[BUFFER];
        int matched = 0;
        for (int read = log.read(buffer); read >= 0; read = log.read(buffer)) {
          for (int i = 0; i < read; i++) {
            matched = buffer[i] == mark[matched] ? matched + 1 : buffer[i] == mark[0] ? 1 : 0;
            if (matched == mark.length) {
              events++;
              matched = 0;
            }
          }
        }
      }
      return events;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Throughput timed(String what, int tickets, String unit, LongSupplier work) {
    try (MemoryWatch watch = new MemoryWatch(memory)) {
      long begin = System.nanoTime();
      long number = work.getAsLong();
      double seconds = (System.nanoTime() - begin) / 1e9;
      return new Throughput(what, tickets, number, unit, seconds, watch.grown());
    }
  }

  /** Which address to ask. */
  private interface Question {
    String path(int turn);
  }

  private Timing repeated(String login, int times, Question question) throws IOException {
    long[] durations = new long[times];
    long begin = System.nanoTime();
    for (int turn = -WARM_UP; turn < times; turn++) {
      if (turn == 0) {
        begin = System.nanoTime();
      }
      long from = System.nanoTime();
      try (InputStream answer = connection(login, question.path(turn + WARM_UP)).getInputStream()) {
        answer.readAllBytes();
      }
      if (turn >= 0) {
        durations[turn] = System.nanoTime() - from;
      }
    }
    return Timing.of(durations, (System.nanoTime() - begin) / 1e9);
  }

  private HttpURLConnection connection(String login, String path) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) URI.create(addresses.api() + path).toURL().openConnection();
    connection.setRequestProperty("Authorization", "Bearer " + tokens.of(login));
    if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
      throw new IOException(path + " -> " + connection.getResponseCode());
    }
    return connection;
  }

  private static Instant now() {
    return Clock.systemUTC().instant();
  }
}
