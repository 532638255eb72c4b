package org.sportello.mail.infrastructure;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import javax.sql.DataSource;
import org.sportello.mail.domain.MailAttachment;
import org.sportello.mail.domain.ParsedMail;

/** Stores the files of a mail with the message that it became, in pieces of a megabyte. */
@ApplicationScoped
public class MailFiles {

  private static final int PIECE = 1024 * 1024;

  private static final String FILE =
      "insert into ticket_attachment (id, ticket_id, message_id, uploaded_by_id, file_name,"
          + " content_type, size, sha256, visibility, created_at)"
          + " select nextval('ticket_attachment_seq'), ?, m.id, ?, ?, ?, ?, ?, m.visibility, ?"
          + " from ticket_message m where m.incoming_mail_id = ? and m.ticket_id = ? returning id";

  private static final String CONTENT =
      "insert into ticket_attachment_part (attachment_id, part, content) values (?, ?, ?)";

  @Resource(lookup = "java:jboss/datasources/SportelloDS")
  private DataSource dataSource;

  private Clock clock;

  protected MailFiles() {}

  @Inject
  public MailFiles(Clock clock) {
    this.clock = clock;
  }

  /** Stores all files of the mail; the message must be in the database already. */
  public void store(long ticketId, long mailId, ParsedMail mail, long personId) {
    if (mail.attachments().isEmpty()) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement file = connection.prepareStatement(FILE);
        PreparedStatement content = connection.prepareStatement(CONTENT)) {
      for (MailAttachment attachment : mail.attachments()) {
        byte[] bytes = attachment.content();
        storeContent(
            content, storeFile(file, attachment, bytes, ticketId, mailId, personId), bytes);
      }
    } catch (SQLException e) {
      throw new MailStoreFailed(e);
    }
  }

  private long storeFile(
      PreparedStatement file,
      MailAttachment attachment,
      byte[] bytes,
      long ticketId,
      long mailId,
      long personId)
      throws SQLException {
    file.setLong(1, ticketId);
    file.setLong(2, personId);
    file.setString(3, attachment.fileName());
    file.setString(4, attachment.contentType());
    file.setLong(5, bytes.length);
    file.setBytes(6, sha256(bytes));
    file.setTimestamp(7, Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)));
    file.setLong(8, mailId);
    file.setLong(9, ticketId);
    try (ResultSet key = file.executeQuery()) {
      if (!key.next()) {
        throw new SQLException("the mail's message is not stored yet");
      }
      return key.getLong(1);
    }
  }

  private static void storeContent(PreparedStatement content, long attachment, byte[] bytes)
      throws SQLException {
    for (int part = 0; (long) part * PIECE < Math.max(bytes.length, 1); part++) {
      int from = part * PIECE;
      content.setLong(1, attachment);
      content.setInt(2, part);
      content.setBytes(3, Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PIECE)));
      content.executeUpdate();
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
