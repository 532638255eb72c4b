package org.sportello.ticket.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.sportello.ticket.application.TicketView;

/** Puts together what the API shows of tickets. */
@ApplicationScoped
public class TicketBodies {
  /** One ticket. */
  TicketBody of(TicketView ticket) {
    return TicketBody.of(ticket);
  }

  /** Many tickets. */
  List<TicketBody> of(List<TicketView> tickets) {
    return tickets.stream().map(this::of).toList();
  }
}
