package org.sportello.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.sportello.scenario.parts.Answer;
import org.sportello.scenario.parts.Desk;
import org.sportello.scenario.parts.World;

/** Two process owners: one proposes a diagram, the other approves it. */
final class ProcessOwners {
  private final World world;
  private final Narrator narrator;
  private final Desk author;

  ProcessOwners(World world, Narrator narrator) {
    this.world = world;
    this.narrator = narrator;
    this.author = world.desk("process-owner");
  }

  /** The version of a process that new tickets get. */
  int version(String key) {
    Optional<JsonObject> found =
        author.items("/processes").stream()
            .filter(process -> process.getString("key").equals(key))
            .findFirst();
    return found.orElseThrow(() -> new AssertionError("no process " + key)).getInt("version");
  }

  /** The diagram of a version. */
  String xml(String key, int version) {
    return author
        .call(
            "GET",
            "/processes/" + key + "/versions/" + version,
            null,
            null,
            Map.of("Accept", "application/xml"))
        .expect(200)
        .body();
  }

  /** Proposes a diagram. */
  Answer propose(String xml, String reason) {
    return author.postXml(
        "/processes?reason=" + URLEncoder.encode(reason, StandardCharsets.UTF_8), xml);
  }

  /** Proposes a diagram and has it approved; answers its version. */
  int deploy(String key, String xml, String reason) {
    JsonObject proposal = propose(xml, reason).expect(201).json();
    assertThat(proposal.getString("state")).isEqualTo("proposed");
    String approve = "/processes/proposals/" + proposal.get("id") + "/approve";
    narrator.act("process-owner proposes: " + reason);
    Answer own = author.post(approve, Json.createObjectBuilder().build());
    narrator.see("and may not approve it: " + own.status());
    assertThat(own.status()).isEqualTo(403);
    JsonObject deployed =
        world
            .desk("process-owner2")
            .post(approve, Json.createObjectBuilder().build())
            .expect(200)
            .json();
    narrator.see("process-owner2 approves: version " + deployed.getInt("version"));
    assertThat(deployed.getString("key")).isEqualTo(key);
    return deployed.getInt("version");
  }
}
