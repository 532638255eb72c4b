package org.sportello.ticket.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sportello.platform.failure.NotFound;
import org.sportello.platform.security.Caller;
import org.sportello.ticket.application.TicketView.Human;
import org.sportello.ticket.domain.Attachment;
import org.sportello.ticket.domain.LogEntry;
import org.sportello.ticket.domain.Message;
import org.sportello.ticket.domain.Ticket;
import org.sportello.ticket.domain.TicketLink;
import org.sportello.ticket.domain.TicketNumber;
import org.sportello.ticket.domain.Tickets;
import org.sportello.ticket.domain.Visibility;

/** Reads what was said on a ticket, and its register, as far as the caller may. */
@Stateless
public class ReadingConversations {

  private Tickets tickets;
  private TicketAccess access;

  @PersistenceContext private EntityManager entities;

  protected ReadingConversations() {}

  @Inject
  public ReadingConversations(Tickets tickets, TicketAccess access) {
    this.tickets = tickets;
    this.access = access;
  }

  /**
   * One message as it is read.
   *
   * @param author null for the system
   */
  public record MessageView(
      long id,
      Human author,
      String authorType,
      String visibility,
      String channel,
      boolean automatic,
      String body,
      String html,
      Instant createdAt,
      List<AttachmentView> attachments) {}

  /** One file as it is listed. */
  public record AttachmentView(
      long id,
      String fileName,
      String contentType,
      long size,
      String visibility,
      Long messageId,
      Instant createdAt) {}

  /** One entry of the register as it is read. */
  public record LogEntryView(
      long id, String kind, Human author, String content, String fields, Instant createdAt) {}

  /** One link as it is read from one of its ends. */
  public record LinkView(String kind, String ticket, boolean outgoing, Instant createdAt) {}

  /**
   * A page of the conversation, oldest first, with one message more than asked for when there is a
   * next page.
   *
   * @param afterId the last message of the page before, or 0
   */
  public List<MessageView> messages(Caller caller, TicketNumber number, long afterId, int limit) {
    Ticket ticket = seen(caller, number);
    List<Tuple> rows =
        entities
            .createQuery(
                "select m as message, p.id as authorId, p.name as authorName,"
                    + " p.username as username from Message m left join m.author p"
                    + " where m.ticketId = :ticket and m.id > :after"
                    + " and m.visibility in :visible order by m.id",
                Tuple.class)
            .setParameter("ticket", ticket.id())
            .setParameter("after", afterId)
            .setParameter("visible", visible(caller))
            .setMaxResults(limit + 1)
            .getResultList();
    Map<Long, List<AttachmentView>> files =
        attachments(caller, ticket).stream()
            .filter(file -> file.messageId() != null)
            .collect(Collectors.groupingBy(AttachmentView::messageId));
    return rows.stream().map(row -> view(row, files)).toList();
  }

  private static MessageView view(Tuple row, Map<Long, List<AttachmentView>> files) {
    var message = row.get("message", Message.class);
    Long author = row.get("authorId", Long.class);
    return new MessageView(
        message.id(),
        author == null
            ? null
            : new Human(
                author, row.get("authorName", String.class), row.get("username", String.class)),
        message.authorType().code(),
        message.visibility().code(),
        message.channel().code(),
        message.isAutomatic(),
        message.body(),
        message.html(),
        message.createdAt(),
        files.getOrDefault(message.id(), List.of()));
  }

  /** The files of a ticket. */
  public List<AttachmentView> attachments(Caller caller, TicketNumber number) {
    return attachments(caller, seen(caller, number));
  }

  private List<AttachmentView> attachments(Caller caller, Ticket ticket) {
    return entities
        .createQuery(
            "select a from Attachment a where a.ticketId = :ticket and a.visibility in :visible"
                + " order by a.id",
            Attachment.class)
        .setParameter("ticket", ticket.id())
        .setParameter("visible", visible(caller))
        .getResultStream()
        .map(
            file ->
                new AttachmentView(
                    file.id(),
                    file.fileName(),
                    file.contentType(),
                    file.size(),
                    file.visibility().code(),
                    file.messageId(),
                    file.createdAt()))
        .toList();
  }

  /** A page of the register, oldest first; only staff and auditors read it. */
  public List<LogEntryView> register(Caller caller, TicketNumber number, long afterId, int limit) {
    Ticket ticket = seen(caller, number);
    if (!access.readsInternals(caller)) {
      throw new NotFound("The register of a ticket is for staff.");
    }
    return entities
        .createQuery(
            "select e as entry, p.id as authorId, p.name as authorName, p.username as username"
                + " from LogEntry e left join Person p on p.id = e.authorId"
                + " where e.ticketId = :ticket and e.id > :after order by e.id",
            Tuple.class)
        .setParameter("ticket", ticket.id())
        .setParameter("after", afterId)
        .setMaxResults(limit + 1)
        .getResultStream()
        .map(ReadingConversations::logEntry)
        .toList();
  }

  private static LogEntryView logEntry(Tuple row) {
    var entry = row.get("entry", LogEntry.class);
    Long author = row.get("authorId", Long.class);
    return new LogEntryView(
        entry.id(),
        entry.kind(),
        author == null
            ? null
            : new Human(
                author, row.get("authorName", String.class), row.get("username", String.class)),
        entry.content(),
        entry.fields(),
        entry.createdAt());
  }

  /**
   * What the ticket is linked to, seen from it; tickets that do not exist for the caller are left
   * out.
   */
  public List<LinkView> links(Caller caller, TicketNumber number) {
    Ticket ticket = seen(caller, number);
    return entities
        .createQuery(
            "select l as link, t as other from TicketLink l join Ticket t"
                + " on t.id = case when l.fromId = :ticket then l.toId else l.fromId end"
                + " left join fetch t.organization"
                + " where l.fromId = :ticket or l.toId = :ticket order by l.createdAt",
            Tuple.class)
        .setParameter("ticket", ticket.id())
        .getResultStream()
        .filter(row -> access.sees(caller, row.get("other", Ticket.class)))
        .map(
            row -> {
              var link = row.get("link", TicketLink.class);
              return new LinkView(
                  link.kind().code(),
                  row.get("other", Ticket.class).reference(),
                  link.fromId().equals(ticket.id()),
                  link.createdAt());
            })
        .toList();
  }

  private Ticket seen(Caller caller, TicketNumber number) {
    return tickets
        .find(number)
        .filter(ticket -> access.sees(caller, ticket))
        .orElseThrow(() -> new NotFound("There is no ticket " + number + "."));
  }

  private List<Visibility> visible(Caller caller) {
    return access.readsInternals(caller)
        ? List.of(Visibility.PUBLIC, Visibility.INTERNAL)
        : List.of(Visibility.PUBLIC);
  }
}
