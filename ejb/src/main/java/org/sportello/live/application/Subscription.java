package org.sportello.live.application;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import org.sportello.platform.security.Caller;

/**
 * One listener with what waits for them. Who is too slow for what happens is hung up on, and comes
 * back at the place where they were.
 */
final class Subscription {

  private static final Logger LOG = Logger.getLogger(Subscription.class);
  private static final int MOST_WAITING = 2000;

  private final Caller caller;
  private final Listener listener;
  private final Position from;
  private final long endsAt;
  private final Queue<LiveEvent> waiting = new ArrayDeque<>();
  private Position told;
  private long lastToldAt;
  private boolean isSending;
  private boolean isEnded;

  /**
   * Not yet served.
   *
   * @param from where to go on, or null to begin now
   * @param endsAt on the scale of {@link System#nanoTime()}
   */
  Subscription(Caller caller, Listener listener, Position from, long endsAt) {
    this.caller = caller;
    this.listener = listener;
    this.from = from;
    this.endsAt = endsAt;
  }

  Caller caller() {
    return caller;
  }

  Position from() {
    return from;
  }

  /** Up to where this one has been told, or has not been concerned. */
  Position told() {
    return told;
  }

  void toldUpTo(Position place) {
    told = place;
  }

  /** Whether it is over, by itself or because its time has come. */
  synchronized boolean isEnded(long now) {
    return isEnded || now - endsAt >= 0;
  }

  /** Whether nothing was sent for that long, in nanoseconds. */
  synchronized boolean isQuiet(long now, long span) {
    return waiting.isEmpty() && !isSending && now - lastToldAt > span;
  }

  /** Sends it when its turn comes. */
  void tell(LiveEvent event, long now) {
    boolean isTooSlow;
    synchronized (this) {
      if (isEnded) {
        return;
      }
      lastToldAt = now;
      isTooSlow = waiting.size() >= MOST_WAITING;
      if (!isTooSlow) {
        waiting.add(event);
      }
    }
    if (isTooSlow) {
      end();
    } else {
      sendWaiting();
    }
  }

  private void sendWaiting() {
    for (LiveEvent event = next(); event != null; event = next()) {
      CompletableFuture<?> sent = send(event);
      if (!sent.isDone()) {
        CompletableFuture<?> rest =
            sent.handle(
                (nothing, failure) -> {
                  settled(failure != null);
                  sendWaiting();
                  return null;
                });
        LOG.tracef("a listener is slow: %s", rest);
        return;
      }
      settled(sent.isCompletedExceptionally());
    }
  }

  private CompletableFuture<?> send(LiveEvent event) {
    try {
      return listener.send(event).toCompletableFuture();
    } catch (RuntimeException gone) {
      return CompletableFuture.failedFuture(gone);
    }
  }

  private synchronized LiveEvent next() {
    if (isSending || isEnded || waiting.isEmpty()) {
      return null;
    }
    isSending = true;
    return waiting.poll();
  }

  private void settled(boolean hasFailed) {
    synchronized (this) {
      isSending = false;
    }
    if (hasFailed) {
      end();
    }
  }

  /** Hangs up. */
  void end() {
    synchronized (this) {
      if (isEnded) {
        return;
      }
      isEnded = true;
      waiting.clear();
    }
    try {
      listener.close();
    } catch (RuntimeException gone) {
      LOG.debug("a listener had gone already", gone);
    }
  }
}
