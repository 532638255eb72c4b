package org.sportello.ledger.verifier;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sportello.ledger.domain.Checkpoint;
import org.sportello.ledger.domain.CheckpointKey;
import org.sportello.ledger.domain.Leaf;
import org.sportello.ledger.domain.MerkleTree;
import org.sportello.ledger.domain.SignedCheckpoint;

/**
 * Verifies the checkpoints, one after the other, and the tree that they sign as its leaves come in.
 */
public final class TreeVerifier {
  private final Map<String, CheckpointKey> keys;
  private final LeafNames names;
  private final Findings findings;
  private final Deque<Checkpoint> ahead = new ArrayDeque<>();
  private final MerkleTree tree = new MerkleTree();
  private Checkpoint last;
  private long intactLeaves;
  private long checkpoints;
  private boolean broken;

  /** Names some of the leaves in a part of the tree, so that a finding can say where to look. */
  @FunctionalInterface
  public interface LeafNames {
    /** A few of the leaves from that index to before the other, each as chain and number. */
    List<String> between(long fromIndex, long toIndex);
  }

  /** Trusts those keys alone. */
  public TreeVerifier(Collection<CheckpointKey> keys, LeafNames names, Findings findings) {
    this.keys =
        keys.stream()
            .collect(Collectors.toMap(CheckpointKey::id, Function.identity(), (a, b) -> a));
    this.names = names;
    this.findings = findings;
  }

  /** Takes in the checkpoints, by number; all of them before the first leaf. */
  public void checkpoint(SignedCheckpoint signed) {
    Checkpoint checkpoint = signed.checkpoint();
    long expected = last == null ? 1 : last.number() + 1;
    if (checkpoint.number() != expected) {
      find(
          expected,
          String.format(
              Locale.ROOT, "Checkpoints %d to %d are missing.", expected, checkpoint.number() - 1));
    } else if (!Objects.equals(checkpoint.previousHash(), last == null ? null : last.hash())) {
      find(checkpoint.number(), "It does not carry the hash of the checkpoint before it.");
    }
    if (last != null && checkpoint.treeSize() < last.treeSize()) {
      find(checkpoint.number(), "Its tree is smaller than that of the checkpoint before it.");
    }
    CheckpointKey key = keys.get(checkpoint.keyId());
    if (key == null) {
      find(checkpoint.number(), "It is signed with a key that is not among the given ones.");
    } else if (!key.signed(signed)) {
      find(checkpoint.number(), "Its signature is wrong: it was changed or never signed.");
    }
    last = checkpoint;
    checkpoints++;
    ahead.addLast(checkpoint);
  }

  /** Takes in the next leaf of the tree. */
  public void leaf(Leaf leaf) {
    compareUpToHere();
    if (leaf.index() != tree.size() && !broken) {
      broken = true;
      find(
          nextCheckpoint(),
          String.format(Locale.ROOT, "Leaf %d of its tree is missing.", tree.size()));
    }
    tree.append(leaf.treeHash());
  }

  /** How many checkpoints there were. */
  public long checkpoints() {
    return checkpoints;
  }

  /** Says that there are no more leaves. */
  public void end() {
    compareUpToHere();
    for (Checkpoint unreached : ahead) {
      find(
          unreached.number(),
          String.format(
              Locale.ROOT,
              "It covers %d heads of chains, of which only %d are left.",
              unreached.treeSize(),
              tree.size()));
    }
    long covered = last == null ? 0 : last.treeSize();
    if (tree.size() > covered) {
      find(nextCheckpoint(), "A checkpoint after the last one was removed.");
    }
  }

  private void compareUpToHere() {
    while (!ahead.isEmpty() && ahead.peekFirst().treeSize() <= tree.size()) {
      Checkpoint checkpoint = ahead.removeFirst();
      if (checkpoint.treeSize() == tree.size() && checkpoint.rootHash().equals(tree.root())) {
        intactLeaves = tree.size();
      } else if (!broken) {
        broken = true;
        List<String> suspects = names.between(intactLeaves, checkpoint.treeSize());
        find(
            checkpoint.number(),
            String.format(
                Locale.ROOT,
                "The tree is not the signed one: the head of at least one of these chains was rewritten after it was sealed: %s.",
                String.join(", ", suspects)));
      }
    }
  }

  private long nextCheckpoint() {
    if (!ahead.isEmpty()) {
      return ahead.peekFirst().number();
    }
    return last == null ? 1 : last.number() + 1;
  }

  private void find(long number, String detail) {
    findings.add(LedgerFinding.inCheckpoint(number, detail));
  }
}
