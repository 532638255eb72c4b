package org.sportello.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.sportello.scenario.parts.Answer;
import org.sportello.scenario.parts.Desk;
import org.sportello.scenario.parts.World;

/** Who may do what: every role, and nobody, against every call. The table is a file of its own. */
final class RolesAndCalls implements Scenario {
  private static final String TABLE = "/roles-and-calls.txt";
  private static final String ACCEPTED = "application/json, application/problem+json, */*;q=0.1";

  @Override
  public String name() {
    return "roles";
  }

  @Override
  public String title() {
    return "who may do what: each role against each call";
  }

  /** A line of the table. */
  private record Call(String method, String path, String body, List<String> expected) {}

  @Override
  public void run(Narrator narrator, World world) {
    List<String> lines = lines();
    List<String> logins = Arrays.asList(cells(lines.get(0)).get(1).split("\\s+", -1));
    Desk customer = world.desk("customer");
    String ticket = customer.open("Chi può " + world.newWord(), "Il server è lento.");
    List<String> wrong = new ArrayList<>();
    narrator.see(String.format(Locale.ROOT, "%-64s %s", "call", String.join(" ", logins)));
    for (String line : lines.subList(1, lines.size())) {
      Call call = call(line);
      List<String> statuses = new ArrayList<>();
      for (String login : logins) {
        String subject =
            call.path().contains("{fresh}")
                ? customer.open("Chi può " + world.newWord(), "Il server è lento.")
                : ticket;
        Answer answer = ask(world, login, call, subject);
        statuses.add(Integer.toString(answer.status()));
        if (answer.status() >= 400) {
          assertThat(answer.header("Content-Type"))
              .as(login + ": " + answer)
              .contains("application/problem+json");
        }
      }
      boolean asExpected = statuses.equals(call.expected());
      String shown =
          String.format(
              Locale.ROOT,
              "%-64s %s%s",
              call.method() + " " + call.path(),
              String.join(" ", statuses),
              asExpected ? "" : "   expected " + String.join(" ", call.expected()));
      narrator.see(shown);
      if (!asExpected) {
        wrong.add(shown);
      }
    }
    assertThat(wrong).as("calls that answer otherwise than the table says").isEmpty();
    customer.perform("cancel", ticket, "reason", "End of the scenario");
  }

  private static Answer ask(World world, String login, Call call, String ticket) {
    Desk desk = login.equals("nobody") ? world.stranger() : world.desk(login);
    String path = call.path().replace("{ticket}", ticket).replace("{fresh}", ticket);
    String type = "application/json";
    if (call.method().equals("PATCH")) {
      type = "application/merge-patch+json";
    } else if (call.body() != null && call.body().startsWith("<")) {
      type = "application/xml";
    }
    return desk.call(
        call.method(),
        path,
        type,
        call.body(),
        List.of("PATCH", "PUT").contains(call.method())
            ? Map.of("Accept", ACCEPTED, "If-Match", "*")
            : Map.of("Accept", ACCEPTED));
  }

  private static List<String> lines() {
    try (InputStream table = RolesAndCalls.class.getResourceAsStream(TABLE)) {
      return new String(table.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split(Pattern.quote("|"), -1)).map(String::strip).toList();
  }

  private static Call call(String line) {
    List<String> cells = cells(line);
    String[] words = cells.get(0).split("\\s+", 3);
    return new Call(
        words[0],
        words[1],
        words.length > 2 ? words[2] : null,
        Arrays.asList(cells.get(1).split("\\s+", -1)));
  }
}
