package org.sportello.ledger.infrastructure;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.application.LedgerFailure;
import org.sportello.ledger.application.LedgerGrown;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Draft;
import org.sportello.ledger.domain.Facts;
import org.sportello.platform.acting.Acting;

/** Collects the entries of a transaction and writes them together just before it commits. */
@ApplicationScoped
public class TransactionalLedger implements Ledger {
  private Acting acting;
  private Clock clock;

  @Inject private Event<LedgerGrown> grown;

  @Resource(lookup = "java:jboss/datasources/SportelloDS")
  private DataSource database;

  @Resource(lookup = "java:jboss/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transactions;

  protected TransactionalLedger() {}

  @Inject
  TransactionalLedger(Acting acting, Clock clock) {
    this.acting = acting;
    this.clock = clock;
  }

  /** Outside the server, with what the server would give. */
  TransactionalLedger(
      Acting acting,
      Clock clock,
      DataSource database,
      TransactionSynchronizationRegistry transactions) {
    this(acting, clock);
    this.database = database;
    this.transactions = transactions;
  }

  @Override
  public void append(Chain chain, String kind, Facts facts) {
    add(chain, false, kind, facts);
  }

  @Override
  public void start(Chain chain, String kind, Facts facts) {
    add(chain, true, kind, facts);
  }

  private void add(Chain chain, boolean opensChain, String kind, Facts facts) {
    openBatch()
        .drafts
        .add(
            Draft.of(
                chain,
                opensChain,
                kind,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                acting.actor(),
                acting.element().orElse(null),
                facts));
  }

  private Batch openBatch() {
    if (transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
      throw new IllegalStateException(
          "The ledger is written in the transaction of what it records");
    }
    if (transactions.getResource(Batch.class) instanceof Batch batch && !batch.written) {
      return batch;
    }
    Batch batch = new Batch();
    transactions.registerInterposedSynchronization(batch);
    transactions.putResource(Batch.class, batch);
    return batch;
  }

  /** The entries of one transaction; what comes after it was written makes another batch. */
  private final class Batch implements Synchronization {
    private final List<Draft> drafts = new ArrayList<>();
    private boolean written;

    @Override
    public void beforeCompletion() {
      written = true;
      try (Connection connection = database.getConnection()) {
        LedgerWriter.write(connection, drafts);
      } catch (SQLException e) {
        throw new LedgerFailure("The ledger could not be written, so nothing was done", e);
      }
    }

    @Override
    public void afterCompletion(int status) {
      drafts.clear();
      if (status == Status.STATUS_COMMITTED && grown != null) {
        grown.fire(new LedgerGrown());
      }
    }
  }
}
