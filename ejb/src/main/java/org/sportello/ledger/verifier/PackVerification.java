package org.sportello.ledger.verifier;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.sportello.ledger.domain.CanonicalJson;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.ChainRecords;
import org.sportello.ledger.domain.CheckpointKey;
import org.sportello.ledger.domain.Commitment;
import org.sportello.ledger.domain.Entry;
import org.sportello.ledger.domain.Hash;
import org.sportello.ledger.domain.Head;
import org.sportello.ledger.domain.Leaf;
import org.sportello.ledger.domain.MerkleProof;
import org.sportello.ledger.domain.SignedCheckpoint;

/**
 * Verifies the evidence pack of one ticket by public keys: that every file is the one that was
 * given out, that the entries are chained, that a signed checkpoint covers them, and that the
 * personal texts are those that the entries commit to.
 */
public final class PackVerification {
  private static final int LARGEST_FILE = 256 * 1024 * 1024;
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private final Collection<CheckpointKey> keys;
  private final Findings findings = new Findings();
  private final ChainVerifier chains = new ChainVerifier(findings);
  private final Map<String, byte[]> files = new TreeMap<>();
  private final Map<Long, Entry> entries = new HashMap<>();
  private final List<Leaf> leaves = new ArrayList<>();
  private long checkpoints;

  private PackVerification(Collection<CheckpointKey> keys) {
    this.keys = keys;
  }

