package org.sportello.scenario;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sportello.scenario.parts.Desk;
import org.sportello.scenario.parts.Patience;
import org.sportello.scenario.parts.World;

/** What an auditor does at home: an export, the public key, a seal kept from earlier, no server. */
final class OfflineVerifier {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration SEALING = Duration.ofMinutes(6);

  private final World world;
  private final Desk auditor;
  private final Path folder;
  private JsonObject seal;

  OfflineVerifier(World world, Desk auditor) {
    this.world = world;
    this.auditor = auditor;
    try {
      this.folder = Files.createTempDirectory("sportello-audit");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * What the verifier says.
   *
   * @param words all that it printed
   */
  record Verdict(int exit, String words) {
    boolean isIntact() {
      return exit == 0;
    }

    String last() {
      return words.lines().reduce("", (before, line) -> line);
    }

    /** Its findings that name this. */
    String about(String reference) {
      return words
          .lines()
          .filter(line -> line.contains(reference))
          .collect(Collectors.joining("; "));
    }
  }

  /**
   * Waits until the server has sealed what it has written so far, and keeps the seal and the key.
   */
  void awaitSeal() {
    long before = number(newest());
    world.clock().advance(SEALING);
    seal =
        Patience.until(
            "a new checkpoint",
            PATIENCE,
            () -> java.util.Optional.ofNullable(newest()).filter(one -> number(one) > before));
    write("seal.json", seal.toString());
    write("key.pem", key());
  }

  /** The seal, in short. */
  String sealed() {
    return "checkpoint "
        + number(seal)
        + " of "
        + seal.getString("at")
        + " binds "
        + seal.getJsonNumber("treeSize")
        + " entries";
  }

  private String key() {
    String wanted = seal.getString("keyId");
    return auditor
        .get("/ledger/checkpoints?limit=1")
        .expect(200)
        .json()
        .getJsonArray("keys")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(key -> key.getString("id").equals(wanted))
        .map(key -> key.getString("pem"))
        .findFirst()
        .orElseThrow();
  }

  private JsonObject newest() {
    List<JsonObject> all = auditor.items("/ledger/checkpoints");
    return all.isEmpty() ? null : all.get(all.size() - 1);
  }

  private static long number(JsonObject checkpoint) {
    return checkpoint == null ? 0 : checkpoint.getJsonNumber("number").longValue();
  }

  /** Keeps the key of the newest seal. */
  void keepKey() {
    seal = newest();
    write("key.pem", key());
  }

  /** Verifies the evidence of a ticket. */
  Verdict verify(byte[] pack) {
    try {
      Files.write(folder.resolve("pack.zip"), pack);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return run("pack.zip", "key.pem");
  }

  /** Exports the ledger and verifies the export. */
  Verdict verify() {
    String export =
        auditor
            .call("GET", "/ledger/export", null, null, Map.of("Accept", "application/x-ndjson"))
            .expect(200)
            .body();
    write("export.ndjson", export);
    return run("export.ndjson", "key.pem", "seal.json");
  }

  private Verdict run(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(
        world.addresses().repository().resolve("wildfly-config/bin/verify-ledger").toString());
    command.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
      String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Verdict(process.waitFor(), words);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interruption);
    }
  }

  private void write(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
