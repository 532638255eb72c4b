package org.sportello.platform.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.function.BiConsumer;

/**
 * What a login has left after a request.
 *
 * @param isWithin whether the request may be served
 * @param quota requests in a window
 * @param remaining requests that may follow at once
 * @param untilFull how long until the whole quota is there again
 * @param untilNext how long until one more request may come; zero while some may follow at once
 */
record RateLimit(
    boolean isWithin, long quota, long remaining, Duration untilFull, Duration untilNext) {

  /**
   * The headers of an answer: those of draft-ietf-httpapi-ratelimit-headers-10, and the three that
   * came before them and that Italian rules for APIs ask for.
   */
  void tell(BiConsumer<String, Object> header) {
    header.accept(
        "RateLimit-Policy", "\"login\";q=" + quota + ";w=" + RateLimits.WINDOW.toSeconds());
    header.accept("RateLimit", "\"login\";r=" + remaining + ";t=" + seconds(untilFull));
    header.accept("RateLimit-Limit", quota);
    header.accept("RateLimit-Remaining", remaining);
    header.accept("RateLimit-Reset", seconds(untilFull));
    if (!isWithin) {
      header.accept(HttpHeaders.RETRY_AFTER, seconds(untilNext));
    }
  }

  /** Whole seconds, rounded up: whoever waits that long has not waited in vain. */
  private static long seconds(Duration time) {
    return time.plusSeconds(1).minusNanos(1).toSeconds();
  }
}
