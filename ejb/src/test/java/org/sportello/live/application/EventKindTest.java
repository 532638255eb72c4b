package org.sportello.live.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sportello.ticket.application.TicketOwner;

class EventKindTest {
  private static final TicketOwner CARLA = new TicketOwner(1, "/2/", null);

  private static Change change(String kind, JsonObject facts) {
    return new Change(Position.before(7), kind, Instant.EPOCH, "SP-2026-000001", 12L, facts, CARLA);
  }

  private static JsonObject fact(String name, String value) {
    return Json.createObjectBuilder().add(name, value).build();
  }

  @ParameterizedTest
  @CsvSource({
    "ticket.statusChanged, ticket.status.changed, ticket.status.changed",
    "action.performed, ticket.action.performed, ticket.progressed",
    "mail.sent, ticket.mail.sent,",
    "ticket.escalated, ticket.escalated,",
    "something.new, ticket.recorded,"
  })
  void shouldTellEachWhatConcernsThem(String kind, String forStaff, String forPublic) {
    Change change = change(kind, fact("action", "escalate"));

    assertThat(change.forStaff().type()).isEqualTo(forStaff);
    assertThat(change.forPublic().map(LiveEvent::type).orElse(null)).isEqualTo(forPublic);
  }

  @Test
  void shouldKeepANoteFromRequesters() {
    assertThat(change("message.added", fact("visibility", "internal")).forPublic()).isEmpty();
    assertThat(change("message.added", fact("visibility", "public")).forPublic()).isPresent();
  }

  @Test
  void shouldNameActionsAndPeopleToStaffAlone() {
    Change change = change("action.performed", fact("action", "escalate"));

    assertThat(change.forStaff().data()).contains("escalate", "\"person\":12");
    assertThat(change.forPublic().orElseThrow().data()).doesNotContain("escalate", "person");
  }

  @ParameterizedTest
  @CsvSource({
    "at-risk, ticket.clock.atRisk",
    "breached, ticket.clock.breached",
    "update-due, ticket.clock.updateDue"
  })
  void shouldSayWhichPointAClockHasPassed(String threshold, String type) {
    Change change = change("sla.thresholdPassed", fact("threshold", threshold));

    assertThat(change.forStaff().type()).isEqualTo(type);
    assertThat(change.forPublic()).isEmpty();
  }
}
