package org.sportello.rehearsal.process;

import jakarta.json.JsonObject;
import java.util.concurrent.Semaphore;
import org.sportello.rehearsal.process.ChildEngine.Gone;

/** A place for one engine of rehearsals, which stays warm for a while after its use. */
final class Room {

  private final Semaphore turn = new Semaphore(1, true);
  private volatile ChildEngine child;
  private volatile long usedAt;

  /** Starts a child. */
  @FunctionalInterface
  interface Starter {
    ChildEngine start() throws Gone;
  }

  Semaphore turn() {
    return turn;
  }

  /** The child that is warm, or a new one; to be called by whoever has the turn. */
  ChildEngine child(Starter starter) throws Gone {
    ChildEngine known = child;
    if (known == null || !known.isAlive()) {
      known = starter.start();
      child = known;
    }
    usedAt = System.nanoTime();
    return known;
  }

  void used() {
    usedAt = System.nanoTime();
  }

  /** Ends what nobody has used for so long. */
  void endIdle(long nanos) {
    if (System.nanoTime() - usedAt > nanos && turn.tryAcquire()) {
      try {
        end();
      } finally {
        turn.release();
      }
    }
  }

  void end() {
    ChildEngine known = child;
    if (known != null) {
      known.end();
      child = null;
    }
  }

  /** Whether the answer says that the child does not know what was put up. */
  static boolean isUnknown(JsonObject answer) {
    return answer.getBoolean("unknown", false);
  }
}
