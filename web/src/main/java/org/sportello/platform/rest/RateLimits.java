package org.sportello.platform.rest;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many requests a program may still make: a bucket of tokens for every login, on each node,
 * that fills again steadily within a minute. Programs are told apart by the user name that Keycloak
 * gives to a client's own account; people at their desks are not counted.
 */
@ApplicationScoped
public class RateLimits {
  static final Duration WINDOW = Duration.ofMinutes(1);
  static final int MOST_LOGINS = 10_000;

  private static final String QUOTA = "SPORTELLO_API_REQUESTS_PER_MINUTE";
  private static final String DEFAULT_QUOTA = "1200";
  private static final String ACCOUNT_OF_PROGRAM = "service-account-";

  private final long quota;
  private final TimeMeter time;
  private final Map<String, Bucket> buckets = new LastUsed();

  public RateLimits() {
    this(
        Long.parseLong(System.getenv().getOrDefault(QUOTA, DEFAULT_QUOTA)),
        TimeMeter.SYSTEM_NANOTIME);
  }

  RateLimits(long quota, TimeMeter time) {
    if (quota < 1) {
      throw new IllegalArgumentException(QUOTA + " must be at least 1");
    }
    this.quota = quota;
    this.time = time;
  }

  /** Whether the requests of this login are counted. */
  static boolean isCounted(String login) {
    return login.startsWith(ACCOUNT_OF_PROGRAM);
  }

  /** Takes one request from what the login has left. */
  RateLimit take(String login) {
    Bucket bucket;
    synchronized (buckets) {
      bucket = buckets.computeIfAbsent(login, any -> full());
    }
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    return new RateLimit(
        probe.isConsumed(),
        quota,
        probe.getRemainingTokens(),
        Duration.ofNanos(probe.getNanosToWaitForReset()),
        Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  private Bucket full() {
    return Bucket.builder()
        .withCustomTimePrecision(time)
        .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, WINDOW))
        .build();
  }

  /** Forgets the login that has been away the longest: its bucket would be full by now. */
  private static final class LastUsed extends LinkedHashMap<String, Bucket> {
    private static final long serialVersionUID = 1L;

    LastUsed() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
      return size() > MOST_LOGINS;
    }
  }
}
