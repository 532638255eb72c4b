package org.sportello.ticket.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sportello.platform.failure.RuleViolated;
import org.sportello.requester.domain.Person;

class TicketTest {

  private static final Instant MORNING = Instant.parse("2026-11-02T09:00:00Z");
  private static final Instant LATER = Instant.parse("2026-11-02T10:00:00Z");

  @Test
  void shouldBeNewAndOfNormalPriorityWhenOpened() {
    Ticket ticket = aTicket();

    assertThat(ticket.status()).isEqualTo(TicketStatus.NEW);
    assertThat(ticket.priority()).isEqualTo(Priority.NORMAL);
    assertThat(ticket.level()).isEqualTo(1);
    assertThat(ticket.assignee()).isNull();
  }

  @Test
  void shouldNotChangeWhenClosed() {
    Ticket ticket = aTicket();
    ticket.closed(ClosureKind.CANCELLED, "no longer needed", LATER);

    assertThatThrownBy(() -> ticket.prioritised(Priority.HIGH, LATER))
        .isInstanceOf(RuleViolated.class)
        .extracting(refusal -> ((RuleViolated) refusal).rule())
        .isEqualTo("ticket-closed");
    assertThat(ticket.priority()).isEqualTo(Priority.NORMAL);
  }

  @Test
  void shouldGoOnWhenItWasNoDuplicate() {
    Ticket ticket = aTicket();
    ticket.closed(ClosureKind.DUPLICATE, null, LATER);

    ticket.takenUpAgain(LATER);

    assertThat(ticket.status()).isEqualTo(TicketStatus.NEW);
    assertThat(ticket.closureKind()).isNull();
    ticket.prioritised(Priority.HIGH, LATER);
    assertThat(ticket.priority()).isEqualTo(Priority.HIGH);
  }

  @Test
  void shouldStayClosedWhenItEndedOtherwise() {
    Ticket ticket = aTicket();
    ticket.closed(ClosureKind.CANCELLED, "no longer needed", LATER);

    assertThatThrownBy(() -> ticket.takenUpAgain(LATER))
        .isInstanceOf(RuleViolated.class)
        .extracting(refusal -> ((RuleViolated) refusal).rule())
        .isEqualTo("only-duplicates-return");
    assertThat(ticket.isClosed()).isTrue();
  }

  @Test
  void shouldCountHowOftenItWasReopened() {
    Ticket ticket = aSolvedTicket();

    ticket.reopened(LATER);

    assertThat(ticket.status()).isEqualTo(TicketStatus.OPEN);
    assertThat(ticket.reopenCount()).isEqualTo(1);
    assertThat(ticket.solvedAt()).isNull();
  }

  @Test
  void shouldRefuseToReopenWhatIsNotSolved() {
    Ticket ticket = aTicket();

    assertThatThrownBy(() -> ticket.reopened(LATER))
        .isInstanceOf(RuleViolated.class)
        .hasMessageContaining("solved");
  }

  @Test
  void shouldRefuseToBeSolvedWithoutAnAnswer() {
    Ticket ticket = aTicket();

    assertThatThrownBy(() -> ticket.solved(" ", LATER)).isInstanceOf(RuleViolated.class);
    assertThat(ticket.status()).isEqualTo(TicketStatus.NEW);
  }

  @ParameterizedTest
  @EnumSource(names = {"SOLVED", "CLOSED"})
  void shouldRefuseToTurnToAnEndWithoutItsStep(TicketStatus end) {
    Ticket ticket = aTicket();

    assertThatThrownBy(() -> ticket.turnedTo(end, LATER)).isInstanceOf(RuleViolated.class);
  }

  @Test
  void shouldKnowTheEndsOfTheLadder() {
    Ticket ticket = aTicket();

    assertThat(ticket.canMove(-1)).isFalse();
    assertThat(ticket.canMove(1)).isTrue();
    ticket.routedTo("product-management", 3, LATER);
    assertThat(ticket.canMove(1)).isFalse();
  }

  @Test
  void shouldReadItsReferenceBackAndNothingElse() {
    TicketNumber number = new TicketNumber(2026, 123);

    assertThat(number).hasToString("SP-2026-000123");
    assertThat(TicketNumber.parse("SP-2026-000123")).contains(number);
    assertThat(TicketNumber.parse("SP-2026-0000000123")).isEmpty();
    assertThat(TicketNumber.parse("sp-2026-000123")).isEmpty();
    assertThat(TicketNumber.parse("SP-2026-000000")).isEmpty();
    assertThat(TicketNumber.parse(null)).isEmpty();
  }

  private static Ticket aTicket() {
    return Ticket.opened(
        new TicketNumber(2026, 1),
        new Opening(
            "Printer does not print",
            TicketKind.INCIDENT,
            Impact.NORMAL,
            Urgency.NORMAL,
            null,
            Channel.PORTAL,
            Person.unknownSender("somebody@example.org", null, "en"),
            null,
            null,
            null,
            null),
        MORNING);
  }

  private static Ticket aSolvedTicket() {
    Ticket ticket = aTicket();
    ticket.solved("Turn it on.", MORNING);
    return ticket;
  }
}
