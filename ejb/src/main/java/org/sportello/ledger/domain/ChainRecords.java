package org.sportello.ledger.domain;

/**
 * Takes in all that is kept about the chains: ordered by chain, within a chain by number, for one
 * number first the entry, then the leaf, then the head.
 */
public interface ChainRecords {
  /** An entry of the chain. */
  void entry(Entry entry);

  /** An entry that is so damaged that it is none. */
  void unreadable(String chain, long sequence);

  /** A head of the chain that a checkpoint covers. */
  void leaf(Leaf leaf);

  /** The chain's present head. */
  void head(Head head);
}
