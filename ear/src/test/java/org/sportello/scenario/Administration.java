package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sportello.scenario.parts.Answer;
import org.sportello.scenario.parts.Desk;
import org.sportello.scenario.parts.Patience;
import org.sportello.scenario.parts.World;

/** An administrator enters a plan, its calendar and its promises, and opens the office longer. */
final class Administration implements Scenario {
  private static final String JSON = "application/json";
  private static final Map<String, String> NEW = Map.of("If-None-Match", "*");
  private static final String ESCALATION = "CallActivity_Escalation";
  private static final String NAME = "'name': {'it': 'Prova', 'en': 'Trial'}";

  @Override
  public String name() {
    return "administration";
  }

  @Override
  public String title() {
    return "plans, promises and calendars by API; open tickets follow new opening hours";
  }

  @Override
  public void run(Narrator narrator, World world) {
    Desk admin = world.desk("admin");
    String code = world.newWord();
    plan(narrator, admin, code);
    calendar(narrator, admin, code);
    promise(narrator, world, admin, code);
    String reference = ticket(world, admin, code);
    JsonObject before = admin.ticket(reference);
    narrator.see(reference + " is due at " + due(before) + ", as the office opens on Sundays only");
    assertThat(due(before)).isAfter(world.clock().now().plus(Duration.ofDays(7)));

    narrator.chapter("The office opens day and night");
    String seen = admin.get("/calendars/" + code).header("ETag");
    String longer = timetable("1,2,3,4,5,6,7", "00:00", "00:00", "UTC");
    refused(put(admin, "/calendars/" + code, longer, Map.of()), 428);
    refused(put(admin, "/calendars/" + code, longer, NEW), 412);
    put(admin, "/calendars/" + code, longer, Map.of("If-Match", seen)).expect(200);
    refused(put(admin, "/calendars/" + code, longer, Map.of("If-Match", seen)), 412);
    Answer renamed =
        put(
                admin,
                "/calendars/" + code,
                "{'name': {'it': 'Sempre', 'en': 'Always'}, 'reason': 'It never closes now'}",
                Map.of("If-Match", admin.get("/calendars/" + code).header("ETag")))
            .expect(200);
    assertThat(renamed.json().getJsonObject("name").getString("en")).isEqualTo("Always");
    assertThat(renamed.json().getJsonArray("timetables")).hasSize(2);
    new Life(world, narrator).advance("PT10M");
    JsonObject after = admin.ticket(reference);
    narrator.see(reference + " is due at " + due(after));
    assertThat(due(after)).isBefore(world.clock().now().plus(Duration.ofDays(1)));
    wakesUp(narrator, world, reference, due(after));
    assertThat(
            world
                .database()
                .column("select kind from ledger_entry where chain = 'system' order by sequence"))
        .contains("plan.entered", "plan.changed", "calendar.entered", "calendar.changed")
        .contains("slaPolicy.changed");
    narrator.see("the ledger has every change with its reason");
    world.desk("supervisor").perform("cancel", reference, "reason", "End of the scenario");
  }

  /** The ticket's watch woke up a week later before: its timer has moved with the opening hours. */
  private static void wakesUp(Narrator narrator, World world, String reference, Instant due) {
    Desk auditor = world.desk("auditor");
    assertThat(Trails.passed(auditor.trail(reference), ESCALATION)).isFalse();
    world.clock().advanceTo(due.plus(Duration.ofMinutes(2)));
    Patience.untilTrue(
        "the promise to be seen as broken when it is",
        Duration.ofSeconds(30),
        () -> Trails.passed(auditor.trail(reference), ESCALATION));
    narrator.see("two minutes after it, the watch has woken up and escalated");
  }

  private static void plan(Narrator narrator, Desk admin, String code) {
    narrator.chapter("A plan");
    String path = "/plans/" + code;
    String plan =
        "{"
            + NAME
            + ", 'channels': ['email', 'api'], 'kinds': ['incident', 'question'],"
            + " 'periods': {'grace': 'PT24H'}, 'reason': 'A new offer'}";
    refused(put(admin, path, plan, Map.of()), 428);
    Answer entered = put(admin, path, plan, NEW).expect(200);
    Answer read = admin.get(path).expect(200);
    assertThat(read.body()).isEqualTo(entered.body());
    assertThat(read.header("ETag")).isEqualTo(entered.header("ETag"));
    Answer wrong =
        put(admin, path, plan.replace("PT24H", "a while"), Map.of("If-Match", read.header("ETag")));
    refused(wrong, 422);
    assertThat(pointers(wrong)).containsExactly("/periods/grace");
    Answer unknown =
        put(admin, path, plan.replace("'api'", "'fax'"), Map.of("If-Match", read.header("ETag")));
    refused(unknown, 400);
    assertThat(pointers(unknown)).containsExactly("/channels/1");
    Answer changed =
        put(admin, path, plan.replace("PT24H", "PT36H"), Map.of("If-Match", read.header("ETag")))
            .expect(200);
    assertThat(changed.json().getJsonObject("periods").getString("grace")).isEqualTo("PT36H");
    narrator.see("entered, changed, and never without having seen what it replaces");
  }

