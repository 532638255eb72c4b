package org.sportello.rehearsal.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.StringReader;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.sportello.platform.engine.DiagramSet;
import org.sportello.platform.engine.ReadableXml.UnreadableXml;
import org.sportello.processdesign.process.ProposedFile;
import org.sportello.rehearsal.application.RehearsalCase;
import org.sportello.rehearsal.application.RehearsalRefused;
import org.sportello.rehearsal.application.Rehearsing.Stage;
import org.sportello.rehearsal.application.Trial;
import org.sportello.rehearsal.process.ChildEngine.Gone;

/** A turn with an engine of rehearsals: one that breaks down is replaced by a new one. */
final class ChildStage implements Stage {

  private static final Duration PUT_UP = Duration.ofSeconds(30);

  private final Room room;
  private final Room.Starter starter;
  private final Supplier<DiagramSet> inForce;
  private final Map<String, DiagramSet> putUp = new HashMap<>();
  private final Jsonb jsonb = JsonbBuilder.create();
  private DiagramSet release;
  private volatile boolean isAbandoned;
  private boolean isClosed;

  ChildStage(Room room, Room.Starter starter, Supplier<DiagramSet> inForce) {
    this.room = room;
    this.starter = starter;
    this.inForce = inForce;
  }

  @Override
  public String putUp(List<byte[]> changed) {
    if (release == null) {
      release = inForce.get();
    }
    DiagramSet wanted = release;
    for (byte[] file : changed) {
      wanted = wanted.with(nameOf(file), file);
    }
    String name = DiagramSet.sha256(wanted.hashes().toString().getBytes(UTF_8));
    putUp.put(name, wanted);
    try {
      send(name);
      return name;
    } catch (Gone e) {
      throw new RehearsalRefused(
          "not-rehearsable",
          e.isTooLong()
              ? "The engine of rehearsals could not read the diagrams in time."
              : "The engine of rehearsals has ended while it read the diagrams: they may need more"
                  + " memory than it has.");
    }
  }

  private String nameOf(byte[] changed) {
    try {
      return ProposedFile.read(changed)
          .orElseThrow(
              () ->
                  new RehearsalRefused(
                      "not-rehearsable",
                      "The file does not hold exactly one BPMN process or a DMN table."))
          .resourceIn(release);
    } catch (UnreadableXml e) {
      throw new RehearsalRefused("not-rehearsable", "The file is not valid XML.");
    }
  }

  private void send(String name) throws Gone {
    JsonArrayBuilder files = Json.createArrayBuilder();
    putUp
        .get(name)
        .resources()
        .forEach(
            (file, content) ->
                files.add(
                    Json.createObjectBuilder()
                        .add("name", file)
                        .add("content", Base64.getEncoder().encodeToString(content))));
    JsonObject question =
        Json.createObjectBuilder()
            .add("do", "put-up")
            .add("release", name)
            .add("files", files)
            .build();
    String refusal = child().ask(question, PUT_UP).getString("refused", null);
    if (refusal != null) {
      throw new RehearsalRefused(
          "not-rehearsable", "The engine can't read the diagrams: " + refusal);
    }
  }

  @Override
  public Trial play(String on, RehearsalCase wanted, boolean isStrict) {
    try (JsonReader reader = Json.createReader(new StringReader(jsonb.toJson(wanted)))) {
      JsonObject question =
          Json.createObjectBuilder()
              .add("do", "play")
              .add("release", on)
              .add("strict", isStrict)
              .add("case", reader.readObject())
              .build();
      JsonObject answer = child().ask(question, Limits.ANSWER);
      if (Room.isUnknown(answer)) {
        send(on);
        answer = child().ask(question, Limits.ANSWER);
      }
      return jsonb.fromJson(answer.getJsonObject("trial").toString(), Trial.class);
    } catch (Gone e) {
      return stopped(wanted, e);
    } finally {
      room.used();
    }
  }

  /** The child is gone: what it had done for the case went with it. */
  private static Trial stopped(RehearsalCase wanted, Gone gone) {
    Trial.Stop stop =
        gone.isTooLong()
            ? new Trial.Stop(
                "too-long", null, null, "no answer in " + Limits.ANSWER.toSeconds() + " seconds")
            : new Trial.Stop(
                "too-much-memory", null, null, "the engine of rehearsals has used up its memory");
    return new Trial(
        wanted.at(), false, stop, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  private ChildEngine child() throws Gone {
    if (isAbandoned) {
      throw new Gone(false, null);
    }
    return room.child(starter);
  }

  @Override
  public void abandon() {
    isAbandoned = true;
    room.end();
  }

  @Override
  public void close() {
    if (!isClosed) {
      isClosed = true;
      room.turn().release();
    }
  }
}
