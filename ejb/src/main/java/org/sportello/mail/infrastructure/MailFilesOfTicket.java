package org.sportello.mail.infrastructure;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sportello.mail.application.MailSettings;
import org.sportello.mail.application.MailsAsKept;
import org.sportello.mail.domain.IncomingMails;
import org.sportello.mail.domain.OriginalMail;
import org.sportello.mail.domain.OutgoingMails;
import org.sportello.platform.query.Queries;
import org.sportello.ticket.domain.TicketNumber;

/** Reads a ticket's mails from the tables in which they are kept. */
@ApplicationScoped
public class MailFilesOfTicket implements MailsAsKept {

  @Resource(lookup = "java:jboss/mail/Sportello")
  private Session session;

  private OutgoingMails outgoing;
  private IncomingMails incoming;
  private FiledContents contents;
  private MailSettings settings;
  private Queries queries;

  protected MailFilesOfTicket() {}

  @Inject
  public MailFilesOfTicket(
      OutgoingMails outgoing,
      IncomingMails incoming,
      FiledContents contents,
      MailSettings settings,
      Queries queries) {
    this.outgoing = outgoing;
    this.incoming = incoming;
    this.contents = contents;
    this.settings = settings;
    this.queries = queries;
  }

  @Override
  public List<Kept> of(TicketNumber ticket) {
    List<Kept> kept = new ArrayList<>();
    queries
        .list(
            "select id from incoming_mail where ticket_id = :ticket order by id",
            Map.of("ticket", ticket.id()),
            row -> row.key("id"))
        .forEach(id -> kept.add(new Kept("in-" + id + ".eml", out -> came(id, out))));
    queries
        .list(
            "select id, coalesce(sent_at, created_at) as at from outgoing_mail"
                + " where ticket_id = :ticket order by id",
            Map.of("ticket", ticket.id()),
            row -> Map.entry(row.key("id"), row.instant("at")))
        .forEach(
            mail ->
                kept.add(
                    new Kept(
                        "out-" + mail.getKey() + ".eml",
                        out -> went(mail.getKey(), mail.getValue(), out))));
    return kept;
  }

  private void came(long id, OutputStream out) {
    Optional<OriginalMail> mail = incoming.original(id);
    mail.ifPresent(original -> incoming.copy(original, out));
  }

  private void went(long id, Instant at, OutputStream out) throws IOException {
    try {
      MimeMails.of(outgoing.read(id).mail(), settings.sender(), session, at, contents::of)
          .writeTo(out);
    } catch (MessagingException e) {
      throw new IOException("SPO-1430 Mail " + id + " can't be put together again", e);
    }
  }
}
