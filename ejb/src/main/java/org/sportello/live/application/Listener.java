package org.sportello.live.application;

import java.util.concurrent.CompletionStage;

/** Somebody far away, who is told one thing at a time. */
public interface Listener {

  /** Sends it; the stage ends when the next may be sent, exceptionally when nobody listens. */
  CompletionStage<?> send(LiveEvent event);

  /** Hangs up. */
  void close();
}
