package org.sportello.ledger.verifier;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sportello.ledger.domain.CanonicalJson;
import org.sportello.ledger.domain.Hash;
import org.sportello.ledger.domain.Leaf;
import org.sportello.ledger.domain.SignedCheckpoint;
import org.sportello.ledger.domain.SigningKey;

/**
 * Writes an evidence pack file by file, each hashed as it goes by, and at the end the signed list
 * of all of them; what {@link PackVerification} reads.
 */
public final class EvidenceFiles {
  /** The ticket's entries, in the form of an export. */
  public static final String TRAIL = "trail.ndjson";

  /** The newest sealed head with its path to the root of a signed checkpoint. */
  public static final String PROOF = "proof.json";

  /** The personal texts that the entries commit to, with their salts. */
  public static final String PERSONAL = "personal.json";

  static final String MANIFEST = "manifest.json";
  static final String FORMAT = "sportello-evidence/1";

  private final ZipOutputStream zip;
  private final List<Map<String, Object>> written = new ArrayList<>();

  /** Something that writes itself to a stream. */
  @FunctionalInterface
  public interface Content {
    /** Writes it; the stream is not to be closed. */
    void to(OutputStream out) throws IOException;
  }

  /** Writes to that stream, which the caller closes. */
  public EvidenceFiles(OutputStream out) {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
  }

  /** Adds a file. */
  public void add(String name, Content content) {
    MessageDigest digest = ExportDigest.begin();
    try {
      zip.putNextEntry(new ZipEntry(name));
      Counted counted = new Counted(new DigestOutputStream(zip, digest));
      content.to(counted);
      zip.closeEntry();
      written.add(
          Map.of(
              "name",
              name,
              "size",
              counted.size,
              "sha256",
              HexFormat.of().formatHex(digest.digest())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a file of those words. */
  public void add(String name, String text) {
    add(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Adds the proof, which says so where nothing is sealed yet. */
  public void proof(Leaf leaf, List<Hash> path, SignedCheckpoint checkpoint) {
    JsonObjectBuilder proof = CanonicalJson.object();
    if (checkpoint == null) {
      proof.add("checkpoint", JsonValue.NULL);
    } else {
      proof
          .add("checkpoint", checkpoint.body())
          .add(
              "leaf",
              CanonicalJson.object()
                  .add("index", leaf.index())
                  .add("sequence", leaf.sequence())
                  .add("hash", leaf.hash().hex()))
          .add("path", CanonicalJson.array(path.stream().map(Hash::hex).toList()));
    }
    add(PROOF, proof.build().toString());
  }

  /** Writes the signed list and ends the pack. */
  public void end(String ticket, Instant at, SigningKey key) {
    JsonObject manifest =
        CanonicalJson.object()
            .add("format", FORMAT)
            .add("ticket", ticket)
            .add("at", at.toString())
            .add("keyId", key.publicKey().id())
            .add("files", CanonicalJson.array(written))
            .build();
    String signature = key.sign(CanonicalJson.bytes(manifest));
    byte[] signed =
        CanonicalJson.bytes(CanonicalJson.copy(manifest).add("signature", signature).build());
    add(MANIFEST, out -> out.write(signed));
    try {
      zip.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Counts what goes by, and lets nobody close the pack. */
  private static final class Counted extends FilterOutputStream {
    private long size;

    Counted(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      size++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
      size += length;
    }

    @Override
    public void close() throws IOException {
      out.flush();
    }
  }
}
