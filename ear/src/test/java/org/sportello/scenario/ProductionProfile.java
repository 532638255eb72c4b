package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sportello.scenario.parts.Answer;
import org.sportello.scenario.parts.Patience;
import org.sportello.scenario.parts.Stack.Commands;
import org.sportello.scenario.parts.Stack.Outcome;
import org.sportello.scenario.parts.World;

/** The production profile: secrets from the environment alone, and no clock to play with. */
final class ProductionProfile implements Scenario {
  private static final int OFFSET = 40;

  /** Requests a minute of a program, as {@code production-server} sets it. */
  private static final int QUOTA = 3;

  @Override
  public String name() {
    return "production";
  }

  @Override
  public String title() {
    return "a production start names what is missing; with it, there is no development clock";
  }

  @Override
  public void run(Narrator narrator, World world) {
    Path repository = world.addresses().repository();
    narrator.chapter("Without its secrets it does not start");
    Outcome refused =
        Commands.run(
            List.of(
                "env",
                "-i",
                "PATH=" + System.getenv("PATH"),
                repository.resolve("wildfly-config/bin/production-start").toString()),
            Map.of());
    narrator.see(refused.output().strip());
    assertThat(refused.status()).isNotZero();
    assertThat(refused.output())
        .contains(
            "SPORTELLO_DB_APP_PASSWORD",
            "SPORTELLO_DB_OWNER_PASSWORD",
            "SPORTELLO_LINK_SECRET",
            "SPORTELLO_SIGNING_KEY_FILE",
            "SPORTELLO_OIDC_PROVIDER_URL");

    narrator.chapter("With them it does, on a database of its own");
    String application = world.newWord();
    String owner = world.newWord();
    createDatabase(world, application, owner);
    String server = repository.resolve("ear/src/test/stack/production-server").toString();
    try {
      command(server, "start", application, owner);
      withoutDevelopmentClock(narrator, world, server);
    } finally {
      command(server, "stop");
    }
  }

  private static void withoutDevelopmentClock(Narrator narrator, World world, String server) {
    String base = "http://localhost:" + (world.addresses().http() + OFFSET) + "/api/v1";
    Patience.untilTrue(
        "the production server to answer",
        Duration.ofMinutes(4),
        () -> {
          command(server, "running");
          return status(world, "GET", base + "/tickets") == 401;
        });
    narrator.see("it is ready; without a token GET /tickets answers 401");
    int read = world.authorized("admin", "GET", base + "/dev/clock", null).status();
    int moved =
        world.authorized("admin", "POST", base + "/dev/clock", "{\"advance\":\"PT1H\"}").status();
    narrator.see("GET /dev/clock answers " + read + ", POST " + moved);
    assertThat(read).isEqualTo(404);
    assertThat(moved).isEqualTo(404);
    programsAreCounted(narrator, world, base + "/views");
    firmIsItself(narrator, world, base.replace("/api/v1", ""));
  }

  /** 001-03, 003-30: name, logo and colour are settings. */
  private static void firmIsItself(Narrator narrator, World world, String server) {
    JsonObject settings = world.document(server + "/settings.json").expect(200).json();
    narrator.see("the portal is told whose it is: " + settings);
    assertThat(settings.getString("name")).isEqualTo("Assistenza Rossi");
    assertThat(settings.getString("color")).isEqualTo("#7a1f3d");
    assertThat(world.document(server + settings.getString("logo")).expect(200).body())
        .contains("<svg");
    assertThat(world.page("GET", server + "/l/cut-off", null).expect(404).body())
        .contains("Assistenza Rossi", settings.getString("logo"))
        .doesNotContain("Sportello");
  }

  private static void programsAreCounted(Narrator narrator, World world, String address) {
    for (int left = QUOTA - 1; left >= 0; left--) {
      Answer counted = world.askedByProgram(address);
      assertThat(counted.status()).as(counted.toString()).isNotEqualTo(429);
      assertThat(counted.header("RateLimit-Remaining")).isEqualTo(Integer.toString(left));
    }
    Answer refused = world.askedByProgram(address);
    narrator.see("the request after " + QUOTA + " of a program: " + refused);
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    assertThat(refused.json().getString("type")).isEqualTo("/problems/too-many-requests");
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
  }

  private static int status(World world, String method, String address) {
    try {
      return world.page(method, address, null).status();
    } catch (UncheckedIOException notYet) {
      return 0;
    }
  }

  private static void command(String... words) {
    Outcome outcome = Commands.run(new ArrayList<>(List.of(words)), Map.of());
    assertThat(outcome.status()).as(String.join(" ", words) + ": " + outcome.output()).isZero();
  }

  private static void createDatabase(World world, String application, String owner) {
    String server = world.database().url();
    execute(
        server,
        "drop database if exists production_trial with (force)",
        "drop role if exists production_app",
        "drop role if exists production_owner",
        "create role production_app login in role sportello_app password '" + application + "'",
        "create role production_owner login in role sportello_owner password '" + owner + "'",
        "create database production_trial");
    execute(
        server.replace("/sportello?", "/production_trial?"),
        "create extension pg_trgm",
        "create extension unaccent",
        "create extension pgcrypto",
        "alter schema public owner to sportello_owner",
        "grant usage on schema public to sportello_app",
        "create schema engine authorization sportello_app");
  }

  private static void execute(String url, String... statements) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
