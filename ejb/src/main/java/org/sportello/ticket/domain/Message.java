package org.sportello.ticket.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.sportello.requester.domain.Person;

/**
 * One contribution to a ticket's conversation: a public message or an internal note. It never
 * changes.
 */
@Entity
@Table(name = "ticket_message")
@SequenceGenerator(
    name = "ticket_message_seq",
    sequenceName = "ticket_message_seq",
    allocationSize = 20)
public class Message {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ticket_message_seq")
  private Long id;

  @Column(name = "ticket_id")
  private Long ticketId;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "author_id")
  private Person author;

  @Column(name = "author_type")
  private AuthorType authorType;

  private Visibility visibility;
  private Channel channel;
  private boolean automatic;
  private MessageFormat format;
  private String body;
  private String html;

  @Column(name = "incoming_mail_id")
  private Long incomingMailId;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Message() {}

  /** Something was said on a ticket. */
  public static Message said(Ticket ticket, Saying saying, Instant at) {
    Message message = new Message();
    message.ticketId = ticket.id();
    message.author = saying.author();
    message.authorType = saying.authorType();
    message.visibility = saying.visibility();
    message.channel = saying.channel();
    message.automatic = saying.automatic();
    message.format = saying.format();
    message.body = saying.body();
    message.html = saying.html();
    message.incomingMailId = saying.incomingMailId();
    message.createdAt = at;
    return message;
  }

  public Long id() {
    return id;
  }

  public Long ticketId() {
    return ticketId;
  }

  /** The person who said it, or null for the system. */
  public Person author() {
    return author;
  }

  public AuthorType authorType() {
    return authorType;
  }

  public Visibility visibility() {
    return visibility;
  }

  public Channel channel() {
    return channel;
  }

  /** Whether no person wrote it; automatic words fulfil no target (002-10). */
  public boolean isAutomatic() {
    return automatic;
  }

  public MessageFormat format() {
    return format;
  }

  public String body() {
    return body;
  }

  /** Sanitised HTML, or null. */
  public String html() {
    return html;
  }

  /** The mail it came by, or null. */
  public Long incomingMailId() {
    return incomingMailId;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
