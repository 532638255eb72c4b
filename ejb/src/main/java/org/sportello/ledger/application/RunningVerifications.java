package org.sportello.ledger.application;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.sportello.ledger.application.VerifyingLedger.Progress;
import org.sportello.ledger.domain.Chain;

/** Runs verifications beside the requests, and says every second how far they are. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RunningVerifications {
  private static final Logger LOG = Logger.getLogger(RunningVerifications.class);
  private static final long SECOND = 1_000_000_000L;

  private VerifyingLedger verifying;
  private Verifications verifications;

  protected RunningVerifications() {}

  @Inject
  public RunningVerifications(VerifyingLedger verifying, Verifications verifications) {
    this.verifying = verifying;
    this.verifications = verifications;
  }

  /** Runs that verification to its end. */
  @Asynchronous
  public void run(long id) {
    Verification wanted = verifications.one(id);
    Progress progress = new EverySecond(id);
    try {
      verifications.ended(
          id,
          switch (wanted.scope()) {
            case "ticket" -> verifying.chain(Chain.ticket(wanted.ticket()));
            case "period" -> verifying.period(wanted.since(), wanted.until(), progress);
            default -> verifying.all(progress);
          });
    } catch (RuntimeException e) {
      LOG.errorf(e, "SPO-1310 Verification %d stopped: ask for it again", id);
      verifications.ended(id, null);
    }
  }

  /** Tells the database, but not with every entry. */
  private final class EverySecond implements Progress {
    private final long id;
    private long told = System.nanoTime() - SECOND;

    EverySecond(long id) {
      this.id = id;
    }

    @Override
    public void read(long done, long total) {
      long now = System.nanoTime();
      if (now - told >= SECOND || done == total) {
        told = now;
        verifications.progressed(id, done, total);
      }
    }
  }
}
