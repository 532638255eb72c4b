package org.sportello.ticket.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sportello.platform.failure.NotFound;
import org.sportello.platform.query.Columns;
import org.sportello.platform.query.Queries;
import org.sportello.platform.security.Caller;
import org.sportello.ticket.application.TicketView.Human;
import org.sportello.ticket.domain.Attachment;
import org.sportello.ticket.domain.LogEntry;
import org.sportello.ticket.domain.Ticket;
import org.sportello.ticket.domain.TicketLink;
import org.sportello.ticket.domain.TicketNumber;
import org.sportello.ticket.domain.Tickets;
import org.sportello.ticket.domain.Visibility;

/** Reads what was said on a ticket, and its register, as far as the caller may. */
@Stateless
public class ReadingConversations {

  private static final String MESSAGES =
      """
      select m.*, exists (select from ticket_attachment a
        where a.ticket_id = t.id and a.message_id is not null) as has_files
      from ticket t
      left join organization o on o.id = t.organization_id
      left join lateral (
        select said.id, said.author_type, said.visibility, said.channel, said.automatic,
          said.format, said.body, said.html, nullif(mail.quoted, '') as quoted, said.created_at, p.id as author_id, p.name as author_name,
          p.username as author_username
        from ticket_message said left join person p on p.id = said.author_id
          left join incoming_mail mail on mail.id = said.incoming_mail_id
        where said.ticket_id = t.id and said.id > :after and said.visibility = any (:visible)
        order by said.id limit :limit) m on true
      where t.id = :ticket and t.reference = :reference and
      """;

  private static final String FILES =
      """
      select a.* from ticket_attachment a
      where a.ticket_id = :ticket and a.message_id is not null and a.visibility = any (:visible)
      order by a.id
      """;

  private Tickets tickets;
  private TicketAccess access;
  private Queries queries;

  @PersistenceContext private EntityManager entities;

  protected ReadingConversations() {}

  @Inject
  public ReadingConversations(Tickets tickets, TicketAccess access, Queries queries) {
    this.tickets = tickets;
    this.access = access;
    this.queries = queries;
  }

  /**
   * One message as it is read.
   *
   * @param author null for the system
   * @param quoted what the sender's mail quoted, and the signature; null where there was nothing
   */
  public record MessageView(
      long id,
      Human author,
      String authorType,
      String visibility,
      String channel,
      boolean automatic,
      String format,
      String body,
      String html,
      String quoted,
      Instant createdAt,
      List<AttachmentView> attachments) {

    private MessageView with(List<AttachmentView> files) {
      return files.isEmpty()
          ? this
          : new MessageView(
              id,
              author,
              authorType,
              visibility,
              channel,
              automatic,
              format,
              body,
              html,
              quoted,
              createdAt,
              files);
    }
  }

  /** One file as it is listed. */
  public record AttachmentView(
      long id,
      String fileName,
      String contentType,
      long size,
      String visibility,
      @Schema(nullable = true) Long messageId,
      Instant createdAt) {}

  /** One entry of the register as it is read. */
  public record LogEntryView(
      long id, String kind, Human author, String content, String fields, Instant createdAt) {}

  /** One link as it is read from one of its ends; subject and status are the other ticket's. */
  @Schema(name = "Link")
  public record LinkView(
      @Schema(enumeration = {"follow-up-of", "duplicate-of", "child-of", "related-to"}) String kind,
      String ticket,
      @Schema(description = "Whether the link goes from this ticket to the other") boolean outgoing,
      Instant createdAt,
      String subject,
      @Schema(enumeration = {"new", "open", "pending", "on-hold", "solved", "closed"})
          String status) {}

  /**
   * A page of the conversation, oldest first, with one message more than asked for when there is a
   * next page.
   *
   * @param afterId the last message of the page before, or 0
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<MessageView> messages(Caller caller, TicketNumber number, long afterId, int limit) {
    Map<String, Object> parameters = new HashMap<>(TicketAccess.parameters(caller));
    parameters.put("ticket", number.id());
    parameters.put("reference", number.toString());
    parameters.put("after", afterId);
    parameters.put("visible", visible(caller).stream().map(Visibility::code).toList());
    parameters.put("limit", limit + 1);
    List<Said> rows =
        queries.list(
            MESSAGES + access.condition(caller) + " order by m.id",
            parameters,
            ReadingConversations::said);
    if (rows.isEmpty()) {
      throw new NotFound("There is no ticket " + number + ".");
    }
    Map<Long, List<AttachmentView>> files =
        rows.get(0).hasFiles()
            ? queries.list(FILES, parameters, ReadingConversations::file).stream()
                .collect(Collectors.groupingBy(AttachmentView::messageId))
            : Map.of();
    return rows.stream()
        .map(Said::message)
        .filter(Objects::nonNull)
        .map(message -> message.with(files.getOrDefault(message.id(), List.of())))
        .toList();
  }

  /** A row of the conversation; a ticket on which nothing visible was said has one without any. */
  private record Said(boolean hasFiles, MessageView message) {}

  private static Said said(Columns row) throws SQLException {
    Long id = row.key("id");
    return new Said(
        row.flag("has_files"),
        id == null
            ? null
            : new MessageView(
                id,
                TicketRows.human(row, "author"),
                row.text("author_type"),
                row.text("visibility"),
                row.text("channel"),
                row.flag("automatic"),
                row.text("format"),
                row.text("body"),
                row.text("html"),
                row.text("quoted"),
                row.instant("created_at"),
                List.of()));
  }

  private static AttachmentView file(Columns row) throws SQLException {
    return new AttachmentView(
        row.key("id"),
        row.text("file_name"),
        row.text("content_type"),
        row.key("size"),
        row.text("visibility"),
        row.key("message_id"),
        row.instant("created_at"));
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
              var other = row.get("other", Ticket.class);
              return new LinkView(
                  link.kind().code(),
                  other.reference(),
                  link.fromId().equals(ticket.id()),
                  link.createdAt(),
                  other.subject(),
                  other.status().code());
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
