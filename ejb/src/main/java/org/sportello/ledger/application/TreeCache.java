package org.sportello.ledger.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sportello.ledger.domain.Hash;
import org.sportello.ledger.domain.Leaf;
import org.sportello.ledger.domain.MerkleProof.Subtrees;
import org.sportello.ledger.domain.MerkleTree;

/**
 * Keeps the roots of larger complete subtrees, which never change: a proof reads some thousand
 * leaves rather than all. Every proof is checked against a signed root, so that what is kept here
 * is trusted by nobody.
 */
@ApplicationScoped
public class TreeCache {
  /** Leaves of the smallest subtree that is kept; two million leaves make four thousand. */
  private static final int SMALLEST = 1024;

  private final Map<Part, Hash> known = new ConcurrentHashMap<>();

  private record Part(long first, long leaves) {}

  /** The subtrees of the tree as the snapshot has it. */
  public Subtrees over(LedgerSnapshot snapshot) {
    return (first, leaves) -> root(snapshot, first, leaves);
  }

  /** Reads everything anew from now on. */
  public void forget() {
    known.clear();
  }

  private Hash root(LedgerSnapshot snapshot, long first, long leaves) {
    if (leaves < SMALLEST) {
      return read(snapshot, first, leaves);
    }
    Part part = new Part(first, leaves);
    Hash kept = known.get(part);
    if (kept != null) {
      return kept;
    }
    Hash root =
        leaves == SMALLEST
            ? read(snapshot, first, leaves)
            : MerkleTree.node(
                root(snapshot, first, leaves / 2), root(snapshot, first + leaves / 2, leaves / 2));
    known.put(part, root);
    return root;
  }

  private static Hash read(LedgerSnapshot snapshot, long first, long leaves) {
    MerkleTree tree = new MerkleTree();
    List<Leaf> found = snapshot.leavesBetween(first, first + leaves, (int) leaves);
    found.forEach(leaf -> tree.append(leaf.treeHash()));
    return tree.root();
  }
}
