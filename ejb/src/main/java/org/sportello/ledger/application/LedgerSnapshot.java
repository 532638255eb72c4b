package org.sportello.ledger.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.ChainRecords;
import org.sportello.ledger.domain.Leaf;
import org.sportello.ledger.domain.SignedCheckpoint;

/** The whole ledger at one moment, read row by row so that its size does not matter. */
public interface LedgerSnapshot {
  /** Everything about all chains, in the order that {@link ChainRecords} asks for. */
  void chains(ChainRecords records);

  /** Everything about one chain. */
  void chain(Chain chain, ChainRecords records);

  /** Everything about the chains that have an entry from that moment to before the other. */
  void chainsBetween(Instant from, Instant to, ChainRecords records);

  /** How many entries the chains have, all or those with an entry in that time. */
  long count(Instant from, Instant to);

  /** The newest head of the chain that a checkpoint covers. */
  Optional<Leaf> newestLeaf(Chain chain);

  /** The newest checkpoint. */
  Optional<SignedCheckpoint> newestCheckpoint();

  /** The entries of tickets' chains. */
  TicketEntries ticketEntries();

  /** The checkpoints by number. */
  void checkpoints(Consumer<SignedCheckpoint> checkpoints);

  /** The leaves of the tree by index. */
  void leaves(Consumer<Leaf> leaves);

  /** At most so many leaves from that index to before the other. */
  List<Leaf> leavesBetween(long fromIndex, long toIndex, int limit);

  /** Chain id and number of each entry beside which a personal text is not the one committed to. */
  void wrongPersonalTexts(BiConsumer<String, Long> places);
}
