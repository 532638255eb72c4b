package org.sportello.ledger.domain;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Proofs about a tree that grows at its end (RFC 6962, sections 2.1.1 and 2.1.2): that a leaf is in
 * it, and that a later tree goes on from an earlier one. Whoever verifies needs the proof and the
 * signed roots alone.
 */
public final class MerkleProof {

  /** The roots of parts of a tree. */
  @FunctionalInterface
  public interface Subtrees {
    /**
     * The root of the complete subtree over so many leaves from that one on; the number is a power
     * of two, and the first a multiple of it.
     */
    Hash root(long first, long leaves);
  }

  private MerkleProof() {}

  /** The root over the leaves from that one to before the other. */
  public static Hash root(long from, long to, Subtrees subtrees) {
    long leaves = to - from;
    if (Long.bitCount(leaves) == 1) {
      return subtrees.root(from, leaves);
    }
    long left = split(leaves);
    return MerkleTree.node(root(from, from + left, subtrees), root(from + left, to, subtrees));
  }

  /**
   * What is needed to compute the root of the tree of that size from the leaf, from the leaf
   * upwards.
   */
  public static List<Hash> inclusion(long index, long size, Subtrees subtrees) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("No tree of " + size + " leaves has leaf " + index);
    }
    List<Hash> path = new ArrayList<>();
    long from = 0;
    long to = size;
    while (to - from > 1) {
      long middle = from + split(to - from);
      if (index < middle) {
        path.add(0, root(middle, to, subtrees));
        to = middle;
      } else {
        path.add(0, root(from, middle, subtrees));
        from = middle;
      }
    }
    return path;
  }

  /** Whether that leaf is in the tree of that size and root. */
  public static boolean includes(Hash leaf, long index, long size, List<Hash> path, Hash root) {
    if (index < 0 || index >= size) {
      return false;
    }
    long node = index;
    long last = size - 1;
    Hash hash = leaf;
    for (Hash beside : path) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        hash = MerkleTree.node(beside, hash);
        while ((node & 1) == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        hash = MerkleTree.node(hash, beside);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && hash.equals(root);
  }

  /** What is needed to see that the tree of the one size goes on as that of the other. */
  public static List<Hash> consistency(long before, long after, Subtrees subtrees) {
    if (before < 1 || before > after) {
      throw new IllegalArgumentException(
          "No tree of " + after + " leaves goes on from one of " + before);
    }
    List<Hash> path = new ArrayList<>();
    long from = 0;
    long to = after;
    boolean isWhole = true;
    while (before != to) {
      long middle = from + split(to - from);
      if (before <= middle) {
        path.add(0, root(middle, to, subtrees));
        to = middle;
      } else {
        path.add(0, root(from, middle, subtrees));
        from = middle;
        isWhole = false;
      }
    }
    if (!isWhole) {
      path.add(0, root(from, to, subtrees));
    }
    return path;
  }

  /** Whether the tree of the one size and root goes on as that of the other. */
  public static boolean isConsistent(
      long before, Hash rootBefore, long after, Hash rootAfter, List<Hash> path) {
    if (before < 1 || before > after) {
      return false;
    }
    if (before == after) {
      return path.isEmpty() && rootBefore.equals(rootAfter);
    }
    Iterator<Hash> rest = path.iterator();
    if (!rest.hasNext()) {
      return false;
    }
    Hash oldRoot = Long.bitCount(before) == 1 ? rootBefore : rest.next();
    Hash newRoot = oldRoot;
    long node = before - 1;
    long last = after - 1;
    while ((node & 1) == 1) {
      node >>= 1;
      last >>= 1;
    }
    while (rest.hasNext()) {
      Hash beside = rest.next();
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        oldRoot = MerkleTree.node(beside, oldRoot);
        newRoot = MerkleTree.node(beside, newRoot);
        while ((node & 1) == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        newRoot = MerkleTree.node(newRoot, beside);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && oldRoot.equals(rootBefore) && newRoot.equals(rootAfter);
  }

  /** The largest power of two below that number. */
  private static long split(long leaves) {
    return Long.highestOneBit(leaves - 1);
  }
}
