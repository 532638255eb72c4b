package org.sportello.live.rest;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.concurrent.CompletionStage;
import org.sportello.live.application.Listener;
import org.sportello.live.application.LiveEvent;

/** Somebody who listens by HTTP. */
final class SseListener implements Listener {
  private static final long RECONNECT = 2000;

  private final SseEventSink sink;
  private final Sse sse;

  SseListener(SseEventSink sink, Sse sse) {
    this.sink = sink;
    this.sse = sse;
  }

  @Override
  public CompletionStage<?> send(LiveEvent event) {
    OutboundSseEvent.Builder sent =
        sse.newEventBuilder()
            .name(event.type())
            .mediaType(MediaType.TEXT_PLAIN_TYPE)
            .data(String.class, event.data());
    if (event.id() != null) {
      sent.id(event.id());
    }
    if (event.type().startsWith("stream.")) {
      sent.reconnectDelay(RECONNECT);
    }
    return sink.send(sent.build());
  }

  @Override
  public void close() {
    sink.close();
  }
}
