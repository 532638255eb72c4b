package org.sportello.ticket.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.Actor;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.failure.InvalidInput.FieldError;
import org.sportello.platform.failure.NotFound;
import org.sportello.platform.failure.StaleState;
import org.sportello.platform.security.Caller;
import org.sportello.question.application.ReadingQuestions;
import org.sportello.requester.application.People;
import org.sportello.requester.domain.Person;
import org.sportello.requester.domain.PhoneNumbers;
import org.sportello.ticket.domain.AuthorType;
import org.sportello.ticket.domain.Channel;
import org.sportello.ticket.domain.Impact;
import org.sportello.ticket.domain.Message;
import org.sportello.ticket.domain.MessageFormat;
import org.sportello.ticket.domain.Opening;
import org.sportello.ticket.domain.Saying;
import org.sportello.ticket.domain.Ticket;
import org.sportello.ticket.domain.TicketKind;
import org.sportello.ticket.domain.TicketNumber;
import org.sportello.ticket.domain.Tickets;
import org.sportello.ticket.domain.Urgency;
import org.sportello.ticket.domain.Visibility;

/** What a logged-in person says to the desk: a new ticket, a message on one. Decides who may. */
@Stateless
public class SubmittingTickets {

  private OpeningTickets opening;
  private Conversations conversations;
  private EnclosingFiles enclosing;
  private Tickets tickets;
  private TicketAccess access;
  private People people;
  private Acting acting;
  private MarkedText marked;
  private MentioningColleagues mentioning;
  private ReadingQuestions questions;
  private Event<PublicWords> publicWords;

  @PersistenceContext private EntityManager entities;

  protected SubmittingTickets() {}

  @Inject
  public SubmittingTickets(
      OpeningTickets opening,
      Conversations conversations,
      EnclosingFiles enclosing,
      Tickets tickets,
      TicketAccess access,
      People people,
      Acting acting,
      MarkedText marked,
      MentioningColleagues mentioning,
      ReadingQuestions questions,
      Event<PublicWords> publicWords) {
    this.opening = opening;
    this.conversations = conversations;
    this.enclosing = enclosing;
    this.tickets = tickets;
    this.access = access;
    this.people = people;
    this.acting = acting;
    this.marked = marked;
    this.mentioning = mentioning;
    this.questions = questions;
    this.publicWords = publicWords;
  }

  /**
   * Opens a ticket for the caller, or for somebody on whose behalf the caller may act.
   *
   * @throws Forbidden when the caller may not open tickets, or not for that person
   * @throws InvalidInput when the product or the requester is unknown, or an answer to a question
   *     is none
   */
  public TicketNumber open(Caller caller, NewTicket wanted) {
    if (!caller.isStaff() && !caller.isRequesterSide()) {
      throw new Forbidden("Only requesters, partners and staff open tickets.");
    }
    Person requester = requesterOf(caller, wanted.requester());
    requireKnown(wanted);
    boolean isOwn = requester.id() == caller.personId();
    Channel channel = wanted.channel() == null ? Channel.API : wanted.channel();
    Opening what =
        new Opening(
            wanted.subject().strip(),
            wanted.kind() == null ? TicketKind.QUESTION : wanted.kind(),
            wanted.impact() == null ? Impact.NORMAL : wanted.impact(),
            wanted.urgency() == null ? Urgency.NORMAL : wanted.urgency(),
            Urgency.claimedIn(wanted.subject()),
            channel,
            requester,
            wanted.product(),
            wanted.productVersion(),
            wanted.custom(),
            isOwn ? null : caller.personId());
    Saying first =
        new Saying(
            requester,
            AuthorType.REQUESTER,
            Visibility.PUBLIC,
            channel,
            false,
            wanted.description(),
            null,
            null);
    return acting.as(actor(caller), () -> opening.open(what, first));
  }

  /**
   * What somebody wants to say.
   *
   * @param files uploaded files that go with it, or null for all that the caller has uploaded since
   *     the last message
   */
  public record Words(
      MessageFormat format,
      String body,
      Visibility visibility,
      Channel channel,
      List<Long> files) {}

  /**
   * What was said.
   *
   * @param message its key
   * @param version the ticket's, as the words have left it
   */
  public record Said(long message, int version) {}

