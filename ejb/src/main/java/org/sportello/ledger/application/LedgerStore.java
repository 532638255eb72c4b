package org.sportello.ledger.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Draft;
import org.sportello.ledger.domain.Entry;
import org.sportello.ledger.domain.SignedCheckpoint;
import org.sportello.ledger.domain.SigningKey;

/** The kept ledger, as far as the use cases read and seal it. */
public interface LedgerStore {
  /** Entries of the chain after that number, oldest first. */
  List<Entry> entries(Chain chain, long afterSequence, int limit);

  /** All entries of the chain of those kinds, oldest first. */
  List<Entry> entriesOfKinds(Chain chain, Collection<String> kinds);

  /** The personal texts that are left beside entries from one number to another, by number. */
  Map<Long, List<Draft.PersonalText>> personalTexts(Chain chain, long from, long to);

  /** Checkpoints after that number, oldest first. */
  List<SignedCheckpoint> checkpoints(long afterNumber, int limit);

  /** Erases the personal texts of that person and says how many there were. */
  int erase(long personId);

  /**
   * Seals the heads that changed since the last checkpoint, in the transaction in progress; empty
   * while another node seals, and when none changed but that of the sealer's own chain, if it has
   * one: sealing is no reason to seal again.
   */
  Optional<SignedCheckpoint> seal(SigningKey key, Instant at, Optional<Chain> sealer);

  /** Lets the reader see the ledger as it is at one moment; outside any transaction. */
  void read(Consumer<LedgerSnapshot> reader);
}