  /** Whether the file begins as a pack does. */
  public static boolean isPack(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
    }
  }

  /**
   * Verifies the pack.
   *
   * @throws IOException when the file can't be read at all
   */
  public static Report of(Path pack, Collection<CheckpointKey> keys) throws IOException {
    return new PackVerification(keys).verify(pack);
  }

  private Report verify(Path pack) throws IOException {
    try {
      unpack(pack);
      String ticket = manifest();
      trail(ticket);
      proof(ticket);
      personalTexts();
    } catch (JsonException
        | IllegalArgumentException
        | ArithmeticException
        | DateTimeException
        | ClassCastException
        | NullPointerException
        | ZipException e) {
      damaged("It can't be read: " + e.getClass().getSimpleName() + ".");
    }
    chains.end();
    return Report.of(chains, checkpoints, findings);
  }

  private void unpack(Path pack) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(pack))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] content = zip.readNBytes(LARGEST_FILE);
        if (zip.read() >= 0 || files.put(entry.getName(), content) != null) {
          damaged(entry.getName() + " is too large, or there twice.");
        }
      }
    }
  }

  /** The signed list of all files; answers of which ticket the pack is. */
  private String manifest() {
    byte[] bytes = file(EvidenceFiles.MANIFEST);
    JsonObject manifest = CanonicalJson.parse(new String(bytes, StandardCharsets.UTF_8));
    if (!Arrays.equals(CanonicalJson.bytes(manifest), bytes)
        || !EvidenceFiles.FORMAT.equals(manifest.getString("format"))) {
      damaged("The manifest is not in the form in which it was signed.");
    }
    JsonObject signed = CanonicalJson.copy(manifest).remove("signature").build();
    byte[] signedBytes = CanonicalJson.bytes(signed);
    String signature = manifest.getString("signature");
    if (keys.stream()
        .filter(key -> key.id().equals(manifest.getString("keyId")))
        .noneMatch(key -> key.signed(signedBytes, signature))) {
      damaged("The manifest is not signed by the given key, or was changed since.");
    }
    List<String> listed = new ArrayList<>(List.of(EvidenceFiles.MANIFEST));
    for (JsonObject one : manifest.getJsonArray("files").getValuesAs(JsonObject.class)) {
      String name = one.getString("name");
      listed.add(name);
      byte[] content = files.get(name);
      if (content == null) {
        damaged(name + " is missing.");
      } else if (!Hash.of(content).hex().equals(one.getString("sha256"))) {
        damaged(name + " is not the file that was given out.");
      }
    }
    files.keySet().stream()
        .filter(name -> !listed.contains(name))
        .forEach(name -> damaged(name + " was added."));
    return manifest.getString("ticket");
  }

  private void trail(String ticket) throws IOException {
    String chain = Chain.ticket(ticket).id();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new ByteArrayInputStream(file(EvidenceFiles.TRAIL)), StandardCharsets.UTF_8))) {
      new ExportReader(
              checkpoint -> damaged("A checkpoint stands in the trail."), new Keeping(), findings)
          .read(reader);
    }
    if (entries.values().stream().anyMatch(entry -> !entry.chain().equals(chain))) {
      damaged("The trail has entries of something else than " + ticket + ".");
    }
  }

  private void proof(String ticket) {
    JsonObject proof = json(EvidenceFiles.PROOF);
    if (proof.isNull("checkpoint")) {
      return;
    }
    SignedCheckpoint checkpoint = SignedCheckpoint.of(proof.getJsonObject("checkpoint"));
    checkpoints++;
    long number = checkpoint.checkpoint().number();
    if (keys.stream()
        .filter(key -> key.id().equals(checkpoint.checkpoint().keyId()))
        .noneMatch(key -> key.signed(checkpoint))) {
      findings.add(LedgerFinding.inCheckpoint(number, "It is not signed by the given key."));
    }
    JsonObject body = proof.getJsonObject("leaf");
    Leaf leaf =
        new Leaf(
            body.getJsonNumber("index").longValueExact(),
            Chain.ticket(ticket).id(),
            body.getJsonNumber("sequence").longValueExact(),
            new Hash(body.getString("hash")));
    List<Hash> path =
        proof.getJsonArray("path").getValuesAs(JsonString.class).stream()
            .map(hash -> new Hash(hash.getString()))
            .toList();
    if (!leaves.contains(leaf)
        || !MerkleProof.includes(
            leaf.treeHash(),
            leaf.index(),
            checkpoint.checkpoint().treeSize(),
            path,
            checkpoint.checkpoint().rootHash())) {
      findings.add(
          LedgerFinding.inCheckpoint(
              number, "The ticket's chain is not in the tree that it signs."));
    }
  }

  private void personalTexts() {
    JsonArray texts = json(EvidenceFiles.PERSONAL).getJsonArray("texts");
    for (JsonObject text : texts.getValuesAs(JsonObject.class)) {
      long sequence = text.getJsonNumber("sequence").longValueExact();
      Entry entry = entries.get(sequence);
      JsonValue fact = entry == null ? null : entry.data().get(text.getString("field"));
      if (!(fact instanceof JsonObject committed)
          || !new Commitment(
                  text.getString("salt"), new Hash(committed.getString(Entry.COMMITMENT)))
              .isTo(text.getString("value"))) {
        findings.personalTextChanged(entry == null ? "" : entry.chain(), sequence);
      }
    }
  }

  private JsonObject json(String name) {
    return CanonicalJson.parse(new String(file(name), StandardCharsets.UTF_8));
  }

  private byte[] file(String name) {
    byte[] content = files.get(name);
    if (content == null) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "%s is missing in the pack", name));
    }
    return content;
  }

  private void damaged(String detail) {
    findings.add(LedgerFinding.inExport(detail));
  }

  /** Hands on to the chain's verifier and keeps what proof and texts are held against. */
  private final class Keeping implements ChainRecords {
    @Override
    public void entry(Entry entry) {
      entries.put(entry.sequence(), entry);
      chains.entry(entry);
    }

    @Override
    public void unreadable(String chain, long sequence) {
      chains.unreadable(chain, sequence);
    }

    @Override
    public void leaf(Leaf leaf) {
      leaves.add(leaf);
      chains.leaf(leaf);
    }

    @Override
    public void head(Head head) {
      chains.head(head);
    }
  }
}
