package org.sportello.ledger.application;

import java.util.Map;
import java.util.Set;

/**
 * Tells the present names of actors; they stand nowhere in the ledger, so that they can be
 * corrected and erased.
 */
public interface ActorNames {
  /**
   * The names of those persons by their ids in the ledger; who is unknown or erased is left out.
   */
  Map<String, String> ofPersons(Set<String> actorIds);
}
