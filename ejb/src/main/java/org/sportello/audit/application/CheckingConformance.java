package org.sportello.audit.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.sportello.ledger.application.PersonalTexts;
import org.sportello.ledger.application.TrailEntry;
import org.sportello.ledger.application.Trails;
import org.sportello.ledger.domain.Chain;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.security.Caller;
import org.sportello.platform.security.Role;
import org.sportello.ticket.application.ReadingTickets;
import org.sportello.ticket.domain.TicketNumber;

/** Holds tickets' trails against the published diagrams that they ran on. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CheckingConformance {
  private static final int MOST = 5000;

  private ReadingTickets tickets;
  private Trails trails;
  private DiagramShape diagrams;

  protected CheckingConformance() {}

  @Inject
  public CheckingConformance(ReadingTickets tickets, Trails trails, DiagramShape diagrams) {
    this.tickets = tickets;
    this.trails = trails;
    this.diagrams = diagrams;
  }

  /**
   * How well the ticket kept to its diagrams, by its first 5,000 entries.
   *
   * @throws org.sportello.platform.failure.NotFound when the ticket does not exist for the caller
   * @throws Forbidden when the caller is neither reader nor supervisor
   */
  public Conformance of(Caller caller, TicketNumber number) {
    String reference = tickets.one(caller, number).reference();
    if (!caller.isReader() && !caller.is(Role.SUPERVISOR)) {
      throw new Forbidden("Conformance is for auditors, process owners and supervisors.");
    }
    return of(reference);
  }

  /** The same of any ticket, for those who were asked for their right before. */
  public Conformance of(String reference) {
    List<TrailEntry> entries = trails.of(Chain.ticket(reference), 0, MOST, PersonalTexts.SHOWN);
    return new TokenReplay(diagrams).of(reference, entries);
  }
}
