package org.sportello.mail.infrastructure;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.sportello.mail.domain.IncomingMail;
import org.sportello.mail.domain.IncomingMails;
import org.sportello.mail.domain.IncomingState;
import org.sportello.mail.domain.MailClass;
import org.sportello.mail.domain.OriginalMail;
import org.sportello.mail.domain.RawMail;
import org.sportello.platform.code.Coded;
import org.sportello.platform.failure.NotFound;
import org.sportello.ticket.domain.TicketNumber;

/** Incoming mails in PostgreSQL; the bytes are read only when asked for. */
@ApplicationScoped
public class JdbcIncomingMails implements IncomingMails {

  private static final String ADD =
      "insert into incoming_mail (mailbox, message_id, message_id_hash, raw, received_at, state,"
          + " reason, decided_at) values (?, ?, ?, ?, ?, ?, ?, ?)"
          + " on conflict (message_id_hash) do nothing returning id";

  private static final String ORIGINAL =
      "select mail.id, length(mail.raw) as size, ticket.reference from incoming_mail mail"
          + " left join ticket on ticket.id = mail.ticket_id";

  private static final int PIECE = 1 << 20;

  @Resource(lookup = "java:jboss/datasources/SportelloDS")
  private DataSource dataSource;

  protected JdbcIncomingMails() {}

  public JdbcIncomingMails(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public OptionalLong add(RawMail mail, Instant at) {
    return insert(mail, IncomingState.RECEIVED, null, at, null);
  }

  @Override
  public OptionalLong addQuarantined(RawMail mail, String reason, Instant at) {
    return insert(mail, IncomingState.QUARANTINED, reason, at, at);
  }

  private OptionalLong insert(
      RawMail mail, IncomingState state, String reason, Instant at, Instant decidedAt) {
    List<Long> ids =
        jdbc()
            .list(
                ADD,
                row -> row.getLong("id"),
                mail.mailbox(),
                mail.messageId(),
                mail.identity(),
                mail.bytes(),
                at,
                state,
                reason,
                decidedAt);
    return ids.isEmpty() ? OptionalLong.empty() : OptionalLong.of(ids.get(0));
  }

  @Override
  public boolean has(byte[] identity) {
    return jdbc()
        .first("select 1 from incoming_mail where message_id_hash = ?", row -> true, identity)
        .isPresent();
  }

  @Override
  public IncomingMail lock(long id) {
    return jdbc()
        .first(
            "select id, mailbox, state, ticket_id, reason, received_at from incoming_mail"
                + " where id = ? for no key update",
            JdbcIncomingMails::mail,
            id)
        .orElseThrow(() -> new NotFound("There is no incoming mail " + id + "."));
  }

  @Override
  public byte[] raw(long id) {
    return jdbc()
        .first("select raw from incoming_mail where id = ?", row -> row.getBytes("raw"), id)
        .orElseThrow(() -> new NotFound("There is no incoming mail " + id + "."));
  }

  @Override
  public Optional<OriginalMail> ofMessage(TicketNumber ticket, long message) {
    return jdbc()
        .first(
            ORIGINAL
                + " join ticket_message message on message.incoming_mail_id = mail.id"
                + " where message.ticket_id = ? and message.id = ?",
            JdbcIncomingMails::original,
            ticket.id(),
            message);
  }

  @Override
  public Optional<OriginalMail> original(long id) {
    return jdbc().first(ORIGINAL + " where mail.id = ?", JdbcIncomingMails::original, id);
  }

  @Override
  public void copy(OriginalMail mail, OutputStream out) {
    for (long begun = 0; begun < mail.size(); begun += PIECE) {
      byte[] piece =
          jdbc()
              .first(
                  "select substring(raw from ? for ?) as piece from incoming_mail where id = ?",
                  row -> row.getBytes("piece"),
                  (int) begun + 1,
                  PIECE,
                  mail.id())
              .orElseThrow();
      try {
        out.write(piece);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static OriginalMail original(ResultSet row) throws SQLException {
    return new OriginalMail(
        row.getLong("id"),
        Optional.ofNullable(row.getString("reference")).flatMap(TicketNumber::parse),
        row.getLong("size"));
  }

  @Override
  public void identified(long id, MailClass kind, String sender, String subject) {
    jdbc()
        .update(
            "update incoming_mail set mail_class = ?, sender = ?, subject = ? where id = ?",
            kind,
            sender,
            subject,
            id);
  }

  @Override
  public void processed(long id, long ticketId, String quoted, Instant at) {
    jdbc()
        .update(
            "update incoming_mail set state = 'processed', ticket_id = ?, quoted = nullif(?, ''),"
                + " decided_at = ?, reason = null where id = ?",
            ticketId,
            quoted,
            at,
            id);
  }

  @Override
  public void setAside(long id, String reason, Optional<Long> ticketId, Instant at) {
    jdbc()
        .update(
            "update incoming_mail set state = 'set-aside', reason = ?, ticket_id = ?,"
                + " decided_at = ? where id = ?",
            reason,
            ticketId,
            at,
            id);
  }

  @Override
  public void quarantined(long id, String reason, Instant at) {
    jdbc()
        .update(
            "update incoming_mail set state = 'quarantined', reason = ?, decided_at = ?"
                + " where id = ?",
            reason,
            at,
            id);
  }

  @Override
  public Optional<Long> ticketOfAny(Collection<String> messageIds) {
    if (messageIds.isEmpty()) {
      return Optional.empty();
    }
    return jdbc()
        .first(
            "select ticket_id from unnest(?) with ordinality as wanted (message_id, nearness)"
                + " join (select message_id, ticket_id from outgoing_mail"
                + "   union all select message_id, ticket_id from incoming_mail"
                + "   where state = 'processed') known using (message_id)"
                + " order by nearness limit 1",
            row -> row.getLong("ticket_id"),
            (Object) messageIds.toArray(String[]::new));
  }

  @Override
  public int countFrom(String sender, Instant since) {
    return jdbc()
        .first(
            "select count(*) from incoming_mail where sender = ? and received_at > ?",
            row -> row.getInt(1),
            sender,
            since)
        .orElse(0);
  }

  @Override
  public int countFrom(String sender, String subject, Instant since) {
    return jdbc()
        .first(
            "select count(*) from incoming_mail where sender = ? and subject = ?"
                + " and received_at > ?",
            row -> row.getInt(1),
            sender,
            subject,
            since)
        .orElse(0);
  }

  private static IncomingMail mail(ResultSet row) throws SQLException {
    return new IncomingMail(
        row.getLong("id"),
        row.getString("mailbox"),
        Coded.of(IncomingState.class, row.getString("state")),
        Jdbc.key(row, "ticket_id"),
        Optional.ofNullable(row.getString("reason")),
        Jdbc.instant(row, "received_at"));
  }

  private Jdbc jdbc() {
    return new Jdbc(dataSource);
  }
}
