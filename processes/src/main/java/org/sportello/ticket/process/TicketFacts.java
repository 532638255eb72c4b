package org.sportello.ticket.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import org.sportello.platform.engine.ExpressionHelper;
import org.sportello.requester.domain.Organization;
import org.sportello.ticket.application.CoveringTickets;
import org.sportello.ticket.domain.Ticket;
import org.sportello.ticket.domain.TicketNumber;
import org.sportello.ticket.domain.Tickets;

/** Answers what a diagram or a table asks about a ticket; the ticket is locked already. */
@ExpressionHelper(
    help = "Facts of the ticket: kind, impact, urgency, plan, product, level and more.")
@Named("ticketFacts")
@ApplicationScoped
public class TicketFacts {

  private final Tickets tickets;
  private final CoveringTickets coverage;

  protected TicketFacts() {
    this(null, null);
  }

  @Inject
  public TicketFacts(Tickets tickets, CoveringTickets coverage) {
    this.tickets = tickets;
    this.coverage = coverage;
  }

  /** Whether it is known to which organisation the requester belongs. */
  public boolean requesterKnown(String reference) {
    return ticket(reference).requester().isKnown();
  }

  public String kind(String reference) {
    return ticket(reference).kind().code();
  }

  public String impact(String reference) {
    return ticket(reference).impact().code();
  }

  public String urgency(String reference) {
    return ticket(reference).urgency().code();
  }

  public String channel(String reference) {
    return ticket(reference).channel().code();
  }

  public String language(String reference) {
    return ticket(reference).language();
  }

  /** The plan's code, or null. */
  public String plan(String reference) {
    return ticket(reference).planCode();
  }

  /** The product's code, or null. */
  public String product(String reference) {
    return ticket(reference).productCode();
  }

  /** The product's version, or null. */
  public String productVersion(String reference) {
    return ticket(reference).productVersion();
  }

  /** The topic among the opener's own fields, or null. */
  public String topic(String reference) {
    String custom = ticket(reference).custom();
    if (custom == null) {
      return null;
    }
    try (JsonReader reader = Json.createReader(new StringReader(custom))) {
      return reader.readObject().getString("topic", null);
    }
  }

  /** The area of the requester's organisation, or null. */
  public String area(String reference) {
    Organization organization = ticket(reference).organization();
    return organization == null ? null : organization.areaCode();
  }

  /** Whether the plan covers requests by this channel (002-07, 002-18). */
  public boolean channelCovered(String reference) {
    return coverage.channelCovered(ticket(reference));
  }

  /** Whether the plan covers requests of this kind (002-21). */
  public boolean kindCovered(String reference) {
    return coverage.kindCovered(ticket(reference));
  }

  /** Whether a team has the ticket already. */
  public boolean sorted(String reference) {
    return ticket(reference).teamCode() != null;
  }

  /** Whether somebody answers for the ticket: it was taken, and has an assignee. */
  public boolean inCharge(String reference) {
    Ticket ticket = ticket(reference);
    return ticket.takenAt() != null && ticket.assignee() != null;
  }

  /** Whether the ladder goes on {@code up} or {@code down} from here. */
  public boolean levelExists(String reference, String direction) {
    return ticket(reference).canMove(direction.equals("up") ? 1 : -1);
  }

  private Ticket ticket(String reference) {
    return tickets.lock(TicketNumber.of(reference));
  }
}
