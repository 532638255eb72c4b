package org.sportello.ledger.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.Clock;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.ledger.verifier.ExportWriter;

/** Gives the whole ledger away in the form that the verifier reads; personal texts stay behind. */
@Stateless
public class ExportingLedger {
  private LedgerStore store;
  private SigningKeys keys;
  private Ledger ledger;
  private Clock clock;

  protected ExportingLedger() {}

  @Inject
  public ExportingLedger(LedgerStore store, SigningKeys keys, Ledger ledger, Clock clock) {
    this.store = store;
    this.keys = keys;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Records that the actor takes an export; to be called, and committed, before {@link #writeTo}.
   */
  public void announce() {
    ledger.append(Chain.system(), "ledger.exported", Facts.none());
  }

  /** Writes the ledger as of now to the stream, row by row; one JSON object a line. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void writeTo(OutputStream out) {
    ExportWriter export = new ExportWriter(out);
    export.header(clock.instant(), keys.trusted());
    store.read(
        snapshot -> {
          snapshot.checkpoints(export::checkpoint);
          snapshot.chains(export);
        });
    export.end();
  }
}
