package org.sportello.ledger.application;

import java.util.List;
import org.sportello.ledger.domain.CheckpointKey;
import org.sportello.ledger.domain.SigningKey;

/** Where the keys come from that sign and verify checkpoints. */
public interface SigningKeys {
  /**
   * The key in use.
   *
   * @throws LedgerFailure when there is none; its message says how to make one
   */
  SigningKey current();

  /**
   * The public keys of all who ever signed, the one in use first; none where no key is configured.
   */
  List<CheckpointKey> trusted();
}
