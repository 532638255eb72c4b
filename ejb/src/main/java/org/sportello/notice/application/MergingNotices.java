package org.sportello.notice.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.sportello.platform.acting.Acting;
import org.sportello.ticket.application.Conversations;
import org.sportello.ticket.application.MessageSplit;
import org.sportello.ticket.application.TicketsMerged;
import org.sportello.ticket.domain.AuthorType;
import org.sportello.ticket.domain.Channel;
import org.sportello.ticket.domain.Message;
import org.sportello.ticket.domain.Saying;
import org.sportello.ticket.domain.Ticket;
import org.sportello.ticket.domain.TicketNumber;
import org.sportello.ticket.domain.Tickets;
import org.sportello.ticket.domain.Visibility;

/**
 * Says in both conversations that tickets were merged, separated or split. On the original only
 * staff read it: what somebody else asked is not for its requester.
 */
@ApplicationScoped
public class MergingNotices {

  private Tickets tickets;
  private Conversations conversations;
  private NoticeTexts texts;
  private Acting acting;

  @PersistenceContext private EntityManager entities;

  protected MergingNotices() {}

  @Inject
  public MergingNotices(
      Tickets tickets, Conversations conversations, NoticeTexts texts, Acting acting) {
    this.tickets = tickets;
    this.conversations = conversations;
    this.texts = texts;
    this.acting = acting;
  }

  void merged(@Observes TicketsMerged what) {
    Ticket duplicate = ticket(what.duplicate());
    Ticket original = ticket(what.original());
    String how = what.isUndone() ? "separated" : "merged";
    say(duplicate, Visibility.PUBLIC, "note." + how + "-duplicate", original.reference());
    if (!original.isClosed()) {
      say(
          original,
          Visibility.INTERNAL,
          "note." + how + "-original",
          duplicate.reference(),
          duplicate.subject(),
          duplicate.requester().name(),
          acting.actor().name(),
          firstWords(duplicate));
    }
  }

  void split(@Observes MessageSplit what) {
    Message message = entities.find(Message.class, what.message());
    String author = message.author() == null ? "" : message.author().name();
    say(ticket(what.from()), Visibility.PUBLIC, "note.split", what.to(), author);
    Ticket split = ticket(what.to());
    if (!split.isClosed()) {
      say(split, Visibility.PUBLIC, "note.split-from", what.from());
    }
  }

  private String firstWords(Ticket ticket) {
    return entities
        .createQuery(
            "select m.body from Message m where m.ticketId = :ticket order by m.id", String.class)
        .setParameter("ticket", ticket.id())
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .orElse("");
  }

  private void say(Ticket ticket, Visibility visibility, String key, Object... values) {
    conversations.add(
        ticket.number(),
        new Saying(
            null,
            AuthorType.SYSTEM,
            visibility,
            Channel.PORTAL,
            true,
            texts.filled(ticket.language(), key, values),
            null,
            null));
  }

  private Ticket ticket(String reference) {
    return tickets.lock(TicketNumber.of(reference));
  }
}
