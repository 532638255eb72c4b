package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.json.JsonObject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.sportello.scenario.parts.Desk;
import org.sportello.scenario.parts.Patience;
import org.sportello.scenario.parts.World;

/** 003-22: business time passes over lunch and the weekend, and a breach moves the ticket on. */
final class Breach implements Scenario {

  @Override
  public String name() {
    return "breach";
  }

  @Override
  public String title() {
    return "a deadline across a lunch break and a weekend: warned at 75 %, breached at 100 %";
  }

  @Override
  public void run(Narrator narrator, World world) {
    ZonedDateTime friday =
        OfficeHours.nextAt(
            world.clock().now().atZone(OfficeHours.ZONE), LocalTime.of(12, 0), DayOfWeek.FRIDAY);
    OfficeHours.advanceTo(world, narrator, friday);
    Desk customer2 = world.desk("customer2");
    String reference =
        customer2.open(
            "Fine settimana " + world.newWord(),
            "La stampante è ferma.",
            "kind",
            "incident",
            "product",
            "server");
    JsonObject ticket = world.desk("supervisor").ticket(reference);
    narrator.act(
        "customer2 opens "
            + reference
            + " on Friday at noon; priority "
            + ticket.getString("priority"));
    Instant created = Instant.parse(ticket.getString("createdAt"));
    Instant due = Instant.parse(first(ticket).getString("due"));
    Instant expected = OfficeHours.after(created, minutes(world, ticket));
    narrator.see("first response due " + due.atZone(OfficeHours.ZONE));
    assertThat(due).isCloseTo(expected, within(1, ChronoUnit.MINUTES));
    assertThat(due.atZone(OfficeHours.ZONE).getDayOfWeek())
        .isNotIn(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    narrator.chapter("Nothing runs out on Saturday");
    OfficeHours.advanceTo(world, narrator, friday.plusDays(1));
    assertThat(state(world, reference)).isEqualTo("running");
    assertThat(world.desk("supervisor").ticket(reference).getInt("level")).isEqualTo(1);

    narrator.chapter("At 75 % the technician is warned");
    Instant atRisk = OfficeHours.after(created, minutes(world, ticket) * 3 / 4);
    world.clock().advanceTo(atRisk.plus(2, ChronoUnit.MINUTES));
    narrator.act("the clock moves on to " + atRisk.atZone(OfficeHours.ZONE));
    assertThat(state(world, reference)).isEqualTo("running");
    assertThat(Trails.passed(world.desk("auditor").trail(reference), "ServiceTask_WarnAssignee"))
        .as("the technician was warned")
        .isTrue();

    narrator.chapter("At 100 % it is breached, and goes on to the next level");
    world.clock().advanceTo(due.plus(2, ChronoUnit.MINUTES));
    narrator.act("the clock moves on to " + due.atZone(OfficeHours.ZONE) + " and two minutes");
    assertThat(state(world, reference)).isEqualTo("breached");
    Patience.untilTrue(
        "the next level to have it",
        Duration.ofSeconds(20),
        () -> world.desk("supervisor").ticket(reference).getInt("level") == 2);
    JsonObject explained =
        world.desk("supervisor").get("/tickets/" + reference + "/sla").expect(200).json();
    narrator.see("the clocks explain themselves: " + shortly(explained));
    customer2.perform("cancel", reference, "reason", "End of the scenario");
  }

  private static String shortly(JsonObject explained) {
    String text = explained.toString();
    return text.length() > 600 ? text.substring(0, 600) + "..." : text;
  }

  private static int minutes(World world, JsonObject ticket) {
    return (int)
        world
            .database()
            .number(
                "select g.minutes from sla_target g join sla_policy p on p.id = g.policy_id"
                    + " where p.plan_code = ? and p.priority = ? and g.target = 'first-response'",
                ticket.getString("plan"),
                ticket.getString("priority"));
  }

  private static JsonObject first(JsonObject ticket) {
    return ticket.getJsonObject("sla").getJsonObject("firstResponse");
  }

  private static String state(World world, String reference) {
    return first(world.desk("supervisor").ticket(reference)).getString("state");
  }
}
