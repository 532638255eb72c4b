package org.sportello.mail.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import org.sportello.mail.domain.MailAttachment;
import org.sportello.mail.domain.ParsedMail;
import org.sportello.ticket.application.FilingAttachments;
import org.sportello.ticket.domain.Attachment;
import org.sportello.ticket.domain.Message;
import org.sportello.ticket.domain.TicketNumber;

/** Files what came with a mail at the message that the mail became. */
@ApplicationScoped
public class MailFiles {

  private static final String MESSAGE =
      "select m from Message m where m.incomingMailId = :mail and m.ticketId = :ticket";

  private FilingAttachments filing;

  @PersistenceContext private EntityManager entities;

  protected MailFiles() {}

  @Inject
  public MailFiles(FilingAttachments filing) {
    this.filing = filing;
  }

  /** Files all of them; the message must have been said before. */
  public void file(TicketNumber ticket, long mailId, ParsedMail mail, long personId) {
    if (mail.attachments().isEmpty()) {
      return;
    }
    Message message =
        entities
            .createQuery(MESSAGE, Message.class)
            .setParameter("mail", mailId)
            .setParameter("ticket", ticket.id())
            .getSingleResult();
    for (MailAttachment file : mail.attachments()) {
      filing.file(
          ticket,
          new Attachment.FileFacts(
              message.id(), personId, file.fileName(), file.contentType(), message.visibility()),
          new ByteArrayInputStream(file.content()));
    }
  }
}
