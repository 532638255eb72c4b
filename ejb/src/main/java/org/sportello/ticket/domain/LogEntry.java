package org.sportello.ticket.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One typed entry in a ticket's register: a call arranged, a request to a third party, an action
 * (004-09).
 */
@Entity
@Table(name = "ticket_log_entry")
@SequenceGenerator(
    name = "ticket_log_entry_seq",
    sequenceName = "ticket_log_entry_seq",
    allocationSize = 20)
public class LogEntry {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ticket_log_entry_seq")
  private Long id;

  @Column(name = "ticket_id")
  private Long ticketId;

  private String kind;

  @Column(name = "author_id")
  private Long authorId;

  private String content;

  @JdbcTypeCode(SqlTypes.JSON)
  private String fields;

  @Column(name = "created_at")
  private Instant createdAt;

  protected LogEntry() {}

  /** Enters something into the register. */
  public static LogEntry of(
      Ticket ticket, String kind, Long authorId, String content, String fields, Instant at) {
    LogEntry entry = new LogEntry();
    entry.ticketId = ticket.id();
    entry.kind = kind;
    entry.authorId = authorId;
    entry.content = content;
    entry.fields = fields;
    entry.createdAt = at;
    return entry;
  }

  public Long id() {
    return id;
  }

  public String kind() {
    return kind;
  }

  /** Who entered it, or null for the system. */
  public Long authorId() {
    return authorId;
  }

  public String content() {
    return content;
  }

  /** Further fields as a JSON object, or null. */
  public String fields() {
    return fields;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
