package org.sportello.ledger.infrastructure;

import org.sportello.ledger.domain.Entry;
import org.sportello.ledger.domain.Hash;

/** Where a chain ends: the number and the hash of its last entry, 0 and null before the first. */
record ChainHead(long sequence, Hash hash) {
  static final ChainHead NONE = new ChainHead(0, null);

  static ChainHead at(Entry entry) {
    return new ChainHead(entry.sequence(), entry.hash());
  }

  Entry chain(Entry draft) {
    return draft.at(sequence + 1).chainedTo(hash);
  }
}
