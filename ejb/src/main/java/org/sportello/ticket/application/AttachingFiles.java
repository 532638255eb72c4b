package org.sportello.ticket.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.InputStream;
import java.util.Objects;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.Actor;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.failure.StaleState;
import org.sportello.platform.security.Caller;
import org.sportello.ticket.domain.Attachment;
import org.sportello.ticket.domain.Attachment.FileFacts;
import org.sportello.ticket.domain.Message;
import org.sportello.ticket.domain.Ticket;
import org.sportello.ticket.domain.TicketNumber;
import org.sportello.ticket.domain.Tickets;
import org.sportello.ticket.domain.Visibility;

/** Files what a logged-in person uploads to a ticket. Decides who may. */
@Stateless
public class AttachingFiles {

  private Tickets tickets;
  private TicketAccess access;
  private FilingAttachments filing;
  private Acting acting;

  @PersistenceContext private EntityManager entities;

  protected AttachingFiles() {}

  @Inject
  public AttachingFiles(
      Tickets tickets, TicketAccess access, FilingAttachments filing, Acting acting) {
    this.tickets = tickets;
    this.access = access;
    this.filing = filing;
    this.acting = acting;
  }

  /**
   * A file that was taken.
   *
   * @param attachment its key
   * @param version the ticket's, as the file has left it
   */
  public record Filed(long attachment, int version) {}

  /**
   * Files an upload.
   *
   * @param message the message it goes with, which the caller has written, or null for their next
   * @param expectedVersion the version of the ticket that the caller has seen, or null
   * @throws InvalidInput when it can't go with that message
   * @throws StaleState when the ticket is at another version
   * @throws Forbidden when the caller only reads, or a requester asks for an internal file
   */
  public Filed upload(
      Caller caller,
      TicketNumber number,
      String fileName,
      String contentType,
      Visibility visibility,
      Long message,
      Integer expectedVersion,
      InputStream content) {
    Ticket ticket = tickets.lock(number);
    access.requireSeen(caller, ticket);
    if (!caller.isStaff() && (!caller.isRequesterSide() || visibility == Visibility.INTERNAL)) {
      throw new Forbidden("Requesters attach public files, and those who only read attach none.");
    }
    if (expectedVersion != null && expectedVersion != ticket.version()) {
      throw new StaleState(
          "The ticket is at version " + ticket.version() + ", not " + expectedVersion + ".");
    }
    if (message != null && !isOwn(caller, ticket, message, visibility)) {
      throw new InvalidInput(
          "/message", "no message of yours on this ticket has that id and visibility");
    }
    FileFacts facts = new FileFacts(message, caller.personId(), fileName, contentType, visibility);
    Attachment filed =
        acting.as(
            Actor.person(Long.toString(caller.personId()), caller.name()),
            () -> filing.file(number, facts, content));
    entities.flush();
    return new Filed(filed.id(), ticket.version());
  }

  /** What the caller has written, or what somebody said whom they have opened the ticket for. */
  private boolean isOwn(Caller caller, Ticket ticket, long id, Visibility visibility) {
    Message message = entities.find(Message.class, id);
    if (message == null
        || !message.ticketId().equals(ticket.id())
        || message.visibility() != visibility
        || message.author() == null) {
      return false;
    }
    return message.author().id().equals(caller.personId())
        || (Objects.equals(ticket.openedById(), caller.personId()) && isFirst(message));
  }

  private boolean isFirst(Message message) {
    return entities
        .createQuery("select min(m.id) from Message m where m.ticketId = :ticket", Long.class)
        .setParameter("ticket", message.ticketId())
        .getSingleResult()
        .equals(message.id());
  }
}
