package org.sportello.ledger.verifier;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Consumer;
import org.sportello.ledger.domain.CanonicalJson;
import org.sportello.ledger.domain.ChainRecords;
import org.sportello.ledger.domain.Entry;
import org.sportello.ledger.domain.Hash;
import org.sportello.ledger.domain.Head;
import org.sportello.ledger.domain.Leaf;
import org.sportello.ledger.domain.SignedCheckpoint;

/**
 * Reads an export line by line; a line that can't be read is a finding, and the reading goes on
 * after it.
 */
final class ExportReader {
  private final Consumer<SignedCheckpoint> checkpoints;
  private final ChainRecords records;
  private final Findings findings;
  private final MessageDigest digest = ExportDigest.begin();
  private long lines;
  private boolean begun;
  private boolean ended;

  ExportReader(Consumer<SignedCheckpoint> checkpoints, ChainRecords records, Findings findings) {
    this.checkpoints = checkpoints;
    this.records = records;
    this.findings = findings;
  }

  void read(BufferedReader export) throws IOException {
    for (String line = export.readLine(); line != null; line = export.readLine()) {
      if (ended) {
        damaged("There is more after the end.");
        return;
      }
      take(line);
    }
    if (!begun || !ended) {
      damaged(
          String.format(
              Locale.ROOT,
              "The export is not whole: its %s is missing.",
              begun ? "end" : "header"));
    }
  }

  private void take(String line) {
    try {
      JsonObject object = CanonicalJson.parse(line);
      if (object.getString("type").equals("end")) {
        end(object);
      } else {
        record(object);
      }
    } catch (JsonException
        | IllegalArgumentException
        | ArithmeticException
        | DateTimeException
        | ClassCastException
        | NullPointerException e) {
      damaged(
          String.format(
              Locale.ROOT, "Line %d can't be read: %s.", lines + 1, e.getClass().getSimpleName()));
    }
    digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    lines++;
  }

  private void record(JsonObject object) {
    switch (object.getString("type")) {
      case "header" -> begun = lines == 0 && ExportWriter.FORMAT.equals(object.getString("format"));
      case "checkpoint" -> checkpoints.accept(SignedCheckpoint.of(object));
      case "entry" -> records.entry(Entry.of(object, hash(object)));
      case "leaf" ->
          records.leaf(
              new Leaf(
                  object.getJsonNumber("index").longValueExact(),
                  object.getString("chain"),
                  sequence(object),
                  hash(object)));
      case "head" ->
          records.head(new Head(object.getString("chain"), sequence(object), hash(object)));
      default -> damaged(String.format(Locale.ROOT, "Line %d is of no known type.", lines + 1));
    }
  }

  private void end(JsonObject object) {
    ended = true;
    String sha256 = HexFormat.of().formatHex(digest.digest());
    if (object.getJsonNumber("lines").longValueExact() != lines
        || !object.getString("sha256").equals(sha256)) {
      damaged("The export is not the one that was written: its lines have another digest.");
    }
  }

  private void damaged(String detail) {
    findings.add(LedgerFinding.inExport(detail));
  }

  private static long sequence(JsonObject object) {
    return object.getJsonNumber("sequence").longValueExact();
  }

  private static Hash hash(JsonObject object) {
    return new Hash(object.getString("hash"));
  }
}
