package org.sportello.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
  private static final String PROGRAM = "service-account-somebody";

  private final Stopped time = new Stopped();
  private final RateLimits limits = new RateLimits(60, time);

  @Test
  void shouldRefuseAProgramWhenItsRequestsAreUsedUp() {
    IntStream.range(0, 60).forEach(i -> assertThat(limits.take(PROGRAM).isWithin()).isTrue());

    assertThat(headers(limits.take(PROGRAM)))
        .containsEntry("Retry-After", "1")
        .containsEntry("RateLimit", "\"login\";r=0;t=60")
        .containsEntry("RateLimit-Policy", "\"login\";q=60;w=60")
        .containsEntry("RateLimit-Limit", "60")
        .containsEntry("RateLimit-Remaining", "0")
        .containsEntry("RateLimit-Reset", "60");
    assertThat(limits.take("service-account-other").isWithin()).as("another login").isTrue();

    time.pass(Duration.ofSeconds(1));
    assertThat(limits.take(PROGRAM).isWithin()).isTrue();
    assertThat(limits.take(PROGRAM).isWithin()).isFalse();
  }

  @Test
  void shouldTellWhatIsLeftWhenARequestIsServed() {
    assertThat(headers(limits.take(PROGRAM)))
        .containsEntry("RateLimit", "\"login\";r=59;t=1")
        .doesNotContainKey("Retry-After");
  }

  @Test
  void shouldForgetTheLongestAwayWhenThereAreVeryManyLogins() {
    IntStream.range(0, 60).forEach(i -> limits.take(PROGRAM));
    assertThat(limits.take(PROGRAM).isWithin()).isFalse();

    IntStream.range(0, RateLimits.MOST_LOGINS).forEach(i -> limits.take(PROGRAM + i));

    assertThat(limits.take(PROGRAM).isWithin()).as("begun anew").isTrue();
  }

  @Test
  void shouldNotCountPeopleAtTheirDesks() {
    assertThat(RateLimits.isCounted("agent")).isFalse();
    assertThat(RateLimits.isCounted(PROGRAM)).isTrue();
  }

  private static Map<String, String> headers(RateLimit limit) {
    Map<String, String> headers = new TreeMap<>();
    limit.tell((name, value) -> headers.put(name, value.toString()));
    return headers;
  }

  /** Time that passes when it is told to. */
  private static final class Stopped implements TimeMeter {
    private long nanos = 1;

    void pass(Duration time) {
      nanos += time.toNanos();
    }

    @Override
    public long currentTimeNanos() {
      return nanos;
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
