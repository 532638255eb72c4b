package org.sportello.ticket.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.ticket.domain.Attachment;
import org.sportello.ticket.domain.AuthorType;
import org.sportello.ticket.domain.Message;
import org.sportello.ticket.domain.Ticket;
import org.sportello.ticket.domain.TicketNumber;

/** Lets files that were uploaded go with what is said: in the conversation, and by mail. */
@Stateless
public class EnclosingFiles {

  private static final String WAITING =
      "select a from Attachment a where a.ticketId = :ticket and a.messageId is null"
          + " and a.uploadedById = :author and a.visibility = :visibility order by a.id";

  private Ledger ledger;

  @PersistenceContext private EntityManager entities;

  protected EnclosingFiles() {}

  @Inject
  public EnclosingFiles(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * Encloses files in a message.
   *
   * @param wanted attachments of the ticket that go with no message yet, or null for all those that
   *     the message's author has uploaded with the same visibility since the last message
   * @return the files' keys
   * @throws InvalidInput when a wanted one can't go with this message
   */
  public List<Long> enclose(TicketNumber number, Message message, List<Long> wanted) {
    List<Attachment> files = wanted == null ? waiting(message) : wanted(message, wanted);
    if (files.isEmpty()) {
      return List.of();
    }
    files.forEach(file -> file.goesWith(message));
    List<Long> keys = files.stream().map(Attachment::id).toList();
    ledger.append(
        Chain.ticket(number.toString()),
        "message.filesEnclosed",
        Facts.none().put("message", message.id()).put("attachments", keys));
    return keys;
  }

  /**
   * Whether a file with this number was uploaded to the ticket.
   *
   * @param number digits, or anything else that somebody has sent
   */
  public boolean has(Ticket ticket, String number) {
    if (!number.matches("[0-9]{1,18}")) {
      return false;
    }
    Attachment file = entities.find(Attachment.class, Long.valueOf(number));
    return file != null && file.ticketId().equals(ticket.id());
  }

  private List<Attachment> waiting(Message message) {
    if (message.author() == null) {
      return List.of();
    }
    return entities
        .createQuery(WAITING, Attachment.class)
        .setParameter("ticket", message.ticketId())
        .setParameter("author", message.author().id())
        .setParameter("visibility", message.visibility())
        .getResultList();
  }

  private List<Attachment> wanted(Message message, List<Long> wanted) {
    List<Attachment> files = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      Attachment file =
          wanted.get(i) == null ? null : entities.find(Attachment.class, wanted.get(i));
      boolean fits =
          file != null
              && file.ticketId().equals(message.ticketId())
              && file.messageId() == null
              && file.visibility() == message.visibility()
              && (message.authorType() == AuthorType.STAFF
                  || message.author().id().equals(file.uploadedById()));
      if (!fits) {
        throw new InvalidInput(
            "/attachments/" + i,
            "no file of this ticket with that id and visibility waits to go with a message");
      }
      files.add(file);
    }
    return files;
  }
}
