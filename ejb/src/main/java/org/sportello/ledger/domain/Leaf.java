package org.sportello.ledger.domain;

/**
 * The head of a chain at the moment of a checkpoint, as a leaf of the tree.
 *
 * @param index its place in the tree, from 0 without gaps
 * @param chain the chain's id
 * @param sequence the number of the chain's last entry then
 * @param hash that entry's hash
 */
public record Leaf(long index, String chain, long sequence, Hash hash) {
  /** The leaf's hash in the tree: RFC 6962 over the canonical JSON of chain, sequence and hash. */
  public Hash treeHash() {
    return MerkleTree.leaf(
        CanonicalJson.bytes(
            CanonicalJson.object()
                .add("chain", chain)
                .add("sequence", sequence)
                .add("hash", hash.hex())
                .build()));
  }

  /** Chain and number for people. */
  public String name() {
    return chain + " number " + sequence;
  }
}
