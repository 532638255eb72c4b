package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Map;
import org.sportello.scenario.parts.Desk;
import org.sportello.scenario.parts.DriverLog;
import org.sportello.scenario.parts.World;

/**
 * A request becomes a triaged ticket within 40 statements; a count, which no busy machine changes.
 */
final class FewStatements implements Scenario {
  private static final long MOST = 40;

  @Override
  public String name() {
    return "few-statements";
  }

  @Override
  public String title() {
    return "from request to triaged in at most " + MOST + " statements of SQL";
  }

  @Override
  public void run(Narrator narrator, World world) {
    Desk customer = world.desk("customer");
    JsonObject request =
        Json.createObjectBuilder()
            .add("subject", "Posta ferma " + world.newWord())
            .add("description", "Nessuno riceve posta da stamattina.")
            .add("kind", "incident")
            .build();
    narrator.chapter("A ticket is opened while the database's driver tells what it executes");
    customer.post("/tickets", request).expect(201);
    String id = world.newWord();
    long statements;
    try (DriverLog log = DriverLog.open(world.addresses())) {
      JsonObject ticket =
          customer
              .call(
                  "POST",
                  "/tickets",
                  "application/json",
                  request.toString(),
                  Map.of("X-Request-Id", id))
              .expect(201)
              .json();
      narrator.act("opened " + ticket.getString("reference") + ", triaged");
      assertThat(ticket.getJsonObject("team")).as("the team of the triaged ticket").isNotNull();
      statements = log.statementsOf(id);
    }
    narrator.see(statements + " statements");
    assertThat(statements).as("statements from request to triaged").isBetween(10L, MOST);
  }
}
