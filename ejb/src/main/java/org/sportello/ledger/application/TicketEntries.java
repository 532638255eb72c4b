package org.sportello.ledger.application;

import java.time.Instant;
import java.util.function.Consumer;
import org.sportello.ledger.domain.Entry;

/** The entries of tickets' chains, row by row, chain by chain, each chain oldest first. */
public interface TicketEntries {

  /**
   * Which of them.
   *
   * @param from not before that moment, null for no beginning
   * @param to before that moment, null for no end
   * @param process of that process alone, null for all, those outside any process included
   */
  record Part(Instant from, Instant to, String process) {}

  /** Hands over the entries. */
  void each(Part part, Consumer<Entry> entries);

  /** Hands over the ids of their chains. */
  void chains(Part part, Consumer<String> chains);

  /** Hands over the actors, type and id. */
  void actors(Part part, ActorTaker actors);

  /** Takes an actor. */
  @FunctionalInterface
  interface ActorTaker {
    /** Of that type and id. */
    void take(String type, String id);
  }

  /** Hands over the process instances: their ids, their processes and versions. */
  void instances(Part part, InstanceTaker instances);

  /** Takes a process instance. */
  @FunctionalInterface
  interface InstanceTaker {
    /** Of that id, process and version. */
    void take(String id, String process, int version);
  }
}
