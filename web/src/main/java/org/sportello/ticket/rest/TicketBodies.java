package org.sportello.ticket.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.sportello.search.application.FoundWords.Found;
import org.sportello.sla.application.SlaClocks;
import org.sportello.sla.domain.SlaStanding;
import org.sportello.ticket.application.TicketView;

/** Puts together what the API shows of tickets, with one query for all their clocks. */
@ApplicationScoped
public class TicketBodies {
  @Inject SlaClocks clocks;

  /** One ticket. */
  TicketBody of(TicketView ticket) {
    return of(ticket, null);
  }

  /** One ticket with what was said on it. */
  TicketBody of(TicketView ticket, MessagePage messages) {
    SlaStanding standing = clocks.standings(List.of(ticket.id())).get(ticket.id());
    return TicketBody.of(ticket, SlaBody.of(standing), messages, null);
  }

  /** Many tickets, with where the words searched for are in some of them. */
  List<TicketBody> of(List<TicketView> tickets, Map<Long, Found> found) {
    if (tickets.isEmpty()) {
      return List.of();
    }
    Map<Long, SlaStanding> standings =
        clocks.standings(tickets.stream().map(TicketView::id).toList());
    return tickets.stream()
        .map(
            ticket ->
                TicketBody.of(
                    ticket, SlaBody.of(standings.get(ticket.id())), null, found.get(ticket.id())))
        .toList();
  }
}
