package org.sportello.ticket.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import org.sportello.platform.acting.Acting;
import org.sportello.platform.acting.Actor;
import org.sportello.platform.failure.Forbidden;
import org.sportello.platform.security.Caller;
import org.sportello.ticket.domain.Attachment;
import org.sportello.ticket.domain.Attachment.FileFacts;
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
   * Files an upload.
   *
   * @return the attachment's id
   * @throws Forbidden when the caller only reads, or a requester asks for an internal file
   */
  public long upload(
      Caller caller,
      TicketNumber number,
      String fileName,
      String contentType,
      Visibility visibility,
      InputStream content) {
    access.requireSeen(caller, tickets.lock(number));
    if (!caller.isStaff() && (!caller.isRequesterSide() || visibility == Visibility.INTERNAL)) {
      throw new Forbidden("Requesters attach public files, and those who only read attach none.");
    }
    FileFacts facts = new FileFacts(null, caller.personId(), fileName, contentType, visibility);
    Attachment filed =
        acting.as(
            Actor.person(Long.toString(caller.personId()), caller.name()),
            () -> filing.file(number, facts, content));
    return filed.id();
  }
}
