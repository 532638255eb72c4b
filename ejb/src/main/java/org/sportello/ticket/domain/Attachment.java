package org.sportello.ticket.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A file on a ticket, with or without a message. Its content is kept apart, in pieces. */
@Entity
@Table(name = "ticket_attachment")
@SequenceGenerator(
    name = "ticket_attachment_seq",
    sequenceName = "ticket_attachment_seq",
    allocationSize = 20)
public class Attachment {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ticket_attachment_seq")
  private Long id;

  @Column(name = "ticket_id")
  private Long ticketId;

  @Column(name = "message_id")
  private Long messageId;

  @Column(name = "uploaded_by_id")
  private Long uploadedById;

  @Column(name = "file_name")
  private String fileName;

  @Column(name = "content_type")
  private String contentType;

  private long size;
  private byte[] sha256;
  private Visibility visibility;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Attachment() {}

  /**
   * A file was filed.
   *
   * @param size in bytes
   * @param sha256 of the content
   */
  public static Attachment filed(
      Ticket ticket, FileFacts facts, long size, byte[] sha256, Instant at) {
    Attachment attachment = new Attachment();
    attachment.ticketId = ticket.id();
    attachment.messageId = facts.messageId();
    attachment.uploadedById = facts.uploadedById();
    attachment.fileName = facts.fileName();
    attachment.contentType = facts.contentType();
    attachment.visibility = facts.visibility();
    attachment.size = size;
    attachment.sha256 = sha256.clone();
    attachment.createdAt = at;
    return attachment;
  }

  /**
   * What is known of a file before its content.
   *
   * @param messageId the message it came with, or null
   * @param uploadedById who filed it, or null for the system
   */
  public record FileFacts(
      Long messageId,
      Long uploadedById,
      String fileName,
      String contentType,
      Visibility visibility) {}

  /** A message takes the file along; it goes with one message at most. */
  public void goesWith(Message message) {
    if (messageId != null || !ticketId.equals(message.ticketId())) {
      throw new IllegalStateException("file " + id + " can't go with message " + message.id());
    }
    messageId = message.id();
  }

  public Long id() {
    return id;
  }

  public Long ticketId() {
    return ticketId;
  }

  /** The message it came with, or null. */
  public Long messageId() {
    return messageId;
  }

  public Long uploadedById() {
    return uploadedById;
  }

  public String fileName() {
    return fileName;
  }

  public String contentType() {
    return contentType;
  }

  /** In bytes. */
  public long size() {
    return size;
  }

  public byte[] sha256() {
    return sha256.clone();
  }

  public Visibility visibility() {
    return visibility;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
