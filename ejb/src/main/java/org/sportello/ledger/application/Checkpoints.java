package org.sportello.ledger.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.CheckpointKey;
import org.sportello.ledger.domain.SignedCheckpoint;
import org.sportello.platform.acting.Acting;

/** Seals the ledger every few minutes and shows the seals. */
@Stateless
public class Checkpoints {
  private LedgerStore store;
  private SigningKeys keys;
  private Acting acting;
  private Clock clock;

  protected Checkpoints() {}

  @Inject
  public Checkpoints(LedgerStore store, SigningKeys keys, Acting acting, Clock clock) {
    this.store = store;
    this.keys = keys;
    this.acting = acting;
    this.clock = clock;
  }

  /**
   * Signs a checkpoint over all heads of chains; does nothing where no chain has changed since the
   * last one.
   *
   * @throws LedgerFailure when there is no key to sign with
   */
  public Optional<SignedCheckpoint> sign() {
    return store.seal(
        keys.current(),
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        acting.element().map(element -> Chain.of("process", element.key())));
  }

  /** Checkpoints after that number, oldest first. */
  public List<SignedCheckpoint> after(long number, int limit) {
    return store.checkpoints(number, limit);
  }

  /** The public keys, the one in use first; none where no key is configured. */
  public List<CheckpointKey> publicKeys() {
    return keys.trusted();
  }
}
