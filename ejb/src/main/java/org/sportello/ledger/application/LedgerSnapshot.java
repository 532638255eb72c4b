package org.sportello.ledger.application;

import java.util.List;
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

  /** The checkpoints by number. */
  void checkpoints(Consumer<SignedCheckpoint> checkpoints);

  /** The leaves of the tree by index. */
  void leaves(Consumer<Leaf> leaves);

  /** At most so many leaves from that index to before the other. */
  List<Leaf> leavesBetween(long fromIndex, long toIndex, int limit);

  /** Chain id and number of each entry beside which a personal text is not the one committed to. */
  void wrongPersonalTexts(BiConsumer<String, Long> places);
}
