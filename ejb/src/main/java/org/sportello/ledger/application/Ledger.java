package org.sportello.ledger.application;

import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;

/**
 * Where every command, activity, decision, message and deployment is recorded, in the transaction
 * of what it records.
 *
 * <p>Time, actor and process element are taken from the clock and from the acting context when this
 * is called. An entry gets its number when the transaction commits; outside a transaction each call
 * is an {@link IllegalStateException}.
 */
public interface Ledger {
  /** Appends an entry of that kind ({@code noun.happened}) to the chain. */
  void append(Chain chain, String kind, Facts facts);

  /**
   * Appends the first entry of a chain that this transaction creates, which saves looking for its
   * head; a chain that exists already makes the transaction fail.
   */
  void start(Chain chain, String kind, Facts facts);
}
