package org.sportello.mail.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sportello.mail.application.FilesLeftOut;
import org.sportello.mail.application.TicketsByMail;
import org.sportello.mail.domain.ParsedMail;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.Actor;
import org.sportello.requester.application.People;
import org.sportello.requester.domain.Person;
import org.sportello.staff.domain.Agent;
import org.sportello.ticket.application.Conversations;
import org.sportello.ticket.application.OpeningTickets;
import org.sportello.ticket.domain.AuthorType;
import org.sportello.ticket.domain.Channel;
import org.sportello.ticket.domain.Impact;
import org.sportello.ticket.domain.Opening;
import org.sportello.ticket.domain.Saying;
import org.sportello.ticket.domain.Ticket;
import org.sportello.ticket.domain.TicketKind;
import org.sportello.ticket.domain.TicketNumber;
import org.sportello.ticket.domain.Tickets;
import org.sportello.ticket.domain.Urgency;
import org.sportello.ticket.domain.Visibility;

/**
 * The tickets as mail needs them. What staff write by mail on a ticket is an internal note: a
 * misdirected answer must not reach a requester.
 */
@ApplicationScoped
public class DeskTickets implements TicketsByMail {

  private static final String ORIGINAL =
      "with recursive chain (id, depth) as (select cast(:id as bigint), 0 union all"
          + " select l.to_id, c.depth + 1 from chain c join ticket_link l on l.from_id = c.id"
          + " and l.kind = 'duplicate-of' where c.depth < 10)"
          + " select id from chain order by depth desc limit 1";

  private static final String WATCHES =
      "select 1 from ticket_watcher where ticket_id = :ticket and person_id = :person";

  private Tickets tickets;
  private People people;
  private OpeningTickets opening;
  private Conversations conversations;
  private MailFiles files;
  private Acting acting;
  private Event<FilesLeftOut> leftOut;

  @PersistenceContext private EntityManager entities;

  protected DeskTickets() {}

  @Inject
  public DeskTickets(
      Tickets tickets,
      People people,
      OpeningTickets opening,
      Conversations conversations,
      MailFiles files,
      Acting acting,
      Event<FilesLeftOut> leftOut) {
    this.tickets = tickets;
    this.people = people;
    this.opening = opening;
    this.conversations = conversations;
    this.files = files;
    this.acting = acting;
    this.leftOut = leftOut;
  }

  @Override
  public Optional<Candidate> find(TicketNumber number, String senderAddress) {
    return tickets.find(number).flatMap(ticket -> byId(ticket.id(), senderAddress));
  }

  @Override
  public Optional<Candidate> byId(long ticketId, String senderAddress) {
    Number original =
        (Number)
            entities.createNativeQuery(ORIGINAL).setParameter("id", ticketId).getSingleResult();
    return Optional.ofNullable(entities.find(Ticket.class, original.longValue()))
        .map(
            ticket ->
                new Candidate(
                    ticket.number(),
                    ticket.isClosed(),
                    people.byEmail(senderAddress).filter(p -> involves(ticket, p)).isPresent()));
  }

  private boolean involves(Ticket ticket, Person person) {
    if (ticket.requester().id().equals(person.id()) || isStaff(person)) {
      return true;
    }
    boolean sameBranch =
        person.organization() != null
            && ticket.organization() != null
            && ticket.organization().path().startsWith(person.organization().path());
    return sameBranch || watches(ticket, person);
  }

  private boolean watches(Ticket ticket, Person person) {
    List<?> found =
        entities
            .createNativeQuery(WATCHES)
            .setParameter("ticket", ticket.id())
            .setParameter("person", person.id())
            .getResultList();
    return !found.isEmpty();
  }

  @Override
  public TicketNumber open(long mailId, ParsedMail mail) {
    Person author = author(mail);
    Opening what = opening(mail, author);
    Saying first = saying(mailId, mail, author, AuthorType.REQUESTER, Visibility.PUBLIC);
    return acting.as(
        actor(author),
        () -> {
          TicketNumber number = opening.open(what, first);
          filed(number, mailId, mail, author);
          return number;
        });
  }

  @Override
  public TicketNumber openFollowUp(TicketNumber closed, long mailId, ParsedMail mail) {
    Person author = author(mail);
    Opening what = opening(mail, author);
    Saying first = saying(mailId, mail, author, AuthorType.REQUESTER, Visibility.PUBLIC);
    return acting.as(
        actor(author),
        () -> {
          TicketNumber number = opening.openFollowUp(closed, what, first);
          filed(number, mailId, mail, author);
          return number;
        });
  }

  @Override
  public void add(TicketNumber ticket, long mailId, ParsedMail mail) {
    Person author = author(mail);
    boolean staff = isStaff(author);
    Saying saying =
        saying(
            mailId,
            mail,
            author,
            staff ? AuthorType.STAFF : AuthorType.REQUESTER,
            staff ? Visibility.INTERNAL : Visibility.PUBLIC);
    acting.as(
        actor(author),
        () -> {
          conversations.add(ticket, saying);
          filed(ticket, mailId, mail, author);
        });
  }

  private void filed(TicketNumber ticket, long mailId, ParsedMail mail, Person author) {
    files.file(ticket, mailId, mail, author.id());
    if (!mail.omitted().isEmpty()) {
      leftOut.fire(new FilesLeftOut(ticket, author, mail.omitted()));
    }
  }

  @Override
  public void enterBounce(TicketNumber ticket, String recipient, String status) {
    conversations.enter(ticket, "mail-bounced", null, (recipient + " " + status).strip(), null);
  }

  private boolean isStaff(Person person) {
    return entities.find(Agent.class, person.id()) != null;
  }

  private Person author(ParsedMail mail) {
    return people.senderWith(mail.from().address(), mail.from().name(), language(mail));
  }

  private static Actor actor(Person person) {
    return Actor.person(Long.toString(person.id()), person.name());
  }

  /** What an unknown sender's mail program says about language; Italian where it says nothing. */
  private static String language(ParsedMail mail) {
    String said =
        mail.headers()
            .first("Content-Language")
            .or(() -> mail.headers().first("Accept-Language"))
            .orElse("it");
    return said.strip().toLowerCase(Locale.ROOT).startsWith("it") ? "it" : "en";
  }

  private static Opening opening(ParsedMail mail, Person author) {
    String subject =
        mail.subject().isBlank()
            ? (author.language().equals("it") ? "(senza oggetto)" : "(no subject)")
            : mail.subject();
    return new Opening(
        subject,
        TicketKind.QUESTION,
        Impact.NORMAL,
        Urgency.NORMAL,
        Urgency.claimedIn(subject),
        Channel.EMAIL,
        author,
        null,
        null,
        null,
        null);
  }

  private static Saying saying(
      long mailId, ParsedMail mail, Person author, AuthorType type, Visibility visibility) {
    return new Saying(
        author,
        type,
        visibility,
        Channel.EMAIL,
        false,
        mail.text().visible(),
        mail.html().orElse(null),
        mailId);
  }
}
