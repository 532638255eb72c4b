package org.sportello.ticket.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.platform.failure.RuleViolated;
import org.sportello.ticket.domain.LinkKind;
import org.sportello.ticket.domain.Ticket;
import org.sportello.ticket.domain.TicketNumber;
import org.sportello.ticket.domain.Tickets;

/**
 * What becomes of a ticket that is linked as a duplicate, as the steps of its diagram offer it: its
 * people follow the original, and no more when that is undone. Mails that answer a duplicate go to
 * its original as long as the link is there.
 */
@Stateless
public class MergingTickets {

  private static final String FOLLOW =
      """
      with added as (
        insert into ticket_watcher (ticket_id, person_id, since, merged_from_id)
        select o.id, p.person_id, :since, d.id
        from ticket d join ticket o on o.id = :original
        cross join lateral (
          select d.requester_id as person_id
          union select w.person_id from ticket_watcher w where w.ticket_id = d.id) p
        where d.id = :duplicate and p.person_id <> o.requester_id
        on conflict do nothing
        returning person_id)
      select person_id from added order by person_id
      """;

  private static final String LEAVE =
      """
      with removed as (
        delete from ticket_watcher where ticket_id = :original and merged_from_id = :duplicate
        returning person_id)
      select person_id from removed order by person_id
      """;

  private Tickets tickets;
  private WorkingOnTickets work;
  private Ledger ledger;
  private Clock clock;
  private Event<TicketsMerged> merged;

  @PersistenceContext private EntityManager entities;

  protected MergingTickets() {}

  @Inject
  public MergingTickets(
      Tickets tickets,
      WorkingOnTickets work,
      Ledger ledger,
      Clock clock,
      Event<TicketsMerged> merged) {
    this.tickets = tickets;
    this.work = work;
    this.ledger = ledger;
    this.clock = clock;
    this.merged = merged;
  }

  /**
   * Who asked, and whoever follows the duplicate, follow the original from now on.
   *
   * @throws RuleViolated when the ticket is no duplicate
   */
  public void joinOriginal(String reference) {
    Ticket duplicate = tickets.lock(TicketNumber.of(reference));
    Ticket original = originalOf(duplicate);
    List<?> followers =
        entities
            .createNativeQuery(FOLLOW, Long.class)
            .setParameter("original", original.id())
            .setParameter("duplicate", duplicate.id())
            .setParameter("since", clock.instant().truncatedTo(ChronoUnit.MICROS))
            .getResultList();
    append(duplicate, "ticket.mergedAsDuplicate", Facts.of("original", original.reference()));
    append(
        original,
        "ticket.duplicateJoined",
        Facts.of("duplicate", duplicate.reference()).put("followers", followers));
    merged.fire(new TicketsMerged(duplicate.reference(), original.reference(), false));
  }

  /**
   * The ticket was no duplicate: it is where it was before, and those who follow the original
   * because of it alone do so no more. What they have said there meanwhile stays there.
   *
   * @throws RuleViolated when the ticket is no duplicate
   */
  public void takeUpAgain(String reference) {
    Ticket duplicate = tickets.lock(TicketNumber.of(reference));
    Ticket original = originalOf(duplicate);
    work.takeUpAgain(reference);
    entities
        .createQuery("delete from TicketLink l where l.fromId = :duplicate and l.kind = :kind")
        .setParameter("duplicate", duplicate.id())
        .setParameter("kind", LinkKind.DUPLICATE_OF.code())
        .executeUpdate();
    List<?> followers =
        entities
            .createNativeQuery(LEAVE, Long.class)
            .setParameter("original", original.id())
            .setParameter("duplicate", duplicate.id())
            .getResultList();
    append(duplicate, "ticket.separated", Facts.of("original", original.reference()));
    append(
        original,
        "ticket.separated",
        Facts.of("duplicate", duplicate.reference()).put("followers", followers));
    merged.fire(new TicketsMerged(duplicate.reference(), original.reference(), true));
  }

  private Ticket originalOf(Ticket duplicate) {
    return entities
        .createQuery(
            "select t.reference from TicketLink l join Ticket t on t.id = l.toId"
                + " where l.fromId = :duplicate and l.kind = :kind",
            String.class)
        .setParameter("duplicate", duplicate.id())
        .setParameter("kind", LinkKind.DUPLICATE_OF.code())
        .getResultStream()
        .findFirst()
        .map(reference -> tickets.lock(TicketNumber.of(reference)))
        .orElseThrow(() -> new RuleViolated("no-duplicate", "the ticket is linked to no original"));
  }

  private void append(Ticket ticket, String kind, Facts facts) {
    ledger.append(Chain.ticket(ticket.reference()), kind, facts);
  }
}
