package org.sportello.ledger.application;

import java.util.List;

/**
 * The kinds and facts of the entries from which paths are read; whoever records executions uses
 * exactly these.
 */
public final class PathKinds {
  /** A process instance began. */
  public static final String PROCESS_STARTED = "process.started";

  /** A process instance ended. */
  public static final String PROCESS_ENDED = "process.ended";

  /** An instance came to an element. */
  public static final String ACTIVITY_STARTED = "activity.started";

  /** An instance left an element. */
  public static final String ACTIVITY_ENDED = "activity.ended";

  /** All processes of a ticket went to another release of the diagrams. */
  public static final String MOVED = "migration.moved";

  /** Two people have put a ticket elsewhere, tried a failed step again or changed a timer. */
  public static final String INTERVENED = "intervention.done";

  /** The fact that tells the process instance. */
  public static final String INSTANCE = "instance";

  /** The fact that tells the visit to the element. */
  public static final String ACTIVITY = "activity";

  /** The fact that tells the element's type. */
  public static final String TYPE = "type";

  /** The fact that tells the sequence flow by which an instance came, where it came by one. */
  public static final String FLOW = "flow";

  /** The fact that tells how a visit ended: {@code completed} or {@code canceled}. */
  public static final String OUTCOME = "outcome";

  static final List<String> ALL =
      List.of(PROCESS_STARTED, PROCESS_ENDED, ACTIVITY_STARTED, ACTIVITY_ENDED, MOVED, INTERVENED);

  private PathKinds() {}
}
