package org.sportello.ticket.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.Actor;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.security.Caller;
import org.sportello.ticket.domain.LogEntryKind;
import org.sportello.ticket.domain.Ticket;
import org.sportello.ticket.domain.TicketNumber;
import org.sportello.ticket.domain.Tickets;

/** Lets staff enter into a ticket's register what happened outside the desk (004-09). */
@Stateless
public class KeepingRegister {

  private Tickets tickets;
  private TicketAccess access;
  private Conversations conversations;
  private Acting acting;
  private Clock clock;

  protected KeepingRegister() {}

  @Inject
  public KeepingRegister(
      Tickets tickets,
      TicketAccess access,
      Conversations conversations,
      Acting acting,
      Clock clock) {
    this.tickets = tickets;
    this.access = access;
    this.conversations = conversations;
    this.acting = acting;
    this.clock = clock;
  }

  /**
   * Enters something.
   *
   * @param fields further fields as a JSON object, or null
   * @return the entry's key
   * @throws org.sportello.platform.failure.RuleViolated when the ticket is closed
   */
  public long enter(
      Caller caller, TicketNumber number, LogEntryKind kind, String content, String fields) {
    Ticket ticket = tickets.lock(number);
    access.requireSeen(caller, ticket);
    if (!caller.isStaff()) {
      throw new Forbidden("The register of a ticket is kept by staff.");
    }
    return acting.as(
        Actor.person(Long.toString(caller.personId()), caller.name()),
        () -> {
          ticket.touched(clock.instant().truncatedTo(ChronoUnit.MICROS));
          return conversations.enter(number, kind.code(), caller.personId(), content, fields).id();
        });
  }
}
