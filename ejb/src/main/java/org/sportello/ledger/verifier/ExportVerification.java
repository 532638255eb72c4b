package org.sportello.ledger.verifier;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.sportello.ledger.domain.ChainRecords;
import org.sportello.ledger.domain.Checkpoint;
import org.sportello.ledger.domain.CheckpointKey;
import org.sportello.ledger.domain.Entry;
import org.sportello.ledger.domain.Head;
import org.sportello.ledger.domain.Leaf;
import org.sportello.ledger.domain.SignedCheckpoint;

/**
 * Verifies an export by public keys and, where the auditor holds any, by checkpoints from earlier.
 * Memory grows with the number of leaves (about 300 bytes each), not with the entries.
 */
public final class ExportVerification {
  private static final int NAMED = 10;

  private final Findings findings = new Findings();
  private final ChainVerifier chains = new ChainVerifier(findings);
  private final List<SignedCheckpoint> checkpoints = new ArrayList<>();
  private final Map<Long, Leaf> leaves = new HashMap<>();

  private ExportVerification() {}

  /**
   * Verifies the export.
   *
   * @param held checkpoints that the auditor kept, which the export must go on from
   * @throws IOException when the file can't be read at all
   */
  public static Report of(
      Path export, Collection<CheckpointKey> keys, Collection<SignedCheckpoint> held)
      throws IOException {
    return new ExportVerification().verify(export, keys, held);
  }

  private Report verify(
      Path export, Collection<CheckpointKey> keys, Collection<SignedCheckpoint> held)
      throws IOException {
    // Broken UTF-8 becomes U+FFFD, which the digest and the hashes then tell.
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(export), StandardCharsets.UTF_8))) {
      new ExportReader(checkpoints::add, new Keeping(), findings).read(reader);
    }
    chains.end();
    TreeVerifier verifier = new TreeVerifier(keys, this::namesBetween, findings);
    checkpoints.forEach(verifier::checkpoint);
    for (long index = 0; index < leaves.size(); index++) {
      Leaf leaf = leaves.get(index);
      if (leaf == null) {
        findings.add(
            LedgerFinding.inExport(
                String.format(Locale.ROOT, "Leaf %d of the tree is missing.", index)));
        break;
      }
      verifier.leaf(leaf);
    }
    verifier.end();
    held.forEach(checkpoint -> compare(checkpoint, keys));
    return Report.of(chains, checkpoints.size(), findings);
  }

  private void compare(SignedCheckpoint held, Collection<CheckpointKey> keys) {
    Checkpoint mine = held.checkpoint();
    if (keys.stream().noneMatch(key -> key.signed(held))) {
      findings.add(
          LedgerFinding.inCheckpoint(
              mine.number(), "The one held is not signed by the given key."));
    } else if (checkpoints.stream().noneMatch(found -> found.checkpoint().equals(mine))) {
      findings.add(
          LedgerFinding.inCheckpoint(
              mine.number(), "The one held is not in the export: its history was rewritten."));
    }
  }

  private List<String> namesBetween(long from, long to) {
    return LongStream.range(from, Math.min(to, from + NAMED))
        .mapToObj(leaves::get)
        .filter(Objects::nonNull)
        .map(Leaf::name)
        .toList();
  }

  /** Hands on to the chains' verifier and keeps what the tree's verifier needs in another order. */
  private final class Keeping implements ChainRecords {
    @Override
    public void entry(Entry entry) {
      chains.entry(entry);
    }

    @Override
    public void unreadable(String chain, long sequence) {
      chains.unreadable(chain, sequence);
    }

    @Override
    public void leaf(Leaf leaf) {
      leaves.put(leaf.index(), leaf);
      chains.leaf(leaf);
    }

    @Override
    public void head(Head head) {
      chains.head(head);
    }
  }
}
