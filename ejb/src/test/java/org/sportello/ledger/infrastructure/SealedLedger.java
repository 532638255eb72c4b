package org.sportello.ledger.infrastructure;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sportello.ledger.LedgerDatabase;
import org.sportello.ledger.application.ExportingLedger;
import org.sportello.ledger.application.SigningKeys;
import org.sportello.ledger.application.VerifyingLedger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.CheckpointKey;
import org.sportello.ledger.domain.SignedCheckpoint;
import org.sportello.ledger.domain.SigningKey;
import org.sportello.ledger.verifier.Report;

/**
 * The ledger of the tests with a key of its own: sealed, verified and exported as the application
 * does.
 */
public final class SealedLedger {
  /** The chain of the process that seals. */
  public static final Chain OWN_CHAIN = Chain.of("process", "LedgerCheckpoint");

  private final JdbcLedgerStore store = new JdbcLedgerStore(LedgerDatabase.dataSource());
  private final List<CheckpointKey> trusted = new ArrayList<>();
  private SigningKey key = SigningKey.generate();

  /** Nothing sealed yet. */
  public SealedLedger() {
    trusted.add(key.publicKey());
  }

  public JdbcLedgerStore store() {
    return store;
  }

  public CheckpointKey publicKey() {
    return key.publicKey();
  }

  public void changeKeyInSecret() {
    key = SigningKey.generate();
  }

  /** Signs a checkpoint. */
  public Optional<SignedCheckpoint> seal() throws SQLException {
    try (Connection connection = LedgerDatabase.asApplication()) {
      Optional<SignedCheckpoint> checkpoint =
          Sealing.seal(connection, key, Writing.AT, Optional.of(OWN_CHAIN));
      connection.commit();
      return checkpoint;
    }
  }

  public Report verify() {
    return new VerifyingLedger(store, keys()).all();
  }

  public byte[] export() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Clock clock = Clock.fixed(Writing.AT, ZoneOffset.UTC);
    new ExportingLedger(store, keys(), null, clock).writeTo(out);
    return out.toByteArray();
  }

  /** The keys that sign and verify it. */
  public SigningKeys keys() {
    return new SigningKeys() {
      @Override
      public SigningKey current() {
        return key;
      }

      @Override
      public List<CheckpointKey> trusted() {
        return trusted;
      }
    };
  }
}
