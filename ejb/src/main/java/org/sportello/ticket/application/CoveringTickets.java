package org.sportello.ticket.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.sportello.ticket.domain.Channel;
import org.sportello.ticket.domain.Ticket;
import org.sportello.ticket.domain.TicketKind;

/**
 * Says what a plan covers: channels (002-07) and kinds (002-21). Commercial requests may come by
 * any channel (002-18); an unknown requester is nobody's refusal, a person finds out first.
 */
@ApplicationScoped
public class CoveringTickets {

  @PersistenceContext private EntityManager entities;

  /** Whether the ticket's plan covers requests by its channel. */
  public boolean channelCovered(Ticket ticket) {
    return ticket.kind() == TicketKind.COMMERCIAL
        || ticket.planCode() == null
        || ticket.channel() == Channel.API
        || covers(ticket.planCode(), "channels", ticket.channel().code());
  }

  /** Whether the ticket's plan covers requests of its kind. */
  public boolean kindCovered(Ticket ticket) {
    if (ticket.planCode() == null) {
      return ticket.kind() == TicketKind.COMMERCIAL || !ticket.requester().isKnown();
    }
    return ticket.kind() == TicketKind.COMMERCIAL
        || covers(ticket.planCode(), "categories", ticket.kind().code());
  }

  private boolean covers(String plan, String column, String code) {
    List<?> found =
        entities
            .createNativeQuery(
                "select 1 from plan where code = :plan and :code = any (" + column + ")",
                Integer.class)
            .setParameter("plan", plan)
            .setParameter("code", code)
            .getResultList();
    return !found.isEmpty();
  }
}
