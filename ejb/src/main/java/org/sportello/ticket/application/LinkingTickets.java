package org.sportello.ticket.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.Actor;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.failure.NotFound;
import org.sportello.platform.failure.RuleViolated;
import org.sportello.platform.security.Caller;
import org.sportello.ticket.domain.LinkKind;
import org.sportello.ticket.domain.Ticket;
import org.sportello.ticket.domain.TicketLink;
import org.sportello.ticket.domain.TicketNumber;
import org.sportello.ticket.domain.Tickets;

/**
 * Links tickets. A duplicate tells its process, which ends it in its own way and may take it up
 * again; locks are taken in the order of the keys, so that two links never wait for each other.
 */
@Stateless
public class LinkingTickets {

  private Tickets tickets;
  private TicketAccess access;
  private TicketProcess process;
  private Ledger ledger;
  private Acting acting;
  private Clock clock;

  @PersistenceContext private EntityManager entities;

  protected LinkingTickets() {}

  @Inject
  public LinkingTickets(
      Tickets tickets,
      TicketAccess access,
      TicketProcess process,
      Ledger ledger,
      Acting acting,
      Clock clock) {
    this.tickets = tickets;
    this.access = access;
    this.process = process;
    this.ledger = ledger;
    this.acting = acting;
    this.clock = clock;
  }

  /**
   * Links one ticket to another; only staff do, and only tickets that they see.
   *
   * @throws RuleViolated when they are linked so already, or the one can't be a duplicate of the
   *     other
   */
  public void link(Caller caller, TicketNumber from, LinkKind kind, TicketNumber to) {
    if (!caller.isStaff()) {
      throw new Forbidden("Tickets are linked by staff.");
    }
    if (from.equals(to)) {
      throw new InvalidInput("/ticket", "a ticket cannot be linked to itself");
    }
    boolean isFirst = from.id() < to.id();
    Ticket lower = seen(caller, isFirst ? from : to);
    Ticket upper = seen(caller, isFirst ? to : from);
    Ticket source = isFirst ? lower : upper;
    Ticket target = isFirst ? upper : lower;
    requireNone(source, kind, target);
    requireNoReverse(source, kind, target);
    if (kind == LinkKind.DUPLICATE_OF) {
      requireMergeable(source, target);
    }
    acting.as(
        Actor.person(Long.toString(caller.personId()), caller.name()),
        () -> record(source, kind, target));
  }

  /**
   * Takes a link away again; only staff do.
   *
   * @throws NotFound when there is none of this kind
   * @throws RuleViolated when the ticket was closed as that duplicate
   */
  public void unlink(Caller caller, TicketNumber from, LinkKind kind, TicketNumber to) {
    if (!caller.isStaff()) {
      throw new Forbidden("Links are taken away by staff.");
    }
    boolean isFirst = from.id() < to.id();
    Ticket lower = seen(caller, isFirst ? from : to);
    Ticket upper = seen(caller, isFirst ? to : from);
    Ticket source = isFirst ? lower : upper;
    Ticket target = isFirst ? upper : lower;
    if (source.isClosed() && kind == LinkKind.DUPLICATE_OF) {
      throw new RuleViolated(
          "ticket-closed",
          "the ticket was closed as this duplicate: while its process offers it, the action"
              + " `separate` undoes that");
    }
    int removed =
        entities
            .createQuery(
                "delete from TicketLink l where l.kind = :kind and (l.fromId = :from and l.toId ="
                    + " :to or :mutual = true and l.fromId = :to and l.toId = :from)")
            .setParameter("from", source.id())
            .setParameter("to", target.id())
            .setParameter("kind", kind.code())
            .setParameter("mutual", kind.isMutual())
            .executeUpdate();
    if (removed == 0) {
      throw new NotFound("The ticket has no such link.");
    }
    acting.as(
        Actor.person(Long.toString(caller.personId()), caller.name()),
        () -> append(source, kind, target, "ticket.unlinked"));
  }

  private void requireNone(Ticket source, LinkKind kind, Ticket target) {
    long found =
        entities
            .createQuery(
                "select count(l) from TicketLink l where l.fromId = :from and l.kind = :kind"
                    + " and (l.toId = :to or :single = true)",
                Long.class)
            .setParameter("from", source.id())
            .setParameter("to", target.id())
            .setParameter("kind", kind.code())
            .setParameter("single", kind.isSingle())
            .getSingleResult();
    if (found > 0) {
      throw new RuleViolated("already-linked", "the ticket has such a link already");
    }
  }

  private void requireNoReverse(Ticket source, LinkKind kind, Ticket target) {
    if (entities.find(TicketLink.class, TicketLink.key(target, kind, source)) != null) {
      throw kind.isMutual()
          ? new RuleViolated("already-linked", "the ticket has such a link already")
          : new RuleViolated("circular-link", "the other ticket is linked so to this one");
    }
  }

  /**
   * Whoever asked follows the original from then on, so they must be somebody who may know of it: a
   * matter of two customers is linked as related, never merged.
   */
  private static void requireMergeable(Ticket duplicate, Ticket original) {
    if (duplicate.isClosed()) {
      throw new RuleViolated("ticket-closed", "a closed ticket can't become a duplicate");
    }
    if (original.isClosed()) {
      throw new RuleViolated("original-closed", "nobody works on the other ticket: it is closed");
    }
    if (duplicate.organization() != null
        && !WatchingTickets.mayKnow(duplicate.requester(), original)) {
      throw new RuleViolated(
          "other-organization",
          "who asked may not know of the other ticket, which is another customer's: link them as"
              + " related");
    }
  }

  private void record(Ticket source, LinkKind kind, Ticket target) {
    entities.persist(
        TicketLink.between(source, kind, target, clock.instant().truncatedTo(ChronoUnit.MICROS)));
    append(source, kind, target, "ticket.linked");
    if (kind == LinkKind.DUPLICATE_OF
        && !process.signal(
            source.number(), "ticket.mergedAsDuplicate", Map.of("original", target.reference()))) {
      throw new RuleViolated("not-mergeable", "the process of this ticket does not provide for it");
    }
  }

  private void append(Ticket source, LinkKind kind, Ticket target, String what) {
    ledger.append(
        Chain.ticket(source.reference()),
        what,
        Facts.none().put("kind", kind.code()).put("to", target.reference()));
    ledger.append(
        Chain.ticket(target.reference()),
        what,
        Facts.none().put("kind", kind.code()).put("from", source.reference()));
  }

  private Ticket seen(Caller caller, TicketNumber number) {
    Ticket ticket = tickets.lock(number);
    access.requireSeen(caller, ticket);
    return ticket;
  }
}
