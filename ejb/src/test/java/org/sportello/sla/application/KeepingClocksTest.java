package org.sportello.sla.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.requester.domain.Person;
import org.sportello.sla.domain.BusinessCalendar;
import org.sportello.sla.domain.ClockState;
import org.sportello.sla.domain.Holidays;
import org.sportello.sla.domain.OpeningInterval;
import org.sportello.sla.domain.RuleBook;
import org.sportello.sla.domain.SlaPolicy;
import org.sportello.sla.domain.SlaTarget;
import org.sportello.sla.domain.TargetKind;
import org.sportello.sla.domain.Timetable;
import org.sportello.sla.domain.WeeklyHours;
import org.sportello.ticket.application.OpenAction;
import org.sportello.ticket.application.TicketEvent;
import org.sportello.ticket.application.TicketProcess;
import org.sportello.ticket.domain.Channel;
import org.sportello.ticket.domain.Impact;
import org.sportello.ticket.domain.Opening;
import org.sportello.ticket.domain.Priority;
import org.sportello.ticket.domain.Ticket;
import org.sportello.ticket.domain.TicketKind;
import org.sportello.ticket.domain.TicketNumber;
import org.sportello.ticket.domain.TicketStatus;
import org.sportello.ticket.domain.Urgency;

class KeepingClocksTest {

  private static final Instant TEN = Instant.parse("2026-11-24T10:00:00Z");
  private static final long ID = 7;
  private static final TicketNumber NUMBER = new TicketNumber(2026, ID);

  private final List<String> signals = new ArrayList<>();
  private final SlaEventsInMemory events = new SlaEventsInMemory();
  private final Ticket ticket = Ticket.opened(NUMBER, anOpening(), TEN);
  private final SlaClocks clocks = clocks();
  private final KeepingClocks keeping =
      new KeepingClocks(clocks, id -> ticket, new RecordingProcess());

  @Test
  void shouldNotDisturbTheProcessWhenNothingIsDueSooner() {
    opened();
    keeping.statusChanged(changed(TicketStatus.NEW, TicketStatus.OPEN, 10));
    keeping.humanReplied(new TicketEvent.HumanReplied(ID, at(20)));
    keeping.statusChanged(changed(TicketStatus.OPEN, TicketStatus.PENDING, 20));
    keeping.statusChanged(changed(TicketStatus.PENDING, TicketStatus.CLOSED, 30));

    assertThat(signals).isEmpty();
    assertThat(clocks.standing(ID).firstResponse().state()).isEqualTo(ClockState.FULFILLED);
  }

  @Test
  void shouldTellTheProcessWhenPriorityIsRaised() {
    opened();
    ticket.prioritised(Priority.URGENT, at(10));
    keeping.prioritised(new TicketEvent.Prioritised(ID, Priority.URGENT, at(10)));

    assertThat(signals).containsExactly("SP-2026-000007 sla.clockChanged");
    assertThat(clocks.nextWakeUpAt(ID)).isEqualTo(at(45));
  }

  @Test
  void shouldNotTellTheProcessWhenPriorityIsLowered() {
    opened();
    ticket.prioritised(Priority.LOW, at(10));
    keeping.prioritised(new TicketEvent.Prioritised(ID, Priority.LOW, at(10)));

    assertThat(signals).isEmpty();
  }

  @Test
  void shouldTellTheProcessWhenRequesterWritesAfterTheFirstAnswer() {
    opened();
    keeping.humanReplied(new TicketEvent.HumanReplied(ID, at(10)));
    keeping.requesterReplied(new TicketEvent.RequesterReplied(ID, at(20)));
    keeping.requesterReplied(new TicketEvent.RequesterReplied(ID, at(30)));

    assertThat(signals).containsExactly("SP-2026-000007 sla.clockChanged");
  }

  @Test
  void shouldTellTheProcessWhenPausedTicketIsOpenAgain() {
    opened();
    keeping.statusChanged(changed(TicketStatus.NEW, TicketStatus.PENDING, 10));
    keeping.statusChanged(changed(TicketStatus.PENDING, TicketStatus.OPEN, 20));

    assertThat(signals).containsExactly("SP-2026-000007 sla.clockChanged");
  }

  @Test
  void shouldEndTheWatchAtOnceWhenTicketIsSolvedAndWatchAgainWhenItIsReopened() {
    opened();
    keeping.statusChanged(changed(TicketStatus.NEW, TicketStatus.SOLVED, 10));

    assertThat(signals).containsExactly("SP-2026-000007 sla.clockChanged");
    assertThat(clocks.isStopped(ID)).isTrue();
    assertThat(clocks.nextWakeUpAt(ID)).isEqualTo(at(40));

    keeping.statusChanged(changed(TicketStatus.SOLVED, TicketStatus.OPEN, 20));
    assertThat(clocks.isStopped(ID)).isFalse();
    assertThat(clocks.nextWakeUpAt(ID)).isAfter(at(20));
  }

