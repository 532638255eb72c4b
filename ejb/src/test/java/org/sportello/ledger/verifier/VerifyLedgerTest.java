package org.sportello.ledger.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sportello.ledger.LedgerDatabase;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.ledger.domain.Hash;
import org.sportello.ledger.domain.SignedCheckpoint;
import org.sportello.ledger.infrastructure.SealedLedger;
import org.sportello.ledger.infrastructure.Writing;

/** The command that an auditor runs on an export. */
class VerifyLedgerTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private SealedLedger ledger;
  private SignedCheckpoint held;
  private byte[] export;

  @BeforeEach
  void exportOfThreeTickets() throws SQLException, IOException {
    LedgerDatabase.clear();
    ledger = new SealedLedger();
    Writing.chain(Chain.ticket("SP-2026-000001"), 3);
    Writing.chain(Chain.ticket("SP-2026-000002"), 5);
    held = ledger.seal().orElseThrow();
    Writing.oneTransaction()
        .append(
            Chain.ticket("SP-2026-000001"),
            "mail.received",
            Facts.none().personal("subject", "Perché?", 7L))
        .append(Chain.system(), "ledger.exported", Facts.of("note", "perché"))
        .commit();
    ledger.seal();
    export = ledger.export();
    Files.writeString(folder.resolve("key.pem"), ledger.publicKey().pem());
    Files.writeString(folder.resolve("held.json"), held.body().toString());
  }

  @Test
  void shouldAcceptWhenNobodyTouchedTheExport() throws IOException {
    assertThat(run(export, "held.json")).isZero();
    assertThat(printed())
        .startsWith("INTACT: 3 chains, 10 entries, 10 of them sealed by 2 checkpoints");
    assertThat(new String(export, StandardCharsets.UTF_8)).doesNotContain("Perché?");
  }

  @Test
  void shouldRefuseWhenAnySingleBitIsFlipped() throws IOException {
    Random random = new Random(6962);
    for (int round = 0; round < 400; round++) {
      byte[] flipped = export.clone();
      int place = random.nextInt(flipped.length - 1);
      flipped[place] ^= (byte) (1 << random.nextInt(8));

      assertThat(run(flipped)).as("byte %d", place).isEqualTo(1);
    }
  }

  @Test
  void shouldNameTheEntryWhenItWasChangedAndTheDigestMadeAnew() throws IOException {
    List<String> lines = lines();
    lines.replaceAll(
        line -> line.contains("000002") ? line.replace("{\"n\":3}", "{\"n\":4}") : line);

    assertThat(run(sealedAnew(lines))).isEqualTo(1);
    assertThat(printed()).startsWith("ticket SP-2026-000002 entry 3: value-changed: ");
  }

  @Test
  void shouldNameTheEntryWhenItsLineWasRemoved() throws IOException {
    List<String> lines = lines();
    lines.removeIf(line -> line.contains("000002") && line.contains("{\"n\":3}"));

    assertThat(run(sealedAnew(lines))).isEqualTo(1);
    assertThat(printed()).startsWith("ticket SP-2026-000002 entry 3: removed: ");
  }

  @Test
  void shouldRefuseWhenExportIsCutOff() throws IOException {
    List<String> lines = lines();

    assertThat(run(bytes(lines.subList(0, lines.size() - 1)))).isEqualTo(1);
    assertThat(printed()).contains("export-damaged: The export is not whole");
  }

  @Test
  void shouldRefuseWhenLaterCheckpointsAndEntriesWereLeftOut() throws IOException, SQLException {
    Files.writeString(
        folder.resolve("held.json"), ledger.store().checkpoints(1, 1).get(0).body().toString());
    List<String> lines = lines();
    lines.removeIf(line -> line.contains("\"number\":2"));

    assertThat(run(sealedAnew(lines), "held.json")).isEqualTo(1);
    assertThat(printed())
        .contains("checkpoint 2: checkpoint-mismatch: The one held is not in the export");
  }

  @Test
  void shouldRefuseWhenWholeHistoryWasForgedWithAnotherKey() throws IOException, SQLException {
    LedgerDatabase.clear();
    SealedLedger forger = new SealedLedger();
    Writing.chain(Chain.ticket("SP-2026-000001"), 2);
    forger.seal();

    assertThat(run(forger.export(), "held.json")).isEqualTo(1);
    assertThat(printed()).contains("not among the given ones", "its history was rewritten");
  }

  @Test
  void shouldSayWhyWhenItCannotVerify() throws IOException {
    assertThat(new VerifyLedger(stream()).run(List.of("only-one"))).isEqualTo(2);
    Files.writeString(folder.resolve("key.pem"), "nothing");
    assertThat(run(export)).isEqualTo(2);
    assertThat(printed()).contains("has no public key in it");
  }

  private int run(byte[] file, String... held) throws IOException {
    output.reset();
    List<String> arguments = new ArrayList<>();
    arguments.add(Files.write(folder.resolve("export.ndjson"), file).toString());
    arguments.add(folder.resolve("key.pem").toString());
    for (String checkpoint : held) {
      arguments.add(folder.resolve(checkpoint).toString());
    }
    return new VerifyLedger(stream()).run(arguments);
  }

  private PrintStream stream() {
    return new PrintStream(output, true, StandardCharsets.UTF_8);
  }

  private String printed() {
    return output.toString(StandardCharsets.UTF_8);
  }

  private List<String> lines() {
    return new ArrayList<>(new String(export, StandardCharsets.UTF_8).lines().toList());
  }

  /** The lines with an end that fits them, as a forger would write it. */
  private static byte[] sealedAnew(List<String> lines) {
    List<String> body = lines.subList(0, lines.size() - 1);
    byte[] bytes = bytes(body);
    String end =
        "{\"type\":\"end\",\"lines\":%d,\"sha256\":\"%s\"}"
            .formatted(body.size(), Hash.of(bytes).hex());
    List<String> whole = new ArrayList<>(body);
    whole.add(end);
    return bytes(whole);
  }

  private static byte[] bytes(List<String> lines) {
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
