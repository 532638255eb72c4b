package org.sportello.ticket.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import org.sportello.ledger.application.Ledger;
import org.sportello.ledger.domain.Chain;
import org.sportello.ledger.domain.Facts;
import org.sportello.platform.failure.InvalidInput;
import org.sportello.platform.files.ForbiddenFiles;
import org.sportello.ticket.domain.Attachment;
import org.sportello.ticket.domain.Message;
import org.sportello.ticket.domain.Ticket;
import org.sportello.ticket.domain.TicketNumber;
import org.sportello.ticket.domain.Tickets;

/** Files attachments and gives them back, piece by piece, so that none has to fit in memory. */
@Stateless
public class FilingAttachments {

  /** The largest file that is taken, in bytes. */
  public static final long LARGEST = 25L * 1024 * 1024;

  private static final int PIECE = 256 * 1024;

  private final ForbiddenFiles forbidden = ForbiddenFiles.of(System.getenv());

  private Tickets tickets;
  private Ledger ledger;
  private Clock clock;

  @PersistenceContext private EntityManager entities;

  protected FilingAttachments() {}

  @Inject
  public FilingAttachments(Tickets tickets, Ledger ledger, Clock clock) {
    this.tickets = tickets;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Files what the stream gives, to its end.
   *
   * @throws InvalidInput when it is empty, has no name, is of a forbidden kind or is larger than
   *     {@link #LARGEST}
   */
  public Attachment file(TicketNumber number, Attachment.FileFacts facts, InputStream content) {
    if (facts.fileName() == null || facts.fileName().isBlank()) {
      throw new InvalidInput("/file", "a file needs a name");
    }
    if (forbidden.forbid(facts.fileName())) {
      throw new InvalidInput(
          "/file",
          "files of this kind are not taken, as opening one could do harm: "
              + String.join(", ", forbidden.endings()));
    }
    Ticket ticket = tickets.lock(number);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    ticket.touched(now);
    long id = nextId();
    MessageDigest digest = sha256();
    long size = storePieces(id, content, digest);
    byte[] hash = digest.digest();
    filed(id, ticket, facts, size, hash, now);
    return entities.find(Attachment.class, id);
  }

  /** Files a copy of what goes with a message of another ticket, at the first of a new one. */
  public void copyTo(TicketNumber number, Message message, Attachment original) {
    Ticket ticket = tickets.lock(number);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    long id = nextId();
    entities
        .createNativeQuery(
            "insert into ticket_attachment_part (attachment_id, part, content)"
                + " select :id, part, content from ticket_attachment_part"
                + " where attachment_id = :original")
        .setParameter("id", id)
        .setParameter("original", original.id())
        .executeUpdate();
    Attachment.FileFacts facts =
        new Attachment.FileFacts(
            message.id(),
            original.uploadedById(),
            original.fileName(),
            original.contentType(),
            original.visibility());
    filed(id, ticket, facts, original.size(), original.sha256(), now);
  }

  private void filed(
      long id, Ticket ticket, Attachment.FileFacts facts, long size, byte[] hash, Instant now) {
    insert(id, ticket, facts, size, hash, now);
    ledger.append(
        Chain.ticket(ticket.reference()),
        "attachment.filed",
        Facts.none()
            .put("attachment", id)
            .put("message", facts.messageId())
            .put("uploadedBy", facts.uploadedById())
            .put("visibility", facts.visibility().code())
            .put("size", size)
            .put("sha256", HexFormat.of().formatHex(hash))
            .personal("fileName", facts.fileName(), facts.uploadedById()));
  }

  /** Writes a file's content to the stream. */
  public void copy(long attachmentId, OutputStream out) {
    for (int part = 0; ; part++) {
      List<?> piece =
          entities
              .createNativeQuery(
                  "select content from ticket_attachment_part"
                      + " where attachment_id = :id and part = :part",
                  byte[].class)
              .setParameter("id", attachmentId)
              .setParameter("part", part)
              .getResultList();
      if (piece.isEmpty()) {
        return;
      }
      try {
        out.write((byte[]) piece.get(0));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private long nextId() {
    return ((Number)
            entities
                .createNativeQuery("select nextval('ticket_attachment_seq')", Long.class)
                .getSingleResult())
        .longValue();
  }

  private long storePieces(long id, InputStream content, MessageDigest digest) {
    long size = 0;
    try {
      int part = 0;
      for (byte[] piece = content.readNBytes(PIECE);
          piece.length > 0;
          piece = content.readNBytes(PIECE)) {
        size += piece.length;
        if (size > LARGEST) {
          throw new InvalidInput("/file", "a file may have at most " + LARGEST + " bytes");
        }
        digest.update(piece);
        entities
            .createNativeQuery(
                "insert into ticket_attachment_part (attachment_id, part, content)"
                    + " values (:id, :part, :content)")
            .setParameter("id", id)
            .setParameter("part", part++)
            .setParameter("content", piece)
            .executeUpdate();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (size == 0) {
      throw new InvalidInput("/file", "the file is empty");
    }
    return size;
  }

  private void insert(
      long id, Ticket ticket, Attachment.FileFacts facts, long size, byte[] hash, Instant now) {
    entities
        .createNativeQuery(
            "insert into ticket_attachment (id, ticket_id, message_id, uploaded_by_id, file_name,"
                + " content_type, size, sha256, visibility, created_at) values (:id, :ticket,"
                + " cast(:message as bigint), cast(:by as bigint), :name, :type, :size, :hash,"
                + " :visibility, :at)")
        .setParameter("id", id)
        .setParameter("ticket", ticket.id())
        .setParameter("message", facts.messageId())
        .setParameter("by", facts.uploadedById())
        .setParameter("name", facts.fileName())
        .setParameter("type", facts.contentType())
        .setParameter("size", size)
        .setParameter("hash", hash)
        .setParameter("visibility", facts.visibility().code())
        .setParameter("at", now)
        .executeUpdate();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
