package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.sportello.scenario.parts.Desk;
import org.sportello.scenario.parts.World;

/** 002-31: a commercial request takes another road than a technical one. */
final class Commercial implements Scenario {

  @Override
  public String name() {
    return "commercial";
  }

  @Override
  public String title() {
    return "a commercial request goes to sales and is asked no technical questions";
  }

  @Override
  public void run(Narrator narrator, World world) {
    Desk customer = world.desk("customer");
    narrator.act("customer asks for a quotation");
    String sales =
        customer.open(
            "Offerta " + world.newWord(), "Vorremmo altre dieci licenze.", "kind", "commercial");
    narrator.act("customer reports an incident");
    String technical =
        customer.open(
            "Guasto " + world.newWord(),
            "Il server non parte.",
            "kind",
            "incident",
            "product",
            "server");
    assertThat(team(world, sales)).isEqualTo("sales");
    assertThat(team(world, technical)).isEqualTo("first-level");
    narrator.see(sales + " is with sales, " + technical + " with the first level");

    List<JsonObject> trail = world.desk("auditor").trail(sales);
    assertThat(Trails.passed(trail, "BusinessRuleTask_FindMissingFacts"))
        .as("asked for technical facts")
        .isFalse();
    assertThat(Trails.passed(trail, "BusinessRuleTask_DecideRouting")).isTrue();
    assertThat(
            Trails.passed(
                world.desk("auditor").trail(technical), "BusinessRuleTask_FindMissingFacts"))
        .isTrue();
    customer.perform("cancel", sales, "reason", "End of the scenario");
    customer.perform("cancel", technical, "reason", "End of the scenario");
  }

  private static String team(World world, String reference) {
    return world.desk("supervisor").ticket(reference).getJsonObject("team").getString("id");
  }
}
