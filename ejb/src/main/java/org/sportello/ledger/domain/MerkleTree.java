package org.sportello.ledger.domain;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;

/**
 * A Merkle tree that grows at its end (RFC 6962, section 2.1), of which only the roots of its
 * complete subtrees are kept: the memory grows with the logarithm of its size.
 */
public final class MerkleTree {
  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};

  /** Roots of the complete subtrees, the smallest (rightmost) first. */
  private final Deque<Hash> subtrees = new ArrayDeque<>();

  private long size;

  /** A tree without leaves. */
  public MerkleTree() {}

  /**
   * The tree of that size which {@link #frontier()} described.
   *
   * @throws IllegalArgumentException where the two don't fit
   */
  public static MerkleTree resume(long size, byte[] frontier) {
    if (frontier.length != Long.bitCount(size) * Hash.LENGTH) {
      throw new IllegalArgumentException("No tree of " + size + " leaves has that frontier");
    }
    MerkleTree tree = new MerkleTree();
    for (int from = 0; from < frontier.length; from += Hash.LENGTH) {
      tree.subtrees.addLast(Hash.ofBytes(Arrays.copyOfRange(frontier, from, from + Hash.LENGTH)));
    }
    tree.size = size;
    return tree;
  }

  /** The hash of a leaf. */
  public static Hash leaf(byte[] data) {
    return Hash.of(LEAF, data);
  }

  /** Adds a leaf by its hash. */
  public void append(Hash leafHash) {
    Hash subtree = leafHash;
    for (long rest = size; (rest & 1) == 1; rest >>= 1) {
      subtree = node(subtrees.removeFirst(), subtree);
    }
    subtrees.addFirst(subtree);
    size++;
  }

  /** How many leaves it has. */
  public long size() {
    return size;
  }

  /** The hash of the whole tree as it stands; for an empty tree the hash of nothing. */
  public Hash root() {
    if (size == 0) {
      return Hash.of();
    }
    Iterator<Hash> fromTheRight = subtrees.iterator();
    Hash root = fromTheRight.next();
    while (fromTheRight.hasNext()) {
      root = node(fromTheRight.next(), root);
    }
    return root;
  }

  /** All that is needed to go on later. */
  public byte[] frontier() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    subtrees.forEach(hash -> bytes.writeBytes(hash.bytes()));
    return bytes.toByteArray();
  }

  /** The hash of a node over those two. */
  public static Hash node(Hash left, Hash right) {
    return Hash.of(NODE, left.bytes(), right.bytes());
  }
}
