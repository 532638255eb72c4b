package org.sportello.ticket.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.platform.security.Caller;
import org.sportello.requester.domain.Organization;
import org.sportello.requester.domain.Person;
import org.sportello.ticket.domain.Message;
import org.sportello.ticket.domain.Ticket;

/**
 * Finds the colleagues whom an internal note calls by {@code @} and their user name: they follow
 * the ticket from then on, and are told. Who does not see the ticket is not called.
 */
@ApplicationScoped
public class MentioningColleagues {

  private static final int MOST = 20;
  private static final Pattern MENTION =
      Pattern.compile("(?<![\\p{L}\\p{N}@._-])@([A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*)");

  private static final String CALLED =
      "select p from Agent a join a.person p left join fetch p.emails"
          + " where p.username in :names and p.id <> :author"
          + " and (a.areaCode is null or a.areaCode = :area or :area = '') order by p.id";

  private WatchingTickets watching;
  private Ledger ledger;
  private Event<Mentioned> mentions;

  @PersistenceContext private EntityManager entities;

  protected MentioningColleagues() {}

  @Inject
  public MentioningColleagues(WatchingTickets watching, Ledger ledger, Event<Mentioned> mentions) {
    this.watching = watching;
    this.ledger = ledger;
    this.mentions = mentions;
  }

  /** The user names that are called in these words. */
  static List<String> names(String words) {
    return MENTION
        .matcher(words)
        .results()
        .map((MatchResult found) -> found.group(1))
        .distinct()
        .limit(MOST)
        .toList();
  }

  /** Lets those whom the note calls follow the ticket, and has them told. */
  void tell(Caller caller, Ticket ticket, Message note) {
    for (Person person : called(ticket, note)) {
      ledger.append(
          Chain.ticket(ticket.reference()),
          "message.mentioned",
          Facts.none().put("message", note.id()).put("mentioned", person.id()));
      watching.follow(caller, ticket, person);
      mentions.fire(new Mentioned(ticket.reference(), person, caller.name()));
    }
  }

  private List<Person> called(Ticket ticket, Message note) {
    List<String> names = names(note.body());
    if (names.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery(CALLED, Person.class)
        .setParameter("names", names)
        .setParameter("author", note.author().id())
        .setParameter("area", area(ticket.organization()))
        .getResultList();
  }

  private static String area(Organization organization) {
    return organization == null || organization.areaCode() == null ? "" : organization.areaCode();
  }
}
