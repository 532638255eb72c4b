package org.sportello.live.application;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How often the feed is read: at once when something was committed here, a few times soon after,
 * because an older transaction may still be open, and else every second. However much is committed,
 * there are some milliseconds between two readings, in which it gathers.
 */
final class Rhythm {

  private static final long SHORTEST = 20;
  private static final long LONGEST = 1000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private long pause = LONGEST;
  private boolean isWoken;
  private boolean isStopped;

  void wake() {
    lock.lock();
    try {
      isWoken = true;
      pause = SHORTEST;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  void stop() {
    lock.lock();
    try {
      isStopped = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  boolean isStopped() {
    lock.lock();
    try {
      return isStopped;
    } finally {
      lock.unlock();
    }
  }

  /** Something was read: more may come soon. */
  void quicken() {
    lock.lock();
    try {
      pause = SHORTEST;
    } finally {
      lock.unlock();
    }
  }

  /** Waits for the next reading. */
  void rest() {
    lock.lock();
    try {
      await(SHORTEST, false);
      if (!isWoken) {
        await(pause, true);
        pause = Math.min(pause * 2, LONGEST);
      }
      isWoken = false;
    } finally {
      lock.unlock();
    }
  }

  /** Waits after a failure, whatever happens. */
  void pause() {
    lock.lock();
    try {
      await(LONGEST, false);
    } finally {
      lock.unlock();
    }
  }

  private void await(long milliseconds, boolean endsWhenWoken) {
    long left = TimeUnit.MILLISECONDS.toNanos(milliseconds);
    try {
      while (left > 0 && !isStopped && !(endsWhenWoken && isWoken)) {
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      isStopped = true;
    }
  }
}
