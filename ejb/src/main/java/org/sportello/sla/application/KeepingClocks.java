package org.sportello.sla.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import org.sportello.ticket.application.TicketEvent;
import org.sportello.ticket.application.TicketProcess;
import org.sportello.ticket.domain.Ticket;

/**
 * Tells the clocks what happens to tickets, and the process when it has to look at them sooner than
 * it expects.
 */
@ApplicationScoped
public class KeepingClocks {

  /** The message by which the process learns that its next look is due sooner. */
  static final String CLOCK_CHANGED = "sla.clockChanged";

  private SlaClocks clocks;
  private WatchedTickets tickets;
  private TicketProcess process;

  protected KeepingClocks() {}

  @Inject
  public KeepingClocks(SlaClocks clocks, WatchedTickets tickets, TicketProcess process) {
    this.clocks = clocks;
    this.tickets = tickets;
    this.process = process;
  }

  void opened(@Observes TicketEvent.Opened event) {
    clocks.ticketOpened(event.ticketId(), event.planCode(), event.priority(), event.at());
  }

  void prioritised(@Observes TicketEvent.Prioritised event) {
    promiseChanged(event);
  }

  void planChanged(@Observes TicketEvent.PlanChanged event) {
    promiseChanged(event);
  }

  void statusChanged(@Observes TicketEvent.StatusChanged event) {
    signal(event, clocks.statusChanged(event.ticketId(), event.from(), event.to(), event.at()));
  }

  void humanReplied(@Observes TicketEvent.HumanReplied event) {
    clocks.humanPublicReply(event.ticketId(), event.at());
  }

  void requesterReplied(@Observes TicketEvent.RequesterReplied event) {
    signal(event, clocks.requesterReplied(event.ticketId(), event.at()));
  }

  private void promiseChanged(TicketEvent event) {
    Ticket ticket = tickets.get(event.ticketId());
    signal(
        event,
        clocks.promiseChanged(event.ticketId(), ticket.planCode(), ticket.priority(), event.at()));
  }

  private void signal(TicketEvent event, boolean sooner) {
    if (sooner) {
      process.signal(tickets.get(event.ticketId()).number(), CLOCK_CHANGED, Map.of());
    }
  }
}
