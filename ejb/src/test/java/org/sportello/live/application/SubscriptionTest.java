package org.sportello.live.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Role;

class SubscriptionTest {
  private static final Caller ANDREA =
      new Caller(12, "agent", "Andrea", Set.of(Role.AGENT), null, null, 1, null, "it");

  private final FarAway listener = new FarAway();
  private final Subscription subscription =
      new Subscription(ANDREA, listener, null, Long.MAX_VALUE);

  /** Takes one event at a time, when the test says so. */
  private static final class FarAway implements Listener {
    private final List<String> heard = new ArrayList<>();
    private CompletableFuture<Void> sending = CompletableFuture.completedFuture(null);
    private boolean isSlow;
    private boolean isClosed;

    @Override
    public CompletionStage<?> send(LiveEvent event) {
      assertThat(sending.isDone()).as("one at a time").isTrue();
      heard.add(event.type());
      sending = isSlow ? new CompletableFuture<>() : CompletableFuture.completedFuture(null);
      return sending;
    }

    @Override
    public void close() {
      isClosed = true;
    }
  }

  private static LiveEvent event(int number) {
    return new LiveEvent("1", "e" + number, "{}");
  }

  @Test
  void shouldSendOneAfterTheOtherWhenTheListenerIsSlow() {
    listener.isSlow = true;
    subscription.tell(event(1), 0);
    subscription.tell(event(2), 0);
    subscription.tell(event(3), 0);
    assertThat(listener.heard).containsExactly("e1");

    listener.isSlow = false;
    listener.sending.complete(null);

    assertThat(listener.heard).containsExactly("e1", "e2", "e3");
  }

  @Test
  void shouldHangUpWhenTooMuchWaits() {
    listener.isSlow = true;
    for (int number = 0; number <= 2001; number++) {
      subscription.tell(event(number), 0);
    }

    assertThat(listener.isClosed).isTrue();
    assertThat(subscription.isEnded(0)).isTrue();
  }

  @Test
  void shouldEndWhenNobodyListens() {
    listener.isSlow = true;
    subscription.tell(event(1), 0);
    listener.sending.completeExceptionally(new IllegalStateException("gone"));

    assertThat(subscription.isEnded(0)).isTrue();
    subscription.tell(event(2), 0);
    assertThat(listener.heard).containsExactly("e1");
  }

  @Test
  void shouldEndWhenItsTimeHasCome() {
    Subscription brief = new Subscription(ANDREA, listener, null, 10);

    assertThat(brief.isEnded(9)).isFalse();
    assertThat(brief.isEnded(10)).isTrue();
  }
}