  /**
   * Says something on a ticket.
   *
   * @param expectedVersion the version of the ticket that the caller has seen, or null
   * @throws Forbidden when the caller only reads, or a requester asks for an internal note
   */
  public Said say(Caller caller, TicketNumber number, Words words, Integer expectedVersion) {
    Ticket ticket = tickets.lock(number);
    access.requireSeen(caller, ticket);
    if (!caller.isStaff() && !caller.isRequesterSide()) {
      throw new Forbidden("You read this ticket, but you do not take part in it.");
    }
    if (words.visibility() == Visibility.INTERNAL && !caller.isStaff()) {
      throw new Forbidden("Internal notes are for staff.");
    }
    if (expectedVersion != null && expectedVersion != ticket.version()) {
      throw new StaleState(
          "The ticket is at version " + ticket.version() + ", not " + expectedVersion + ".");
    }
    Person author = entities.getReference(Person.class, caller.personId());
    Saying saying =
        new Saying(
            author,
            caller.isStaff() ? AuthorType.STAFF : AuthorType.REQUESTER,
            words.visibility(),
            words.channel(),
            false,
            words.format(),
            words.body(),
            words.format() == MessageFormat.MARKDOWN ? marked.html(words.body()) : null,
            null);
    return acting.as(
        actor(caller),
        () -> {
          Message message = conversations.add(number, saying);
          List<Long> enclosed = enclosing.enclose(number, message, words.files());
          if (saying.visibility() == Visibility.INTERNAL) {
            mentioning.tell(caller, ticket, message);
          } else if (saying.authorType() == AuthorType.STAFF) {
            publicWords.fire(
                new PublicWords(
                    number.toString(), "public-reply", saying.body(), saying.html(), enclosed));
          }
          entities.flush();
          return new Said(message.id(), ticket.version());
        });
  }

  private static Actor actor(Caller caller) {
    return Actor.person(Long.toString(caller.personId()), caller.name());
  }

  private Person requesterOf(Caller caller, NewTicket.RequesterReference wanted) {
    if (wanted == null) {
      return people
          .byId(caller.personId())
          .orElseThrow(() -> new NotFound("There is no person " + caller.personId() + "."));
    }
    Person person = find(caller, wanted);
    if (!access.actsFor(caller, person)) {
      throw unknownRequester();
    }
    return person;
  }

  private Person find(Caller caller, NewTicket.RequesterReference wanted) {
    if (wanted.id() != null) {
      return people.byId(wanted.id()).orElseThrow(SubmittingTickets::unknownRequester);
    }
    if (wanted.username() != null) {
      return people.byUsername(wanted.username()).orElseThrow(SubmittingTickets::unknownRequester);
    }
    if (wanted.email() != null && caller.isStaff()) {
      return people.senderWith(wanted.email(), wanted.name(), caller.language());
    }
    if (wanted.email() != null) {
      return people.byEmail(wanted.email()).orElseThrow(SubmittingTickets::unknownRequester);
    }
    if (wanted.phone() != null && caller.isStaff()) {
      return whoCalls(wanted.phone());
    }
    throw new InvalidInput("/requester", "name the requester by id, username, email or phone");
  }

  private Person whoCalls(String phone) {
    String number =
        PhoneNumbers.e164(phone)
            .orElseThrow(
                () ->
                    new InvalidInput("/requester/phone", "'" + phone + "' is not a phone number"));
    List<Person> found = people.byPhone(number);
    if (found.size() > 1) {
      throw new InvalidInput(
          "/requester/phone",
          found.size() + " people share this number: name one by id (GET /people?phone=)");
    }
    return found.stream().findFirst().orElseThrow(SubmittingTickets::unknownRequester);
  }

  private static InvalidInput unknownRequester() {
    return new InvalidInput("/requester", "nobody for whom you may open tickets is known so");
  }

  private void requireKnown(NewTicket wanted) {
    List<FieldError> errors = new ArrayList<>(questions.misfits(wanted.custom()));
    if (wanted.product() == null) {
      if (wanted.productVersion() != null) {
        errors.add(new FieldError("/productVersion", "a version needs its product"));
      }
    } else {
      List<?> versions =
          entities
              .createNativeQuery(
                  "select v.version from product p left join product_version v"
                      + " on v.product_code = p.code where p.code = :product",
                  String.class)
              .setParameter("product", wanted.product())
              .getResultList();
      if (versions.isEmpty()) {
        errors.add(new FieldError("/product", "no product has the code " + wanted.product()));
      } else if (wanted.productVersion() != null && !versions.contains(wanted.productVersion())) {
        errors.add(new FieldError("/productVersion", "the product has no version so called"));
      }
    }
    if (!errors.isEmpty()) {
      throw new InvalidInput(errors);
    }
  }
}
