package org.sportello.mail.infrastructure;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.sportello.mail.domain.MailAddress;
import org.sportello.mail.domain.MailFile;
import org.sportello.mail.domain.OutgoingMail;
import org.sportello.mail.domain.OutgoingMails;
import org.sportello.mail.domain.OutgoingState;
import org.sportello.platform.code.Coded;
import org.sportello.platform.failure.NotFound;
import org.sportello.ticket.domain.TicketNumber;

/** Outgoing mails in PostgreSQL. */
@ApplicationScoped
public class JdbcOutgoingMails implements OutgoingMails {

  private static final String ADD =
      "insert into outgoing_mail (ticket_id, template, person_id, recipient, recipient_name,"
          + " language, subject, text, html, message_id, in_reply_to, reference_ids, automatic,"
          + " state, created_at)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'queued', ?) returning id";

  private static final String READ =
      "select m.*, t.reference from outgoing_mail m join ticket t on t.id = m.ticket_id"
          + " where m.id = ?";

  private static final String LOCK = READ + " for no key update of m";

  private static final String CLAIM =
      "select 1 from pg_advisory_xact_lock(hashtext('sportello-delivery'), cast(? as int))";

  @Resource(lookup = "java:jboss/datasources/SportelloDS")
  private DataSource dataSource;

  protected JdbcOutgoingMails() {}

  public JdbcOutgoingMails(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public long add(OutgoingMail mail, Instant at) {
    long id = insert(mail, at);
    int position = 0;
    for (MailFile file : mail.files()) {
      jdbc()
          .update(
              "insert into outgoing_mail_file (outgoing_mail_id, position, attachment_id)"
                  + " values (?, ?, ?)",
              id,
              position++,
              file.attachmentId());
    }
    return id;
  }

  private long insert(OutgoingMail mail, Instant at) {
    return jdbc()
        .list(
            ADD,
            row -> row.getLong("id"),
            mail.ticket().id(),
            mail.template(),
            mail.personId(),
            mail.recipient().address(),
            mail.recipient().name(),
            mail.language(),
            mail.subject(),
            mail.text(),
            mail.html(),
            mail.messageId(),
            mail.inReplyTo(),
            mail.references(),
            mail.automatic(),
            at)
        .get(0);
  }

  @Override
  public Stored lock(long id) {
    return read(LOCK, id);
  }

  @Override
  public Stored read(long id) {
    return read(READ, id);
  }

  @Override
  public Stored claim(long id) {
    jdbc().list(CLAIM, row -> row.getInt(1), Math.floorMod(id, Integer.MAX_VALUE));
    return read(READ, id);
  }

  private Stored read(String sql, long id) {
    List<MailFile> files = files(id);
    return jdbc()
        .first(sql, row -> stored(row, files), id)
        .orElseThrow(() -> new NotFound("There is no outgoing mail " + id + "."));
  }

  @Override
  public void begun(long id, Instant at) {
    jdbc().update("update outgoing_mail set begun_at = ? where id = ?", at, id);
  }

  @Override
  public void sent(long id, Instant at) {
    jdbc()
        .update(
            "update outgoing_mail set state = 'sent', sent_at = ?, begun_at = null where id = ?",
            at,
            id);
  }

  @Override
  public void lockTicket(long id) {
    jdbc()
        .list(
            "select t.id from ticket t join outgoing_mail m on m.ticket_id = t.id where m.id = ?"
                + " for no key update of t",
            row -> row.getLong(1),
            id);
  }

  @Override
  public void recorded(long id, Instant at) {
    jdbc().update("update outgoing_mail set recorded_at = ? where id = ?", at, id);
  }

  @Override
  public void failed(long id) {
    jdbc().update("update outgoing_mail set state = 'failed' where id = ?", id);
  }

  @Override
  public void queuedAgain(long id) {
    jdbc()
        .update("update outgoing_mail set state = 'queued' where id = ? and state = 'failed'", id);
  }

  @Override
  public void bounced(long id) {
    jdbc().update("update outgoing_mail set state = 'bounced' where id = ? and state = 'sent'", id);
  }

  @Override
  public void attemptFailed(long id, boolean permanent, String error, Instant at) {
    jdbc()
        .update(
            "insert into outgoing_mail_attempt (outgoing_mail_id, at, permanent, error)"
                + " values (?, ?, ?, ?)",
            id,
            at,
            permanent,
            error);
    jdbc().update("update outgoing_mail set begun_at = null where id = ?", id);
  }

  @Override
  public Optional<Sent> byMessageId(String messageId) {
    return jdbc()
        .first(
            "select m.id, t.reference, m.recipient, m.state from outgoing_mail m"
                + " join ticket t on t.id = m.ticket_id where m.message_id = ?",
            row ->
                new Sent(
                    row.getLong("id"),
                    TicketNumber.of(row.getString("reference")),
                    row.getString("recipient"),
                    Coded.of(OutgoingState.class, row.getString("state"))),
            messageId);
  }

  @Override
  public List<String> incomingThread(TicketNumber ticket) {
    return jdbc()
        .list(
            "(select id, message_id from incoming_mail where ticket_id = ? and state = 'processed'"
                + " and message_id is not null order by id limit 1) union"
                + " (select id, message_id from incoming_mail where ticket_id = ?"
                + " and state = 'processed' and message_id is not null order by id desc limit 1)"
                + " order by id",
            row -> row.getString("message_id"),
            ticket.id(),
            ticket.id());
  }

  private List<MailFile> files(long id) {
    return jdbc()
        .list(
            "select a.id, a.file_name, a.content_type, a.size from outgoing_mail_file f"
                + " join ticket_attachment a on a.id = f.attachment_id"
                + " where f.outgoing_mail_id = ? order by f.position",
            row ->
                new MailFile(
                    row.getLong("id"),
                    row.getString("file_name"),
                    row.getString("content_type"),
                    row.getLong("size")),
            id);
  }

  private static Stored stored(ResultSet row, List<MailFile> files) throws SQLException {
    return new Stored(
        row.getLong("id"),
        Coded.of(OutgoingState.class, row.getString("state")),
        new OutgoingMail(
            TicketNumber.of(row.getString("reference")),
            row.getString("template"),
            Jdbc.key(row, "person_id"),
            new MailAddress(row.getString("recipient_name"), row.getString("recipient")),
            row.getString("language"),
            row.getString("subject"),
            row.getString("text"),
            row.getString("html"),
            row.getString("message_id"),
            Optional.ofNullable(row.getString("in_reply_to")),
            row.getString("reference_ids"),
            row.getBoolean("automatic"),
            files),
        row.getObject("begun_at") != null,
        row.getObject("recorded_at") != null);
  }

  private Jdbc jdbc() {
    return new Jdbc(dataSource);
  }
}
