package org.sportello.ledger.verifier;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import org.sportello.ledger.domain.CanonicalJson;
import org.sportello.ledger.domain.ChainRecords;
import org.sportello.ledger.domain.CheckpointKey;
import org.sportello.ledger.domain.Entry;
import org.sportello.ledger.domain.Head;
import org.sportello.ledger.domain.Leaf;
import org.sportello.ledger.domain.SignedCheckpoint;

/**
 * Writes an export: one JSON object a line (header, checkpoints, then chain by chain entries,
 * leaves and heads, and an end that counts the lines and hashes them).
 */
public final class ExportWriter implements ChainRecords {
  static final String FORMAT = "sportello-ledger/1";

  private final OutputStream out;
  private final MessageDigest digest = ExportDigest.begin();
  private long lines;

  /** Writes to that stream, which the caller closes. */
  public ExportWriter(OutputStream out) {
    this.out = new BufferedOutputStream(out, 1 << 16);
  }

  /** Writes what the export is, and the public keys for those who have nothing better to trust. */
  public void header(Instant at, Collection<CheckpointKey> keys) {
    write(
        CanonicalJson.object(Map.of("type", "header", "format", FORMAT, "at", at.toString()))
            .add(
                "publicKeys",
                CanonicalJson.array(keys.stream().map(CheckpointKey::encoded).toList())));
  }

  /** Writes a checkpoint. */
  public void checkpoint(SignedCheckpoint checkpoint) {
    write(typed("checkpoint", checkpoint.body()));
  }

  @Override
  public void entry(Entry entry) {
    write(typed("entry", entry.body()).add("hash", entry.hash().hex()));
  }

  /** Leaves the entry out, so that whoever verifies the export misses it. */
  @Override
  public void unreadable(String chain, long sequence) {}

  @Override
  public void leaf(Leaf leaf) {
    write(
        CanonicalJson.object()
            .add("type", "leaf")
            .add("index", leaf.index())
            .add("chain", leaf.chain())
            .add("sequence", leaf.sequence())
            .add("hash", leaf.hash().hex()));
  }

  @Override
  public void head(Head head) {
    write(
        CanonicalJson.object()
            .add("type", "head")
            .add("chain", head.chain())
            .add("sequence", head.sequence())
            .add("hash", head.hash().hex()));
  }

  /** Writes the last line and hands everything to the stream. */
  public void end() {
    String sha256 = HexFormat.of().formatHex(digest.digest());
    write(CanonicalJson.object().add("type", "end").add("lines", lines).add("sha256", sha256));
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonObjectBuilder typed(String type, JsonObject body) {
    return CanonicalJson.copy(body).add("type", type);
  }

  private void write(JsonObjectBuilder object) {
    byte[] line = (object.build() + "\n").getBytes(StandardCharsets.UTF_8);
    digest.update(line);
    lines++;
    try {
      out.write(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
