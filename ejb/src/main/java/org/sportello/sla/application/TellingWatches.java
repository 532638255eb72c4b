package org.sportello.sla.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.sportello.platform.query.Queries;
import org.sportello.ticket.application.TicketProcess;
import org.sportello.ticket.domain.TicketNumber;
import org.sportello.ticket.domain.Tickets;

/**
 * Tells the watches of open tickets that the hours which they count by are going to change, a few
 * tickets at a time, so that no ticket is kept from its people for long.
 */
@Stateless
public class TellingWatches {

  private static final int AT_A_TIME = 20;

  private static final String CONCERNED =
      """
      select t.id, t.reference from ticket t
      where t.id > :after and t.status not in ('solved', 'closed')
        and (select p.calendar_code from sla_event e join sla_policy p on p.id = e.policy_id
             where e.ticket_id = t.id order by e.at desc, e.id desc limit 1) = :calendar
      order by t.id limit :most
      """;

  private Queries queries;
  private Tickets tickets;
  private TicketProcess process;

  protected TellingWatches() {}

  @Inject
  public TellingWatches(Queries queries, Tickets tickets, TicketProcess process) {
    this.queries = queries;
    this.tickets = tickets;
    this.process = process;
  }

  /**
   * Tells the next few tickets that count by this calendar.
   *
   * @param after the last ticket told before, or 0
   * @return the last one told now, empty when there is none left
   */
  public OptionalLong next(String calendar, long after) {
    List<TicketNumber> concerned =
        queries.list(
            CONCERNED,
            Map.of("after", after, "calendar", calendar, "most", AT_A_TIME),
            row -> TicketNumber.of(row.text("reference")));
    for (TicketNumber number : concerned) {
      tickets.lock(number);
      process.signal(number, KeepingClocks.CLOCK_CHANGED, Map.of());
    }
    return concerned.stream().mapToLong(TicketNumber::id).max();
  }
}
