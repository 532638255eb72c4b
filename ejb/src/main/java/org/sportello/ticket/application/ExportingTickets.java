package org.sportello.ticket.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.Actor;
import org.sportello.platform.security.Caller;

/** Gives a list of tickets away as a whole, page after page, and remembers who took it. */
@Stateless
public class ExportingTickets {
  private static final int PAGE = 100;

  private ReadingTickets reading;
  private Ledger ledger;
  private Acting acting;

  protected ExportingTickets() {}

  @Inject
  public ExportingTickets(ReadingTickets reading, Ledger ledger, Acting acting) {
    this.reading = reading;
    this.ledger = ledger;
    this.acting = acting;
  }

  /**
   * Records that the caller takes the list; to be called, and committed, before {@link #each}.
   *
   * @param filter as it was asked for; words searched for may be personal
   */
  public void announce(Caller caller, Map<String, String> filter) {
    acting.as(
        Actor.person(Long.toString(caller.personId()), caller.name()),
        () ->
            ledger.append(
                Chain.system(),
                "list.exported",
                Facts.of("list", "tickets")
                    .personal("filter", filter.toString(), caller.personId())));
  }

  /** Hands over the tickets that the caller sees, in the list's order. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void each(Caller caller, TicketFilter wanted, Consumer<TicketView> tickets) {
    TicketFilter filter = wanted.from(wanted.after(), PAGE);
    while (filter != null) {
      List<TicketView> found = reading.page(caller, filter);
      List<TicketView> page = found.size() > PAGE ? found.subList(0, PAGE) : found;
      page.forEach(tickets);
      filter =
          found.size() > PAGE
              ? filter.from(TicketOrder.of(filter).position(page.get(PAGE - 1)), PAGE)
              : null;
    }
  }
}
