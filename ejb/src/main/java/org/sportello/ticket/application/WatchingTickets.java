package org.sportello.ticket.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.Actor;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.security.Caller;
import org.sportello.requester.application.People;
import org.sportello.requester.domain.Organization;
import org.sportello.requester.domain.OrganizationKind;
import org.sportello.requester.domain.Person;
import org.sportello.ticket.application.TicketView.Human;
import org.sportello.ticket.domain.Ticket;
import org.sportello.ticket.domain.TicketNumber;
import org.sportello.ticket.domain.Tickets;

/**
 * Keeps who follows a ticket: they get what staff write to its requester, and may answer by mail.
 * Only those follow who may know of it: colleagues, the partner above, staff.
 */
@Stateless
public class WatchingTickets {

  private static final String OF_TICKET =
      "select p.id as id, p.name as name, p.username as username, w.since as since"
          + " from ticket_watcher w join person p on p.id = w.person_id"
          + " left join organization o on o.id = p.organization_id"
          + " where w.ticket_id = :ticket and (:all or o.kind is distinct from 'own')"
          + " order by w.since, p.id";

  private Tickets tickets;
  private TicketAccess access;
  private People people;
  private Ledger ledger;
  private Acting acting;
  private Clock clock;

  @PersistenceContext private EntityManager entities;

  protected WatchingTickets() {}

  @Inject
  public WatchingTickets(
      Tickets tickets,
      TicketAccess access,
      People people,
      Ledger ledger,
      Acting acting,
      Clock clock) {
    this.tickets = tickets;
    this.access = access;
    this.people = people;
    this.ledger = ledger;
    this.acting = acting;
    this.clock = clock;
  }

  /** One watcher as it is read. */
  public record WatcherView(Human person, Instant since) {}

  /**
   * Who follows the ticket, in the order in which they began to. Which colleagues follow it is the
   * desk's own business: those who ask for help see their own people.
   */
  public List<WatcherView> of(Caller caller, TicketNumber number) {
    return of(seen(caller, number).id(), access.readsInternals(caller));
  }

  /** Those to whom public words on the ticket are sent, besides its requester. */
  public List<Person> followers(TicketNumber number) {
    long requester = tickets.lock(number).requester().id();
    return of(number.id(), true).stream()
        .map(watcher -> watcher.person().id())
        .filter(person -> person != requester)
        .flatMap(person -> people.byId(person).stream())
        .toList();
  }

  /**
   * Lets a person follow the ticket; one who does already goes on.
   *
   * @param person an id, a user name or {@code me}
   * @throws InvalidInput when nobody who may know of the ticket is called so
   * @throws Forbidden when the caller only reads
   */
  public void add(Caller caller, TicketNumber number, String person) {
    Ticket ticket = seen(caller, number);
    requirePart(caller);
    Person watcher =
        find(caller, person)
            .filter(found -> mayKnow(found, ticket))
            .orElseThrow(
                () ->
                    new InvalidInput(
                        "/person", "nobody who may know of this ticket is called " + person));
    follow(caller, ticket, watcher);
  }

  /** Lets somebody who may know of the ticket follow it; one who does already goes on. */
  public void follow(Caller caller, Ticket ticket, Person watcher) {
    int added =
        entities
            .createNativeQuery(
                "insert into ticket_watcher (ticket_id, person_id, since)"
                    + " values (:ticket, :person, :since) on conflict (ticket_id, person_id)"
                    + " do update set merged_from_id = null"
                    + " where ticket_watcher.merged_from_id is not null")
            .setParameter("ticket", ticket.id())
            .setParameter("person", watcher.id())
            .setParameter("since", clock.instant().truncatedTo(ChronoUnit.MICROS))
            .executeUpdate();
    if (added > 0) {
      record(caller, ticket, "watcher.added", watcher.id());
    }
  }

  /**
   * Ends a person's following.
   *
   * @throws Forbidden when a requester would end somebody else's
   */
  public void remove(Caller caller, TicketNumber number, String person) {
    Ticket ticket = seen(caller, number);
    requirePart(caller);
    Optional<Person> watcher = find(caller, person);
    if (watcher.isEmpty()) {
      return;
    }
    long id = watcher.get().id();
    boolean isOwn = id == caller.personId() || ticket.requester().id() == caller.personId();
    if (!caller.isStaff() && !isOwn) {
      throw new Forbidden("The requester and staff decide who follows a ticket.");
    }
    int removed =
        entities
            .createNativeQuery(
                "delete from ticket_watcher where ticket_id = :ticket and person_id = :person")
            .setParameter("ticket", ticket.id())
            .setParameter("person", id)
            .executeUpdate();
    if (removed > 0) {
      record(caller, ticket, "watcher.removed", id);
    }
  }

  private void record(Caller caller, Ticket ticket, String kind, long person) {
    acting.as(
        Actor.person(Long.toString(caller.personId()), caller.name()),
        () ->
            ledger.append(
                Chain.ticket(ticket.reference()), kind, Facts.none().put("person", person)));
  }

  private List<WatcherView> of(long ticketId, boolean isWithColleagues) {
    List<?> rows =
        entities
            .createNativeQuery(OF_TICKET, Tuple.class)
            .setParameter("ticket", ticketId)
            .setParameter("all", isWithColleagues)
            .getResultList();
    return rows.stream()
        .map(Tuple.class::cast)
        .map(
            row ->
                new WatcherView(
                    new Human(
                        row.get("id", Long.class),
                        row.get("name", String.class),
                        row.get("username", String.class)),
                    row.get("since", Instant.class)))
        .toList();
  }

  private static void requirePart(Caller caller) {
    if (!caller.isStaff() && !caller.isRequesterSide()) {
      throw new Forbidden("You read this ticket, but you do not take part in it.");
    }
  }

  private Optional<Person> find(Caller caller, String person) {
    if (person.equals("me")) {
      return people.byId(caller.personId());
    }
    return person.matches("[0-9]{1,18}")
        ? people.byId(Long.parseLong(person))
        : people.byUsername(person);
  }

  static boolean mayKnow(Person person, Ticket ticket) {
    Organization own = person.organization();
    if (person.id().equals(ticket.requester().id())) {
      return true;
    }
    return own != null
        && (own.kind() == OrganizationKind.OWN || own.includes(ticket.organization()));
  }

  private Ticket seen(Caller caller, TicketNumber number) {
    Ticket ticket = tickets.lock(number);
    access.requireSeen(caller, ticket);
    return ticket;
  }
}