  private static void calendar(Narrator narrator, Desk admin, String code) {
    narrator.chapter("A calendar");
    String path = "/calendars/" + code;
    Answer wrong =
        put(
            admin,
            path,
            "{"
                + NAME
                + ", 'timetable': {'zone': 'Europe/Fano', 'country': 'xx', 'openings': ["
                + "{'weekday': 1, 'opens': '09:00', 'closes': '13:00'},"
                + "{'weekday': 1, 'opens': '12:00', 'closes': '14:00'}],"
                + "'holidays': [{'month': 2, 'day': 30, "
                + NAME
                + "}]}, 'reason': 'x'}",
            NEW);
    refused(wrong, 422);
    assertThat(pointers(wrong))
        .containsExactlyInAnyOrder(
            "/timetable/zone",
            "/timetable/country",
            "/timetable/openings/1",
            "/timetable/holidays/0");
    put(admin, path, timetable("7", "00:00", "01:00", "UTC"), NEW).expect(200);
    List<JsonObject> holidays = admin.items("/calendars/office/holidays?year=2026");
    assertThat(holidays)
        .extracting(day -> day.getString("date"))
        .contains("2026-04-06", "2026-10-04", "2026-12-25");
    narrator.see("what cannot be is named field by field; Italy's holidays are known");
  }

  private static void promise(Narrator narrator, World world, Desk admin, String code) {
    narrator.chapter("Promises");
    String path = "/sla/policies/" + code + "/normal";
    String seen = admin.get(path).expect(200).header("ETag");
    String promise =
        "{'calendar': '"
            + code
            + "', 'targets': {"
            + "'firstResponse': {'time': 'PT1H', 'pausedWhilePending': true,"
            + " 'pausedWhileOnHold': false},"
            + "'resolution': {'time': 'PT4H', 'pausedWhilePending': true,"
            + " 'pausedWhileOnHold': true}}, 'reason': 'A new offer'}";
    Answer wrong =
        put(
            admin,
            path,
            promise.replace("'" + code + "'", "'nowhere'").replace("PT4H", "PT4H3S"),
            Map.of("If-Match", seen));
    refused(wrong, 422);
    assertThat(pointers(wrong)).containsExactlyInAnyOrder("/calendar", "/targets/resolution/time");
    Answer now =
        put(
            admin,
            path,
            promise.replace("'reason'", "'validFrom': '" + world.clock().now() + "', 'reason'"),
            Map.of("If-Match", seen));
    refused(now, 422);
    assertThat(pointers(now)).containsExactly("/validFrom");
    Answer entered = put(admin, path, promise, Map.of("If-Match", seen)).expect(200);
    assertThat(entered.json().getJsonArray("versions")).hasSize(1);
    new Life(world, narrator).advance("PT10M");
  }

  private static String ticket(World world, Desk admin, String code) {
    int organization =
        admin
            .post(
                "/organizations",
                Json.createObjectBuilder()
                    .add("name", "Cliente " + code)
                    .add("kind", "direct")
                    .add("plan", code)
                    .build())
            .expect(201)
            .json()
            .getInt("id");
    String address = code + "@prova.test";
    admin
        .post(
            "/people",
            Json.createObjectBuilder()
                .add("name", "Persona " + code)
                .add("email", address)
                .add("organization", organization)
                .build())
        .expect(201);
    return world
        .desk("frontdesk")
        .post(
            "/tickets",
            Json.createObjectBuilder()
                .add("subject", "Prova " + code)
                .add("description", "x")
                .add("kind", "incident")
                .add("requester", Json.createObjectBuilder().add("email", address))
                .build())
        .expect(201)
        .json()
        .getString("reference");
  }

  private static String timetable(String weekdays, String opens, String closes, String zone) {
    StringBuilder openings = new StringBuilder();
    for (String weekday : weekdays.split(",", -1)) {
      openings
          .append(openings.isEmpty() ? "" : ",")
          .append("{'weekday': ")
          .append(weekday)
          .append(", 'opens': '" + opens + "', 'closes': '" + closes + "'}");
    }
    return "{"
        + NAME
        + ", 'timetable': {'zone': '"
        + zone
        + "', 'openings': ["
        + openings
        + "]}, 'reason': 'A trial'}";
  }

  private static Answer put(Desk desk, String path, String body, Map<String, String> headers) {
    return desk.call("PUT", path, JSON, body.replace('\'', '"'), headers);
  }

  private static void refused(Answer answer, int status) {
    answer.expect(status);
    assertThat(answer.header("Content-Type")).contains("application/problem+json");
  }

  private static List<String> pointers(Answer answer) {
    return answer.json().getJsonArray("errors").getValuesAs(JsonObject.class).stream()
        .map(error -> error.getString("pointer"))
        .toList();
  }

  private static Instant due(JsonObject ticket) {
    return Instant.parse(ticket.getJsonObject("sla").getJsonObject("resolution").getString("due"));
  }
}
