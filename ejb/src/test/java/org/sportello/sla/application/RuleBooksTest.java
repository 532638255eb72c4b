package org.sportello.sla.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sportello.sla.domain.RuleBook;
import org.sportello.sla.domain.SlaPolicy;
import org.sportello.ticket.domain.Priority;

class RuleBooksTest {

  private static final Instant START = Instant.parse("2026-11-24T10:00:00Z");

  private final MovableClock clock = new MovableClock();
  private int read;
  private RuleBook stored = bookWith(1);
  private final RuleBooks books =
      new RuleBooks(
          () -> {
            read++;
            return stored;
          },
          clock);

  @Test
  void shouldReadOnceAMinuteWhenAskedOften() {
    books.policy(1);
    clock.now = START.plusSeconds(59);
    books.policyFor(Optional.of("standard"), Priority.NORMAL, START);
    assertThat(read).isEqualTo(1);

    clock.now = START.plusSeconds(60);
    books.policy(1);
    assertThat(read).isEqualTo(2);
  }

  @Test
  void shouldReadAgainWhenAnotherNodeHasUsedANewPolicy() {
    books.policy(1);
    stored = bookWith(2);

    assertThat(books.policy(2).id()).isEqualTo(2);
  }

  @Test
  void shouldSayWhatIsMissingWhenThereIsNoPolicy() {
    assertThatThrownBy(() -> books.policy(3)).hasMessageContaining("SPO-1203");
    assertThatThrownBy(() -> books.policyFor(Optional.empty(), Priority.LOW, START))
        .hasMessageContaining("SPO-1202");
  }

  @Test
  void shouldTakeTheLatestPolicyThatIsValidByThen() {
    stored =
        new RuleBook(
            List.of(policy(1, Instant.EPOCH), policy(2, START), policy(3, START.plusSeconds(1))));

    assertThat(books.policyFor(Optional.of("any"), Priority.NORMAL, START).id()).isEqualTo(2);
  }

  private static RuleBook bookWith(long id) {
    return new RuleBook(List.of(policy(id, Instant.EPOCH)));
  }

  private static SlaPolicy policy(long id, Instant validFrom) {
    return new SlaPolicy(id, Optional.empty(), Priority.NORMAL, validFrom, null, List.of());
  }

  private static final class MovableClock extends Clock {

    private Instant now = START;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.offset(this, Duration.ZERO);
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
