package org.sportello.moving.application;

import java.util.List;
import java.util.Map;

/** What the engine does for moving tickets from one release of the diagrams to another. */
public interface TicketMover {

  /** The releases that are deployed, the newest first; what runs on them is not counted here. */
  List<Release> releases();

  /**
   * Where the tickets at these elements go.
   *
   * @param release to which
   * @param mappings what was said by hand
   */
  List<PlannedElement> plan(int release, List<Mapping> mappings, List<Place> places);

  /** Sets going the job that works through a migration. */
  void run(long migration);

  /** Moves tickets of one migration; made for one job, as it keeps what it has found out. */
  Mover mover(int release, List<Mapping> mappings);

  /**
   * Does the work in a transaction of its own, whatever transaction is in progress, and undoes all
   * of it when it fails.
   */
  void inOwnTransaction(Runnable work);

  /**
   * An element of a version and how many tickets are at it.
   *
   * @param process the diagram's key
   */
  record Place(String process, int version, String element, long tickets) {}

  /** Moves one ticket after the other. */
  interface Mover {

    /**
     * Moves all processes of a ticket, in the transaction in progress.
     *
     * @return what was moved, process by process, as the ledger keeps it; empty where none runs
     * @throws CannotMove where the engine refuses
     */
    List<Map<String, Object>> move(String reference);
  }
}
