package org.sportello.ticket.application;

import java.time.Instant;
import org.sportello.ticket.domain.Priority;
import org.sportello.ticket.domain.TicketStatus;

/**
 * Something that has happened to a ticket, told to whoever observes it within the same transaction
 * and before the process goes on.
 */
public sealed interface TicketEvent {

  /** The ticket's key. */
  long ticketId();

  /** When it happened. */
  Instant at();

  /** A ticket was opened. */
  record Opened(long ticketId, String planCode, Priority priority, TicketStatus status, Instant at)
      implements TicketEvent {}

  /** The priority was set, perhaps to what it was. */
  record Prioritised(long ticketId, Priority priority, Instant at) implements TicketEvent {}

  /** The ticket turned out to be under another plan. */
  record PlanChanged(long ticketId, String planCode, Instant at) implements TicketEvent {}

  /** The status changed; solved, reopened and closed are told this way too. */
  record StatusChanged(long ticketId, TicketStatus from, TicketStatus to, Instant at)
      implements TicketEvent {}

  /** A person of the staff wrote to the requester; automatic messages do not count (002-10). */
  record HumanReplied(long ticketId, Instant at) implements TicketEvent {}

  /** The requester wrote. */
  record RequesterReplied(long ticketId, Instant at) implements TicketEvent {}
}