  @Test
  void shouldFollowThePlanWhenRequesterIsRecognised() {
    opened();
    keeping.planChanged(new TicketEvent.PlanChanged(ID, null, at(10)));

    assertThat(clocks.explain(ID)).allSatisfy(clock -> assertThat(clock.promises()).hasSize(1));
  }

  @Test
  void shouldRecordOnTheLedgerWhenTargetIsBreached() {
    opened();

    assertThat(clocks.check(ID, at(4 * 60))).isPresent();
    assertThat(clocks.check(ID, at(4 * 60))).isEmpty();
    assertThat(signals)
        .containsExactly(
            "ticket:SP-2026-000007 sla.thresholdPassed"
                + " {passedAt=2026-11-24T14:00:00Z, target=first-response, threshold=breached}");
  }

  @Test
  void shouldSayOnTheTicketWhatIsDueNextAndFromWhenItIsAtRisk() {
    opened();
    assertThat(ticket.dueAt()).contains(at(4 * 60));
    assertThat(ticket.atRiskFrom()).contains(at(3 * 60));

    keeping.humanReplied(new TicketEvent.HumanReplied(ID, at(20)));
    assertThat(ticket.dueAt()).contains(at(16 * 60));

    keeping.statusChanged(changed(TicketStatus.NEW, TicketStatus.ON_HOLD, 30));
    assertThat(ticket.dueAt()).isEmpty();

    keeping.statusChanged(changed(TicketStatus.ON_HOLD, TicketStatus.OPEN, 90));
    assertThat(ticket.dueAt()).contains(at(17 * 60));

    keeping.statusChanged(changed(TicketStatus.OPEN, TicketStatus.SOLVED, 100));
    assertThat(ticket.dueAt()).isEmpty();
    assertThat(ticket.atRiskFrom()).isEmpty();
  }

  private void opened() {
    keeping.opened(new TicketEvent.Opened(ID, null, ticket.priority(), ticket.status(), TEN));
  }

  private static TicketEvent.StatusChanged changed(TicketStatus from, TicketStatus to, int minute) {
    return new TicketEvent.StatusChanged(ID, from, to, at(minute));
  }

  private static Instant at(int minute) {
    return TEN.plus(Duration.ofMinutes(minute));
  }

  private SlaClocks clocks() {
    Clock clock = Clock.fixed(at(40), ZoneOffset.UTC);
    return new SlaClocks(
        events,
        new RuleBooks(KeepingClocksTest::rules, clock),
        id -> ticket,
        new RecordingLedger(),
        clock);
  }

  /** Always open; an hour for what is urgent, two for what is high and so on. */
  private static RuleBook rules() {
    List<OpeningInterval> always =
        Arrays.stream(DayOfWeek.values())
            .map(day -> new OpeningInterval(day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT))
            .toList();
    BusinessCalendar calendar =
        BusinessCalendar.of(
            "always",
            Map.of(
                Instant.EPOCH,
                new Timetable(ZoneId.of("UTC"), WeeklyHours.of(always), Holidays.none())));
    return new RuleBook(
        List.of(
            policy(1, Priority.URGENT, 1, calendar),
            policy(2, Priority.HIGH, 2, calendar),
            policy(3, Priority.NORMAL, 4, calendar),
            policy(4, Priority.LOW, 8, calendar)));
  }

  private static SlaPolicy policy(
      long id, Priority priority, int hours, BusinessCalendar calendar) {
    return new SlaPolicy(
        id,
        Optional.empty(),
        priority,
        Instant.EPOCH,
        calendar,
        List.of(
            new SlaTarget(TargetKind.FIRST_RESPONSE, Duration.ofHours(hours), true, false),
            new SlaTarget(TargetKind.NEXT_RESPONSE, Duration.ofHours(hours), true, false),
            new SlaTarget(TargetKind.RESOLUTION, Duration.ofHours(hours * 4L), true, true)));
  }

  private static Opening anOpening() {
    return new Opening(
        "Printer",
        TicketKind.INCIDENT,
        Impact.NORMAL,
        Urgency.NORMAL,
        null,
        Channel.EMAIL,
        Person.unknownSender("ada@alfa.test", "Ada", "it"),
        null,
        null,
        null,
        null);
  }

  private final class RecordingLedger implements Ledger {

    @Override
    public void append(Chain chain, String kind, Facts facts) {
      signals.add(chain.id() + " " + kind + " " + facts.plain());
    }

    @Override
    public void start(Chain chain, String kind, Facts facts) {
      append(chain, kind, facts);
    }
  }

  private final class RecordingProcess implements TicketProcess {

    @Override
    public void start(TicketNumber started, Map<String, Object> facts) {
      signals.add(started + " start");
    }

    @Override
    public List<OpenAction> openActions(TicketNumber asked) {
      return List.of();
    }

    @Override
    public void perform(TicketNumber on, OpenAction action, Map<String, Object> fields) {
      signals.add(on + " perform");
    }

    @Override
    public boolean signal(TicketNumber told, String message, Map<String, Object> facts) {
      signals.add(told + " " + message);
      return true;
    }
  }
}
